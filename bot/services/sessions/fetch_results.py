"""What fetching a calendar can result in."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fetched:
    """The calendar's text, and its server's ETag for it."""

    text: str
    etag: str | None


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The server says that the calendar is as last fetched."""


@dataclass(frozen=True, slots=True)
class FetchFailed:
    """The calendar could not be fetched; ``problem`` is for the log."""

    problem: str


FetchResult = Fetched | Unchanged | FetchFailed
Fetch = Callable[[str, str | None], Awaitable[FetchResult]]
"""Fetches the calendar at an address, unless it still has the given ETag."""
