"""A practitioner's calendar feed: sessions found by the code in their titles, and changes since the last reading."""

from flows.calendar_feed.codes import code_for_number, codes_in
from flows.calendar_feed.compare import (
    CalledOffSession,
    FeedChange,
    KeptSession,
    MovedSession,
    NewSession,
    RenamedSession,
    find_changes,
    looks_emptied,
)
from flows.calendar_feed.feed_reader import read_feed
from flows.calendar_feed.model import FeedContent, FeedProblem, FeedSession, KnownSession

__all__ = [
    "CalledOffSession",
    "FeedChange",
    "FeedContent",
    "FeedProblem",
    "FeedSession",
    "KeptSession",
    "KnownSession",
    "MovedSession",
    "NewSession",
    "RenamedSession",
    "code_for_number",
    "codes_in",
    "find_changes",
    "looks_emptied",
    "read_feed",
]
