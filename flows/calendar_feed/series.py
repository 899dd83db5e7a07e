"""Grouping events of one UID into series, with all times in one form.

A series and its exceptions share a UID. Some programs write an exception's time in another form than its series
(UTC instead of a zone, a date instead of a time), and some give one UID to several events; the recurrence
library handles neither.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time

from icalendar import Component
from icalendar.prop import vDDDLists, vDDDTypes, vRecur

from flows.calendar_feed.event import UnusableEvent
from flows.calendar_feed.work_limit import WorkEstimate
from flows.scheduling.local import local_time

EXCEPTION_COST = 20  # work units per event and exception


def group_series(events: Iterable[Component], zone: str, work: WorkEstimate) -> Iterator[list[Component]]:
    """Yield each event of one UID that is no exception, with all exceptions; their times tell whose they are.

    Of two events about the same time the later revision counts, and the earlier group comes first. ``zone`` is
    that of floating times. Raises UnusableEvent.
    """
    ordered = sorted(events, key=_revision)
    exceptions = [event for event in ordered if "RECURRENCE-ID" in event]
    by_start = {_day_or_time(event, "DTSTART"): event for event in ordered if "RECURRENCE-ID" not in event}
    for first, event in by_start.items():
        assert isinstance(first, datetime)  # by check_event
        work.take(EXCEPTION_COST * len(exceptions))
        yield [
            _with_unified_lists(event, first, zone),
            *_latest(_unified(each, first, zone) for each in exceptions),
        ]
    if not by_start:
        yield _latest(exceptions)


def _latest(exceptions: Iterable[Component]) -> list[Component]:
    return list({_day_or_time(each, "RECURRENCE-ID"): each for each in exceptions}.values())


def _unified(exception: Component, first: datetime, zone: str) -> Component:
    """Return a copy of the exception with its times in the form of the series' first time."""
    copy = exception.copy()
    for name in ("RECURRENCE-ID", "DTSTART", "DTEND"):
        if name in exception:
            copy[name] = vDDDTypes(_in_form_of(_day_or_time(exception, name), first, zone))
    if "RANGE" in (params := exception["RECURRENCE-ID"].params):
        copy["RECURRENCE-ID"].params["RANGE"] = params["RANGE"]
    return copy


def _with_unified_lists(event: Component, first: datetime, zone: str) -> Component:
    """Return a copy of the event with RDATE, EXDATE and UNTIL in the form of its first time.

    Days stay days in the lists; a rule until a day includes that day.
    """
    copy = event.copy()
    for name in ("RDATE", "EXDATE"):
        lists = event.get(name, [])
        times = [each.dt for one in (lists if isinstance(lists, list) else [lists]) for each in one.dts]
        if times:
            copy[name] = vDDDLists(
                [_in_form_of(at, first, zone) if isinstance(at, datetime) else at for at in times]
            )
    rules = event.get("RRULE", [])
    for rule in rules if isinstance(rules, list) else [rules]:
        if any(not isinstance(each, datetime) for each in rule.get("UNTIL", ())):
            copy["RRULE"] = _until_end_of_day(rule, first)
    return copy


def _until_end_of_day(rule: vRecur, first: datetime) -> vRecur:
    last = [datetime.combine(each, time.max.replace(microsecond=0), first.tzinfo) for each in rule["UNTIL"]]
    return vRecur({**rule, "UNTIL": [each.astimezone(UTC) if each.tzinfo else each for each in last]})


def _in_form_of(at: date, first: datetime, zone: str) -> datetime:
    """Return a time in the form of ``first``: in its zone, or floating; a day gets its time."""
    if not isinstance(at, datetime):
        return datetime.combine(at, first.timetz())
    if at.tzinfo is None:
        return at.replace(tzinfo=first.tzinfo)
    return at.astimezone(first.tzinfo) if first.tzinfo else local_time(at, zone).replace(tzinfo=None)


def _day_or_time(event: Component, name: str) -> date:
    """Return a property's date or datetime. Raises UnusableEvent for a duration."""
    at: object = getattr(event[name], "dt", None)
    if isinstance(at, date):
        return at
    raise UnusableEvent("schedule-feed-broken")


def _revision(event: Component) -> tuple[int, datetime]:
    number, stamp = event.get("SEQUENCE"), event.get("DTSTAMP")
    at: object = stamp.dt if isinstance(stamp, vDDDTypes) else None
    if not isinstance(at, datetime) or at.tzinfo is None:
        at = datetime.min.replace(tzinfo=UTC)
    return number if isinstance(number, int) else -1, at
