"""Reads a calendar (iCalendar, RFC 5545) for the sessions of a window of time."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import recurring_ical_events
from icalendar import Calendar, Component

from flows.calendar_feed.event import UnusableEvent, check_event, max_repetitions, range_shifts, session_of
from flows.calendar_feed.lines import CodedEvents, ComponentLines, find_coded_events
from flows.calendar_feed.model import FeedContent, FeedProblem, FeedSession
from flows.calendar_feed.series import group_series
from flows.calendar_feed.work import WorkEstimate, is_bounded, parsing_cost
from flows.calendar_feed.zone_names import rename_zones, zone_definitions
from flows.scheduling.normalize import NotRead
from flows.scheduling.zones import read_zone

MAX_SESSIONS = 2000  # in one window
_DAY = timedelta(days=1)


def read_feed(text: str, start: datetime, end: datetime, zone: str) -> FeedContent:
    """The sessions that begin from ``start`` to ``end`` (UTC), by the codes in their titles.

    ``zone`` is the practitioner's, for times that name none, unless the calendar names its own. Raises NotRead
    where the whole cannot be read; events that cannot be used are problems, each about its code.
    """
    work = WorkEstimate()
    picked = find_coded_events(text)
    floating, own = _floating(picked, zone), zone_definitions(picked.zones)
    sessions: list[FeedSession] = []
    problems: list[FeedProblem] = []
    for uid, blocks in picked.series.items():
        try:
            sessions += _series(uid, blocks, own, floating, (start, end), work)
        except UnusableEvent as unusable:
            problems += _problems(str(unusable), blocks)
        except OverflowError:  # the first day of year 1 in Tokyo, and the like
            problems += _problems("schedule-feed-broken", blocks)
        if len(sessions) > MAX_SESSIONS:
            raise NotRead("more sessions than are read", said="schedule-feed-too-many")
    ordered = sorted(sessions, key=lambda session: (session.starts, session.uid, session.key))
    return FeedContent(tuple(ordered), tuple(dict.fromkeys(problems)))


def _problems(said: str, blocks: Sequence[ComponentLines]) -> list[FeedProblem]:
    codes = dict.fromkeys(code for block in blocks for code in block.codes)
    return [FeedProblem(said, code) for code in codes]


def _floating(picked: CodedEvents, zone: str) -> str:
    try:
        return read_zone(picked.zone) if picked.zone else zone
    except NotRead:
        return zone


def _series(
    uid: str,
    blocks: Sequence[ComponentLines],
    own: Mapping[str, ComponentLines],
    zone: str,
    window: tuple[datetime, datetime],
    work: WorkEstimate,
) -> list[FeedSession]:
    """One event, or one that repeats, with its exceptions."""
    calendar = _parsed(blocks, own, work)
    events, until = calendar.walk("VEVENT"), window[1] + _DAY
    repeats = sum(check_event(event) for event in events) > 0
    work.take(sum(max_repetitions(event, until) for event in events))
    code = next(code for block in blocks for code in block.codes)
    several = list(group_series(events, zone, work))
    found: dict[datetime, list[FeedSession]] = {}
    for group in several:
        moved = range_shifts(group) if repeats or len(several) > 1 else None
        here = defaultdict(list)
        for occurrence in _occurrences(group, window[0] - _DAY, until):
            session = session_of(occurrence, uid, code, zone, moved)
            here[session.starts].append(session)
        found |= here  # what two groups have at one time is one session
    sessions = (session for each in found.values() for session in each)
    return [session for session in sessions if window[0] <= session.starts < window[1]]


def _parsed(
    blocks: Sequence[ComponentLines], own: Mapping[str, ComponentLines], work: WorkEstimate
) -> Calendar:
    work.take(parsing_cost(blocks))
    if not all(is_bounded(line) for block in blocks for line in block.lines):
        raise UnusableEvent("schedule-feed-broken")
    lines = [line for block in blocks for line in rename_zones(block.lines, own)]
    used = [block for block in own.values() if any(block.name in line for line in lines)]
    work.take(parsing_cost(used))
    body = [line for block in used for line in block.lines] + lines
    try:
        return Calendar.from_ical("\r\n".join(("BEGIN:VCALENDAR", *body, "END:VCALENDAR", "")))
    except Exception as error:  # whatever a damaged event does to the parser
        raise UnusableEvent("schedule-feed-broken") from error


def _occurrences(group: Sequence[Component], start: datetime, end: datetime) -> list[Component]:
    calendar = Calendar()
    calendar.subcomponents = list(group)
    try:
        return list(recurring_ical_events.of(calendar).between(start, end))
    except Exception as error:  # likewise
        raise UnusableEvent("schedule-feed-broken") from error
