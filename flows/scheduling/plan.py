"""A dyad's plan of sessions: a weekly rhythm, and the dates on which it was otherwise."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from types import MappingProxyType

from flows.scheduling.local import moment_at, wall
from flows.scheduling.weekly import Weekly, next_date

# Ends closer together are one session: a plan, a calendar and a person may each report it at another minute.
SAME_SESSION_WITHIN = timedelta(minutes=45)
DEFAULT_SESSION_LENGTH = timedelta(minutes=50)  # of a session without an end
MAX_SESSION_LENGTH = timedelta(hours=12)

_FARTHEST = timedelta(days=800)  # how far ahead a next session is looked for

NONE_MOVED: Mapping[date, datetime] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Holiday:
    """From ``first`` to ``last``, both included, on the plan's calendar."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("a holiday ends on or after its first day")

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """Sessions by ``weekly``, each lasting ``lasts``, up to the local date ``until``.

    ``off`` are dates without their session, ``moved`` gives a date's session another (UTC) beginning; both
    name the date the rhythm meant. Holidays take sessions away, but not those moved on purpose. ``off``
    beats ``moved``.
    """

    weekly: Weekly
    lasts: timedelta = DEFAULT_SESSION_LENGTH
    off: frozenset[date] = frozenset()
    moved: Mapping[date, datetime] = field(default_factory=lambda: NONE_MOVED)
    holidays: tuple[Holiday, ...] = ()
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One session of a plan. The local date the rhythm meant, ``day``, names it also when it was moved."""

    day: date
    starts: datetime
    ends: datetime
    moved: bool = False


def occurrences(plan: SessionPlan, start: datetime, end: datetime) -> tuple[Occurrence, ...]:
    """The sessions that begin from ``start`` (included) to ``end`` (not included), in order."""
    days = _days(plan, wall(start, plan.weekly.zone).date(), wall(end, plan.weekly.zone).date())
    found = (*(_regular(plan, day) for day in days), *_moved(plan))
    return tuple(sorted((one for one in found if start <= one.starts < end), key=lambda one: one.starts))


def next_occurrence(plan: SessionPlan, after: datetime) -> Occurrence | None:
    """The first session that begins strictly after ``after``; None if none does within two years or so."""
    moment = after + timedelta(microseconds=1)
    moved = (one for one in _moved(plan) if one.starts >= moment)
    from_day = wall(after, plan.weekly.zone).date()
    days = _days(plan, from_day, from_day + _FARTHEST)
    regular = next((one for one in (_regular(plan, day) for day in days) if one.starts >= moment), None)
    return min((*moved, *([regular] if regular else [])), key=lambda one: one.starts, default=None)


def _days(plan: SessionPlan, first: date, last: date) -> Iterator[date]:
    """Dates with a session at the rhythm's own time; from a day early, which a gap may have moved."""
    day = next_date(plan.weekly, first - timedelta(days=1))
    while day <= last and (plan.until is None or day <= plan.until):
        if day not in plan.off and day not in plan.moved and not _on_holiday(plan, day):
            yield day
        day += timedelta(weeks=plan.weekly.every_weeks)


def _on_holiday(plan: SessionPlan, day: date) -> bool:
    return any(holiday.covers(day) for holiday in plan.holidays)


def _regular(plan: SessionPlan, day: date) -> Occurrence:
    starts = moment_at(day, plan.weekly.at, plan.weekly.zone)
    return Occurrence(day, starts, starts + plan.lasts)


def _moved(plan: SessionPlan) -> Iterator[Occurrence]:
    for day, starts in plan.moved.items():
        if day not in plan.off:
            yield Occurrence(day, starts, starts + plan.lasts, moved=True)
