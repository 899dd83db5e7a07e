"""Assigning events without a code to clients: a series, a regular hour, or the whole calendar."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time

from flows.calendar_feed.model import FeedSession
from flows.scheduling.local import local_time

WHOLE_CALENDAR = "all"
MIN_OF_AN_HOUR = 2  # single events at one hour of the week that make it a regular one
_UID_CHARACTERS = 12
_KEY = re.compile(rf"{WHOLE_CALENDAR}|s-[0-9a-f]{{{_UID_CHARACTERS}}}|h-[0-6]-\d{{4}}", re.ASCII)


@dataclass(frozen=True, slots=True)
class EventGroup:
    """Events that are assigned together under ``key``: a series, or single ones at the same hour of the week.

    ``weekday`` (0 is Monday), ``at`` and ``ends`` are those of the next one.
    """

    key: str
    weekday: int
    at: time
    ends: time
    count: int


def is_key(text: str) -> bool:
    """Return whether the text is the key of a series, of an hour, or of the whole calendar."""
    return _KEY.fullmatch(text) is not None


def assign(sessions: Iterable[FeedSession], codes: Mapping[str, str], zone: str) -> list[FeedSession]:
    """Return the sessions that have a code, and those without one that an assignment gives a code.

    ``codes`` are by key; a series is looked up first, then the hour, then the whole calendar. ``zone`` is the
    practitioner's, in which an hour is meant.
    """
    assigned = []
    for session in sessions:
        if session.code:
            assigned.append(session)
            continue
        code = next((codes[key] for key in _keys(session, zone) if key in codes), None)
        if code is not None:
            assigned.append(replace(session, code=code))
    return assigned


def group_events(sessions: Iterable[FeedSession], zone: str, now: datetime) -> tuple[EventGroup, ...]:
    """Return the groups of coming events without a code, in the order of the week.

    A series is a group if it comes again; single events are one if there are several at the same hour.
    """
    grouped: dict[str, list[FeedSession]] = {}
    for session in sessions:
        if not session.code and not session.cancelled and session.starts > now:
            grouped.setdefault(_keys(session, zone)[0], []).append(session)
    groups = [
        _describe(key, found, zone)
        for key, found in grouped.items()
        if key.startswith("s-") or len(found) >= MIN_OF_AN_HOUR
    ]
    return tuple(sorted(groups, key=lambda each: (each.weekday, each.at, each.key)))


def _keys(session: FeedSession, zone: str) -> tuple[str, ...]:
    local = local_time(session.starts, zone)
    hour = f"h-{local.weekday()}-{local:%H%M}"
    series = (f"s-{session.uid[:_UID_CHARACTERS]}",) if session.key else ()
    return (*series, hour, WHOLE_CALENDAR)


def _describe(key: str, found: list[FeedSession], zone: str) -> EventGroup:
    first = min(found, key=lambda each: each.starts)
    starts, ends = local_time(first.starts, zone), local_time(first.ends, zone)
    return EventGroup(key, starts.weekday(), starts.time(), ends.time(), len(found))
