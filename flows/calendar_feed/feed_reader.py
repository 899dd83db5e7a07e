"""Parsing a calendar (iCalendar, RFC 5545) for the sessions in a window of time."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import recurring_ical_events
from icalendar import Calendar, Component

from flows.calendar_feed.event import UnusableEvent, check_event, max_repetitions, range_shifts, session_of
from flows.calendar_feed.lines import CodedEvents, ComponentLines, find_coded_events
from flows.calendar_feed.model import FeedContent, FeedProblem, FeedSession
from flows.calendar_feed.series import group_series
from flows.calendar_feed.work_limit import WorkEstimate, is_bounded, parsing_cost
from flows.calendar_feed.zone_names import rename_zones, zone_definitions
from flows.scheduling.normalize import UnreadableInput
from flows.scheduling.zones import read_zone

MAX_SESSIONS = 2000  # in one window
_DAY = timedelta(days=1)


def read_feed(
    text: str, start: datetime, end: datetime, zone: str, *, with_uncoded: bool = False
) -> FeedContent:
    """Return the sessions that begin from ``start`` to ``end`` (UTC), by the codes in their titles.

    ``zone`` is the practitioner's, for times without a zone, unless the calendar names its own. Raises UnreadableInput
    if the calendar as a whole cannot be read; events that cannot be used become problems, each about its code.
    ``with_uncoded`` includes events without a code, with the code "".
    """
    work = WorkEstimate()
    coded = find_coded_events(text, start, end, with_uncoded=with_uncoded)
    floating, definitions = _zone_of_floating_times(coded, zone), zone_definitions(coded.zones)
    sessions: list[FeedSession] = []
    problems = [FeedProblem("schedule-feed-broken", code) for code in coded.damaged]
    for uid, blocks in coded.series.items():
        try:
            sessions += _read_series(uid, blocks, definitions, floating, (start, end), work)
        except UnusableEvent as unusable:
            problems += _problems(str(unusable), blocks)
        except OverflowError:  # such as the first day of year 1 in Tokyo
            problems += _problems("schedule-feed-broken", blocks)
        if len(sessions) > MAX_SESSIONS:
            raise UnreadableInput("more sessions than are read", said="schedule-feed-too-many")
    ordered = sorted(sessions, key=lambda session: (session.starts, session.uid, session.key))
    return FeedContent(
        tuple(ordered), tuple(dict.fromkeys(problems)), coded.uncoded if not _has_codes(coded) else 0
    )


def _has_codes(coded: CodedEvents) -> bool:
    return any(block.codes for blocks in coded.series.values() for block in blocks)


def _problems(text_key: str, blocks: Sequence[ComponentLines]) -> list[FeedProblem]:
    codes = dict.fromkeys(code for block in blocks for code in block.codes)
    return [FeedProblem(text_key, code) for code in codes]


def _zone_of_floating_times(coded: CodedEvents, zone: str) -> str:
    try:
        return read_zone(coded.zone) if coded.zone else zone
    except UnreadableInput:
        return zone


def _read_series(
    uid: str,
    blocks: Sequence[ComponentLines],
    definitions: Mapping[str, ComponentLines],
    zone: str,
    window: tuple[datetime, datetime],
    work: WorkEstimate,
) -> list[FeedSession]:
    """Return the sessions of one event, or of a series with its exceptions, that begin in the window."""
    calendar = _parse(blocks, definitions, work)
    events, until = calendar.walk("VEVENT"), window[1] + _DAY
    repeats = sum(check_event(event) for event in events) > 0
    work.take(sum(max_repetitions(event, until) for event in events))
    code = next((code for block in blocks for code in block.codes), "")
    groups = list(group_series(events, zone, work))
    by_start: dict[datetime, list[FeedSession]] = {}
    for group in groups:
        moved = range_shifts(group) if repeats or len(groups) > 1 else None
        of_group = defaultdict(list)
        for occurrence in _occurrences(group, window[0] - _DAY, until):
            session = session_of(occurrence, uid, code, zone, moved)
            of_group[session.starts].append(session)
        by_start |= of_group  # sessions of two groups at the same time are the same
    sessions = (session for each in by_start.values() for session in each)
    return [session for session in sessions if window[0] <= session.starts < window[1]]


def _parse(
    blocks: Sequence[ComponentLines], definitions: Mapping[str, ComponentLines], work: WorkEstimate
) -> Calendar:
    work.take(parsing_cost(blocks))
    if not all(is_bounded(line) for block in blocks for line in block.lines):
        raise UnusableEvent("schedule-feed-broken")
    lines = [line for block in blocks for line in rename_zones(block.lines, definitions)]
    used = [block for block in definitions.values() if any(block.name in line for line in lines)]
    work.take(parsing_cost(used))
    body = [line for block in used for line in block.lines] + lines
    try:
        return Calendar.from_ical("\r\n".join(("BEGIN:VCALENDAR", *body, "END:VCALENDAR", "")))
    except Exception as error:  # the parser fails in many ways on damaged events
        raise UnusableEvent("schedule-feed-broken") from error


def _occurrences(group: Sequence[Component], start: datetime, end: datetime) -> list[Component]:
    calendar = Calendar()
    calendar.subcomponents = list(group)
    try:
        return list(recurring_ical_events.of(calendar).between(start, end))
    except Exception as error:  # as above
        raise UnusableEvent("schedule-feed-broken") from error
