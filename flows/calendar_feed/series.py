"""Which events of one name belong together, and in which form their times are compared.

A series and its exceptions share a UID. Some programs name an exception in another form than its series (UTC for a
zone, a date for a time) and some give one UID to several events; the library that repeats knows neither.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

from icalendar import Component
from icalendar.prop import vDDDLists, vDDDTypes

from flows.calendar_feed.event import UnusableEvent
from flows.calendar_feed.work import WorkEstimate
from flows.scheduling.local import wall

EXCEPTION_COST = 20  # units of work


def group_series(events: Iterable[Component], zone: str, work: WorkEstimate) -> Iterator[list[Component]]:
    """Checked events of one UID: each that stands by itself, with all exceptions: whose they are only times tell.

    Of two about the same time the later revision counts, and the earlier group comes first. ``zone`` is that of
    floating times. Raises Unusable.
    """
    ordered = sorted(events, key=_revision)
    exceptions = [event for event in ordered if "RECURRENCE-ID" in event]
    own = {_day(event, "DTSTART"): event for event in ordered if "RECURRENCE-ID" not in event}
    for first, event in own.items():
        assert isinstance(first, datetime)  # checked
        work.take(EXCEPTION_COST * len(exceptions))
        yield [_lists_alike(event, first, zone), *_latest(_alike(each, first, zone) for each in exceptions)]
    if not own:
        yield _latest(exceptions)


def _latest(exceptions: Iterable[Component]) -> list[Component]:
    return list({_day(each, "RECURRENCE-ID"): each for each in exceptions}.values())


def _alike(exception: Component, first: datetime, zone: str) -> Component:
    """The same exception, all its times written as the series' first one."""
    found = exception.copy()
    for name in ("RECURRENCE-ID", "DTSTART", "DTEND"):
        if name in exception:
            found[name] = vDDDTypes(_like(_day(exception, name), first, zone))
    if "RANGE" in (params := exception["RECURRENCE-ID"].params):
        found["RECURRENCE-ID"].params["RANGE"] = params["RANGE"]
    return found


def _lists_alike(event: Component, first: datetime, zone: str) -> Component:
    """The event, its further and missing dates written as its first one. A missing day may have no time."""
    found = event.copy()
    for name in ("RDATE", "EXDATE"):
        lists = event.get(name, [])
        times = [each.dt for one in (lists if isinstance(lists, list) else [lists]) for each in one.dts]
        if times:
            found[name] = vDDDLists(
                [_like(at, first, zone) if isinstance(at, datetime) else at for at in times]
            )
    return found


def _like(at: date, first: datetime, zone: str) -> datetime:
    """A time in the form that ``first`` has: in its zone, or floating; a day has its time."""
    if not isinstance(at, datetime):
        return datetime.combine(at, first.timetz())
    if at.tzinfo is None:
        return at.replace(tzinfo=first.tzinfo)
    return at.astimezone(first.tzinfo) if first.tzinfo else wall(at, zone).replace(tzinfo=None)


def _day(event: Component, name: str) -> date:
    """A day, or a day and a time. Raises Unusable for a length."""
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
