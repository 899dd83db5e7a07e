"""What is kept of a calendar: codes and times of sessions. Titles, notes and other appointments are not."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class FeedSession:
    """One session in the feed. ``uid`` and ``key`` name it also after it was moved; moments are UTC.

    ``key`` is when it was first meant to begin, for one of a series; empty for a single event.
    """

    uid: str
    key: str
    code: str
    starts: datetime
    ends: datetime
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class FeedProblem:
    """An event with a code that cannot be used: ``said`` is the text for the practitioner, about ``code``."""

    said: str
    code: str


@dataclass(frozen=True, slots=True)
class FeedContent:
    """What a feed holds for the window it was read for."""

    sessions: tuple[FeedSession, ...]
    problems: tuple[FeedProblem, ...]


@dataclass(frozen=True, slots=True)
class KnownSession:
    """A session already stored from this feed."""

    uid: str
    key: str
    code: str
    starts: datetime
    ends: datetime
