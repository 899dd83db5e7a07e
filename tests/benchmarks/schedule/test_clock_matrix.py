"""The whole clock-change matrix: every zone of the time-zone database, ten years, every kind of plan.

Every zone with Monday 08:00 and with the weekdays and times that its own changes touch; and for every way clocks
run, every hour of every weekday. Each moment is compared with an oracle that reads nothing but offsets.
"""

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from time import process_time

from flows.scheduling.cadence import Cadence, next_due
from flows.scheduling.digest_due import next_digest
from flows.scheduling.weekly_recurrence import Weekly, iso_week, next_weekly
from tests.flows.scheduling.clock_changes import (
    END,
    START,
    Clocks,
    all_zones,
    clocks,
    faults,
    kinds_of_clocks,
)

say = sys.stdout.write
BEFORE = datetime.combine(START, time(), tzinfo=UTC) - timedelta(days=2)
MONDAY_EIGHT = (0, time(8))


class Row:
    """One line of the table."""

    def __init__(self, plan: str) -> None:
        self.plan, self.zones, self.moments = plan, 0, 0
        self.faults: list[str] = []
        self.began = process_time()

    def add(self, of: Clocks, at: time, days: list[date], got: list[datetime]) -> None:
        self.moments += len(got)
        self.faults += faults(of, at, days, got)

    def __str__(self) -> str:
        spent = process_time() - self.began
        return f"{self.plan:<36} {self.zones:>6} {self.moments:>11,} {len(self.faults):>7} {spent:>8.1f}"


def dates(first: date, step: int) -> list[date]:
    return [first + timedelta(days=days) for days in range(0, (END - first).days, step)]


def touched(of: Clocks) -> list[tuple[int, time]]:
    return sorted({MONDAY_EIGHT, *of.touched()})


def weekly(row: Row, of: Clocks, weekday: int, at: time, weeks: int) -> None:
    plan = Weekly(weekday, at, of.zone, weeks, first=START)
    days = dates(START + timedelta(days=(weekday - START.weekday()) % 7), 7 * weeks)
    after, got = BEFORE, []
    for _ in days:
        after = next_weekly(plan, after)
        got.append(after)
    row.add(of, at, days, got)


def cadence(row: Row, of: Clocks, at: time, every: int) -> None:
    plan, after, got = Cadence(every, at, of.zone, START, last=END - timedelta(days=1)), BEFORE, []
    while due := next_due(plan, after):
        assert due.at > after  # or it would never end
        after = due.at
        got.append(after)
    days = dates(START, every)
    if every == 1:
        days = [day for day in days if of.date_of(of.moment(day, at)) == day]
    row.add(of, at, days, got)


def digests(row: Row, of: Clocks, weekday: int, at: time) -> None:
    plan, now, last = Weekly(weekday, at, of.zone), BEFORE, None
    weeks, got = [], []
    while (due := next_digest(plan, now, last)).at.date() < END:
        assert due.at > now
        now, last = due.at, due.week
        weeks.append(due.week)
        got.append(due.at)
    first = got[0].date()
    wanted = [iso_week(got[0] + timedelta(weeks=nth), of.zone) for nth in range(len(got))]
    if len(set(weeks)) != len(weeks) or weeks != wanted:
        row.faults.append(f"{of.zone} {at}: weeks doubled or left out")
    day = min(
        first + timedelta(days=ahead)
        for ahead in (-1, 0, 1)
        if (first + timedelta(days=ahead)).weekday() == weekday
    )
    row.add(of, at, [day + timedelta(weeks=nth) for nth in range(len(got))], got)


def rows() -> Iterator[Row]:
    every_zone = [clocks(zone) for zone in all_zones()]
    kinds = kinds_of_clocks()
    for plan, fill in (
        ("weekly", partial(weekly, weeks=1)),
        ("fortnightly", partial(weekly, weeks=2)),
        ("weekly digest, by calendar week", digests),
    ):
        yield filled(plan, every_zone, partial(each_touched, fill=fill))
    for every in (1, 3, 10):
        yield filled(f"every {every} days", every_zone, partial(last_touched, every=every))
    yield filled("weekly, every hour of every weekday", kinds, every_hour)


def filled(plan: str, zones: list[Clocks], fill: Callable[[Row, Clocks], None]) -> Row:
    row = Row(plan)
    for of in zones:
        fill(row, of)
    row.zones = len(zones)
    return row


def each_touched(row: Row, of: Clocks, fill: Callable[[Row, Clocks, int, time], None]) -> None:
    for weekday, at in touched(of):
        fill(row, of, weekday, at)


def last_touched(row: Row, of: Clocks, every: int) -> None:
    cadence(row, of, touched(of)[-1][1], every)


def every_hour(row: Row, of: Clocks) -> None:
    for weekday in range(7):
        for hour in range(24):
            weekly(row, of, weekday, time(hour, 30), 1)


def test_every_zone_for_ten_years() -> None:
    say(f"\n{'plan':<36} {'zones':>6} {'moments':>11} {'faults':>7} {'CPU s':>8}\n")
    found: list[str] = []
    for row in rows():
        say(f"{row}\n")
        found += row.faults
    assert found == []
