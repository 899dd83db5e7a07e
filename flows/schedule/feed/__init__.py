"""A practitioner's calendar feed: sessions found by the code in their titles, and what changed since last time."""

from flows.schedule.feed.codes import codes_in, new_code
from flows.schedule.feed.compare import CalledOff, Change, Moved, New, Renamed, Stays, changes, looks_emptied
from flows.schedule.feed.model import Feed, FeedProblem, FeedSession, Known
from flows.schedule.feed.read import read_feed

__all__ = [
    "CalledOff",
    "Change",
    "Feed",
    "FeedProblem",
    "FeedSession",
    "Known",
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
