"""What fetching a calendar can result in."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Fetched:
    """The calendar's text, and its server's ETag for it."""

    text: str
    etag: str | None


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The server says that the calendar is as last fetched."""


class FailureReason(StrEnum):
    """Why a calendar could not be fetched, as its practitioner is told."""

    UNREACHABLE = "unreachable"
    """The server did not answer, or not with a calendar for now."""
    REFUSED = "refused"
    """The server says that there is no calendar, or not for us."""
    NOT_PUBLIC = "private"
    """The address leads into a private network."""


@dataclass(frozen=True, slots=True)
class FetchFailed:
    """The calendar could not be fetched; ``problem`` is for the log."""

    problem: str
    reason: FailureReason = FailureReason.UNREACHABLE


FetchResult = Fetched | Unchanged | FetchFailed
Fetch = Callable[[str, str | None], Awaitable[FetchResult]]
"""Fetches the calendar at an address, unless it still has the given ETag."""
