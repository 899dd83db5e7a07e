"""A dyad's plan of sessions: a weekly rhythm with its exceptions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from types import MappingProxyType

from flows.scheduling.local import local_time, moment_at
from flows.scheduling.weekly_recurrence import Weekly, next_date

DEFAULT_SESSION_LENGTH = timedelta(minutes=50)  # of a session without an end
MAX_SESSION_LENGTH = timedelta(hours=12)

_MAX_LOOKAHEAD = timedelta(days=800)

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

    ``off`` are dates without their session, ``moved`` gives a date's session another (UTC) start; both are
    keyed by the regular date. Holidays cancel regular sessions, but not moved ones. ``off`` overrides
    ``moved``.
    """

    weekly: Weekly
    lasts: timedelta = DEFAULT_SESSION_LENGTH
    off: frozenset[date] = frozenset()
    moved: Mapping[date, datetime] = field(default_factory=lambda: NONE_MOVED)
    holidays: tuple[Holiday, ...] = ()
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One session of a plan; its regular local date, ``day``, identifies it even if it was moved."""

    day: date
    starts: datetime
    ends: datetime
    moved: bool = False


def occurrences(plan: SessionPlan, start: datetime, end: datetime) -> tuple[Occurrence, ...]:
    """Return the sessions that start from ``start`` (included) to ``end`` (excluded), in order."""
    days = _regular_dates(
        plan, local_time(start, plan.weekly.zone).date(), local_time(end, plan.weekly.zone).date()
    )
    sessions = (*(_regular_session(plan, day) for day in days), *_moved_sessions(plan))
    return tuple(sorted((one for one in sessions if start <= one.starts < end), key=lambda one: one.starts))


def next_occurrence(plan: SessionPlan, after: datetime) -> Occurrence | None:
    """Return the first session that starts strictly after ``after``, or None if none does within 800 days."""
    moment = after + timedelta(microseconds=1)
    moved = (one for one in _moved_sessions(plan) if one.starts >= moment)
    from_day = local_time(after, plan.weekly.zone).date()
    days = _regular_dates(plan, from_day, from_day + _MAX_LOOKAHEAD)
    regular = next(
        (one for one in (_regular_session(plan, day) for day in days) if one.starts >= moment), None
    )
    return min((*moved, *([regular] if regular else [])), key=lambda one: one.starts, default=None)


def _regular_dates(plan: SessionPlan, first: date, last: date) -> Iterator[date]:
    """Yield regular dates with a session, from the day before ``first``, whose session a clock change may delay."""
    day = next_date(plan.weekly, first - timedelta(days=1))
    while day <= last and (plan.until is None or day <= plan.until):
        if day not in plan.off and day not in plan.moved and not _on_holiday(plan, day):
            yield day
        day += timedelta(weeks=plan.weekly.every_weeks)


def _on_holiday(plan: SessionPlan, day: date) -> bool:
    return any(holiday.covers(day) for holiday in plan.holidays)


def _regular_session(plan: SessionPlan, day: date) -> Occurrence:
    starts = moment_at(day, plan.weekly.at, plan.weekly.zone)
    return Occurrence(day, starts, starts + plan.lasts)


def _moved_sessions(plan: SessionPlan) -> Iterator[Occurrence]:
    for day, starts in plan.moved.items():
        if day not in plan.off:
            yield Occurrence(day, starts, starts + plan.lasts, moved=True)
