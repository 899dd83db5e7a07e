"""A weekly or fortnightly plan as a person states it: a weekday and a local time."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from flows.scheduling.local import local_time, moment_at

_HALF_A_WEEK = timedelta(days=3, hours=12)
COUNTED_FROM = date(2024, 1, 1)  # a Monday; fortnights without a first date count from it


@dataclass(frozen=True, slots=True)
class Weekly:
    """Every ``every_weeks`` weeks on ``weekday`` (0 is Monday), when clocks in ``zone`` show ``at``.

    With ``first``, the plan begins on the first such weekday on or after that date, and weeks are counted from
    there.
    """

    weekday: int
    at: time
    zone: str
    every_weeks: int = 1
    first: date | None = None

    def __post_init__(self) -> None:
        if self.weekday not in range(7):
            raise ValueError("a weekday is 0 (Monday) to 6 (Sunday)")
        if self.every_weeks < 1:
            raise ValueError("a plan repeats every one or more weeks")


def next_weekly(plan: Weekly, after: datetime) -> datetime:
    """Return the plan's first UTC moment strictly after ``after`` (aware)."""
    yesterday = local_time(after, plan.zone).date() - timedelta(
        days=1
    )  # a clock change can delay its moment into today
    day = next_date(plan, yesterday)
    while (moment := moment_at(day, plan.at, plan.zone)) <= after:
        day += timedelta(weeks=plan.every_weeks)
    return moment


def last_weekly(plan: Weekly, by: datetime) -> datetime | None:
    """Return the plan's last UTC moment at or before ``by`` (aware), or None if it had not begun."""
    day = next_date(plan, local_time(by, plan.zone).date() - timedelta(weeks=plan.every_weeks))
    last = None
    while (moment := moment_at(day, plan.at, plan.zone)) <= by:
        last = moment
        day += timedelta(weeks=plan.every_weeks)
    return last


def next_date(plan: Weekly, on_or_after: date) -> date:
    """Return the plan's first local date on or after ``on_or_after``."""
    start = _on_weekday(plan.first or COUNTED_FROM, plan.weekday)
    step = 7 * plan.every_weeks
    steps = -((start - on_or_after).days // step)
    if plan.first is not None:
        steps = max(0, steps)
    return start + timedelta(days=steps * step)


def iso_week(moment: datetime, zone: str) -> str:
    """Return the ISO 8601 week (from Monday) of ``moment`` on the calendar of ``zone``: "2026-W40"."""
    year, week, _ = local_time(moment, zone).isocalendar()
    return f"{year}-W{week:02d}"


def covered_week(ends: datetime, zone: str) -> str:
    """Return the ISO 8601 week in which most of the seven days before ``ends`` lie.

    What ends on Monday 4 January 2027 at 08:00 is of 2026-W53, 28 December to 3 January.
    """
    return iso_week(ends - _HALF_A_WEEK, zone)


def _on_weekday(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)
