"""Data kept of a calendar: codes and times of sessions, without titles, notes and other events."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class FeedSession:
    """One session in the feed. ``uid`` and ``key`` identify it even after it was moved; moments are UTC.

    ``key`` is the original start of an occurrence of a series; empty for a single event.
    """

    uid: str
    key: str
    code: str
    starts: datetime
    ends: datetime
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class FeedProblem:
    """An event with a code that cannot be used: ``said`` is the key of the practitioner's text about ``code``."""

    said: str
    code: str


@dataclass(frozen=True, slots=True)
class FeedContent:
    """The sessions and problems of a feed in the window it was read for.

    ``uncoded`` is the number of events if none of them has a code, else 0. Where a reading includes events
    without a code, their code is "".
    """

    sessions: tuple[FeedSession, ...]
    problems: tuple[FeedProblem, ...]
    uncoded: int = 0


@dataclass(frozen=True, slots=True)
class KnownSession:
    """A session already stored from this feed."""

    uid: str
    key: str
    code: str
    starts: datetime
    ends: datetime
