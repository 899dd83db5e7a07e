"""A practitioner's calendar feed: sessions found by the code in their titles, and changes since the last reading."""

from flows.calendar_feed.codes import codes_in, new_code
from flows.calendar_feed.compare import (
    CalledOff,
    Change,
    Moved,
    New,
    Renamed,
    Stays,
    changes,
    looks_emptied,
)
from flows.calendar_feed.model import FeedContent, FeedProblem, FeedSession, KnownSession
from flows.calendar_feed.read import read_feed

__all__ = [
    "CalledOff",
    "Change",
    "FeedContent",
    "FeedProblem",
    "FeedSession",
    "KnownSession",
    "Moved",
    "New",
    "Renamed",
    "Stays",
    "changes",
    "codes_in",
    "looks_emptied",
    "new_code",
    "read_feed",
]
