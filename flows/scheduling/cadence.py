"""Check-ins without sessions: every given number of days, at a local time or at a moment in a window."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from flows.scheduling.jitter import stable_share
from flows.scheduling.local import local_time, moment_at
from flows.scheduling.plan import Holiday

_DAY = timedelta(days=1)
_MAX_DATES = 1000


@dataclass(frozen=True, slots=True)
class Cadence:
    """Every ``every_days`` days from ``first`` (its first ``weekday``, if set) to ``last``, included.

    Due when clocks in ``zone`` show ``at``, or at a moment from ``at`` within ``window``, which ends on the
    same date. ``at_most`` limits the number of dates; holidays skip dates without extending the cadence.
    """

    every_days: int
    at: time
    zone: str
    first: date
    last: date | None = None
    weekday: int | None = None
    window: timedelta = timedelta()
    at_most: int | None = None
    holidays: tuple[Holiday, ...] = ()

    def __post_init__(self) -> None:
        if self.every_days < 1:
            raise ValueError("a cadence repeats every one or more days")
        if self.weekday is not None and self.weekday not in range(7):
            raise ValueError("a weekday is 0 (Monday) to 6 (Sunday)")
        if self.weekday is not None and self.every_days % 7:
            raise ValueError("with a weekday, every_days is 7, 14, 21 or other whole weeks")
        if self.window < timedelta() or _since_midnight(self.at) + self.window > _DAY:
            raise ValueError("the window must end before midnight: at is too late or window_minutes too many")


@dataclass(frozen=True, slots=True)
class CadenceDue:
    """The ``nth`` check-in (from 0) of a cadence, meant for the local date ``day``, due ``at``."""

    nth: int
    day: date
    at: datetime


def next_due(cadence: Cadence, after: datetime, *names: str) -> CadenceDue | None:
    """Return the first check-in due strictly after ``after``.

    None when the cadence has ended, or its next 1,000 dates are holidays. ``names`` (the dyad's id) determine
    the moment in the window: the same dyad on the same date always gets the same moment. If a clock change
    skips the time on a date, that check-in is due just after the gap; if that is already the next date and the
    cadence is daily, the next date's own check-in serves for both.
    """
    for nth, day in _dates(cadence, local_time(after, cadence.zone).date() - _DAY):
        at = moment_at(day, _time_in_window(cadence, day, names), cadence.zone)
        if at > after and not _is_moved_to_next_date(cadence, day, at):
            return CadenceDue(nth, day, at)
    return None


def _dates(cadence: Cadence, on_or_after: date) -> Iterator[tuple[int, date]]:
    first = cadence.first
    if cadence.weekday is not None:
        first += timedelta(days=(cadence.weekday - first.weekday()) % 7)
    next_nth = max(0, -((first - on_or_after).days // cadence.every_days))
    for nth in range(next_nth, next_nth + _MAX_DATES):
        if cadence.at_most is not None and nth >= cadence.at_most:
            return
        day = first + timedelta(days=nth * cadence.every_days)
        if cadence.last is not None and day > cadence.last:
            return
        if not any(holiday.covers(day) for holiday in cadence.holidays):
            yield nth, day


def _time_in_window(cadence: Cadence, day: date, names: tuple[str, ...]) -> time:
    if not cadence.window:
        return cadence.at
    offset = timedelta(seconds=int(stable_share(*names, day.isoformat()) * cadence.window.total_seconds()))
    return (datetime.combine(day, cadence.at) + offset).time()


def _is_moved_to_next_date(cadence: Cadence, day: date, at: datetime) -> bool:
    return cadence.every_days == 1 and local_time(at, cadence.zone).date() != day


def _since_midnight(at: time) -> timedelta:
    return timedelta(hours=at.hour, minutes=at.minute, seconds=at.second, microseconds=at.microsecond)
