"""Over ten years of clock changes nothing is skipped, doubled or at a wrong time.

Every distinct sequence of offsets is tested once, with the times that its changes affect; all zones at all
times are tested in tests/benchmarks/schedule.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import pytest

from flows.scheduling.cadence import Cadence, next_due
from flows.scheduling.digest_due import next_digest
from flows.scheduling.local import count_occurrences, moment_at
from flows.scheduling.weekly_recurrence import Weekly, next_weekly
from tests.flows.scheduling.clock_changes import (
    END,
    START,
    Clocks,
    clocks,
    faults,
    kinds_of_clocks,
)

pytestmark = pytest.mark.slow

THREE_YEARS_ON = date(2028, 1, 1)
BEFORE = datetime.combine(START, time(), tzinfo=UTC) - timedelta(days=2)


@lru_cache(maxsize=1)
def cases() -> list[tuple[Clocks, int, time]]:
    """Return Monday 08:00 and the weekdays and times that changes affect."""
    return [
        (of, weekday, at) for of in kinds_of_clocks() for weekday, at in sorted({(0, time(8)), *of.touched()})
    ]


def dates(first: date, step: int) -> list[date]:
    return [first + timedelta(days=days) for days in range(0, (END - first).days, step)]


def on_weekday(weekday: int) -> date:
    return START + timedelta(days=(weekday - START.weekday()) % 7)


def weekly(plan: Weekly, times: int) -> Iterator[datetime]:
    after = BEFORE
    for _ in range(times):
        after = next_weekly(plan, after)
        yield after


def cadence(plan: Cadence, after: datetime, until: datetime) -> Iterator[datetime]:
    while (due := next_due(plan, after)) and due.at < until:
        assert due.at > after  # or it would never end
        after = due.at
        yield after


@pytest.mark.parametrize("weeks", [1, 2], ids=["weekly", "fortnightly"])
def test_a_plan_comes_once_a_date_at_its_time_or_just_after_a_gap(weeks: int) -> None:
    found: list[str] = []
    for of, weekday, at in cases():
        days = dates(on_weekday(weekday), 7 * weeks)
        plan = Weekly(weekday, at, of.zone, weeks, first=START)
        found += faults(of, at, days, weekly(plan, len(days)))
    assert found == []


@pytest.mark.parametrize("every", [1, 3, 10])
def test_round_each_change_a_cadence_comes_once_a_date_at_its_time_or_just_after_a_gap(every: int) -> None:
    found: list[str] = []
    for zone, at in sorted({(of.zone, at) for of, _, at in cases()}):
        of, plan = clocks(zone), Cadence(every, at, zone, START)
        meant = [(day, of.moment(day, at)) for day in dates(START, every)]
        if every == 1:  # a date whose time a gap takes along to the next date shares that one's
            meant = [(day, moment) for day, moment in meant if of.date_of(moment) == day]
        for change in of.stretches[1:]:
            start, end = (change.since + timedelta(days=side * (every + 2)) for side in (-1, 1))
            days = [day for day, moment in meant if start < moment < end]
            found += faults(of, at, days, cadence(plan, start, end))
    assert found == []


def test_every_calendar_week_has_one_digest_at_its_time_or_just_after_a_gap() -> None:
    found: list[str] = []
    for of, weekday, at in cases():
        plan, now, last, weeks, moments = Weekly(weekday, at, of.zone), BEFORE, None, [], []
        while now.date() < THREE_YEARS_ON:
            due = next_digest(plan, now, last)
            assert due.at > now
            now, last = due.at, due.week
            weeks.append(last)
            moments.append(now)
        days = [date.fromisocalendar(int(week[:4]), int(week[6:]), weekday + 1) for week in weeks]
        found += faults(of, at, days, moments)
        assert len(weeks) == len(set(weeks)) >= 156, (of.zone, weekday, at)
    assert found == []


def test_how_often_a_wall_time_comes_is_known_for_every_change() -> None:
    seen = set()
    for of, weekday, at in cases():
        for day in dates(on_weekday(weekday), 7):
            times = of.comings(day, at)
            assert count_occurrences(day, at, of.zone) == times, (of.zone, day, at)
            seen.add(times)
    assert seen == {0, 1, 2}


def test_a_date_that_a_country_left_out_moves_to_the_next() -> None:
    assert moment_at(date(2011, 12, 30), time(15), "Pacific/Apia") == datetime(2011, 12, 30, 10, tzinfo=UTC)
    daily = Cadence(1, time(15), "Pacific/Apia", date(2011, 12, 29), last=date(2011, 12, 31))
    days = []
    after = datetime(2011, 12, 28, tzinfo=UTC)
    while due := next_due(daily, after):
        assert due.at > after
        days.append(due.day)
        after = due.at
    assert days == [date(2011, 12, 29), date(2011, 12, 31)]


def test_the_oracle_detects_common_mistakes_of_local_time() -> None:
    of, zone = clocks("Europe/Berlin"), ZoneInfo("Europe/Berlin")
    days = dates(on_weekday(6), 7)
    right = [moment_at(day, time(2, 30), of.zone) for day in days]
    added_up = [right[0] + timedelta(weeks=nth) for nth in range(len(days))]
    converted = [
        datetime.combine(day, time(2, 30), zone).astimezone(UTC) for day in days
    ]  # 03:30 after the gap
    second = [moment_at(day, time(2, 30), of.zone, again=True) for day in days]
    for wrong in (added_up, converted, second, right[1:], right[:-1], [*right, right[-1]]):
        assert list(faults(of, time(2, 30), days, wrong))
    assert not list(faults(of, time(2, 30), days, right))
