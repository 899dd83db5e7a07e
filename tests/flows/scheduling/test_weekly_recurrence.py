"""A weekday and a local time, week after week."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.scheduling.local import local_time
from flows.scheduling.weekly_recurrence import (
    Weekly,
    covered_week,
    iso_week,
    last_weekly,
    next_date,
    next_weekly,
)
from tests.flows.scheduling.strategies import places, times

BERLIN = "Europe/Berlin"
TUESDAYS = Weekly(1, time(15), BERLIN)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc,arg-type]


@pytest.mark.parametrize(
    ("after", "comes"),
    [
        (utc(2026, 1, 5, 12), utc(2026, 1, 6, 14)),
        (utc(2026, 1, 6, 13, 59), utc(2026, 1, 6, 14)),
        (utc(2026, 1, 6, 14), utc(2026, 1, 13, 14)),  # strictly after
        (utc(2026, 3, 24, 14), utc(2026, 3, 31, 13)),  # summer time: an hour less on UTC's clock
        (utc(2026, 10, 20, 13), utc(2026, 10, 27, 14)),
    ],
)
def test_a_weekly_plan_keeps_its_local_time_over_clock_changes(after: datetime, comes: datetime) -> None:
    assert next_weekly(TUESDAYS, after) == comes


def test_a_time_in_the_gap_comes_just_after_it_and_a_repeated_one_first() -> None:
    night = Weekly(6, time(2, 30), BERLIN)
    assert next_weekly(night, utc(2027, 3, 27)) == utc(2027, 3, 28, 1)  # 03:00
    assert next_weekly(night, utc(2026, 10, 24)) == utc(2026, 10, 25, 0, 30)  # 02:30, still summer time
    assert next_weekly(night, utc(2026, 10, 25, 0, 30)) == utc(2026, 11, 1, 1, 30)


def test_fortnights_are_counted_from_the_first_date() -> None:
    plan = Weekly(1, time(15), BERLIN, every_weeks=2, first=date(2026, 1, 1))
    assert next_weekly(plan, utc(2025, 6, 1)) == utc(2026, 1, 6, 14)
    assert next_weekly(plan, utc(2026, 1, 6, 14)) == utc(2026, 1, 20, 14)
    assert next_weekly(plan, utc(2026, 1, 12)) == utc(2026, 1, 20, 14)


def test_fortnights_without_a_first_date_are_the_same_ones_for_ever() -> None:
    plan = Weekly(0, time(8), "UTC", every_weeks=2)
    dates = {next_weekly(plan, utc(year, 5, 5)).date() for year in (2020, 2026, 2031)}
    assert {(day - date(2024, 1, 1)).days % 14 for day in dates} == {0}


def test_the_last_moment_is_none_before_the_plan_began() -> None:
    plan = Weekly(1, time(15), BERLIN, first=date(2026, 1, 1))
    assert last_weekly(plan, utc(2026, 1, 6, 13, 59)) is None
    assert last_weekly(plan, utc(2026, 1, 6, 14)) == utc(2026, 1, 6, 14)


@pytest.mark.parametrize(
    ("moment", "zone", "week"),
    [
        (utc(2026, 9, 28, 12), BERLIN, "2026-W40"),
        (utc(2026, 9, 27, 22, 30), BERLIN, "2026-W40"),  # already Monday there
        (utc(2026, 9, 27, 22, 30), "UTC", "2026-W39"),
        (utc(2027, 1, 1, 12), BERLIN, "2026-W53"),
        (utc(2024, 12, 30, 12), BERLIN, "2025-W01"),
    ],
)
def test_the_week_of_a_session_is_that_of_its_local_date(moment: datetime, zone: str, week: str) -> None:
    assert iso_week(moment, zone) == week


def test_what_cannot_be_a_plan_is_refused() -> None:
    for weekday, weeks in ((7, 1), (-1, 1), (0, 0)):
        with pytest.raises(ValueError, match=r"weekday|repeats"):
            Weekly(weekday, time(8), "UTC", weeks)
    with pytest.raises(ValueError, match="offset"):
        next_weekly(TUESDAYS, datetime(2026, 1, 1))  # noqa: DTZ001 -- that is what is refused


@given(places(), st.integers(0, 6), times, st.integers(1, 5))
def test_no_session_lies_between_the_last_and_the_next_one(
    place: tuple[str, datetime], weekday: int, at: time, weeks: int
) -> None:
    zone, moment = place
    plan = Weekly(weekday, at, zone, weeks)
    after = next_weekly(plan, moment)
    before = last_weekly(plan, moment)
    assert before is not None
    assert before <= moment < after
    assert next_weekly(plan, before) == after
    assert last_weekly(plan, after) == after
    assert abs((after - before) - timedelta(weeks=weeks)) <= timedelta(hours=4)


@given(places(), st.integers(0, 6), times)
def test_a_plan_shows_its_weekday_and_time_unless_a_gap_took_them(
    place: tuple[str, datetime], weekday: int, at: time
) -> None:
    zone, moment = place
    shown = local_time(next_weekly(Weekly(weekday, at, zone), moment), zone)
    day_before = local_time(next_weekly(Weekly(weekday, at, zone), moment) - timedelta(microseconds=1), zone)
    jumped = day_before.utcoffset() != shown.utcoffset()
    assert jumped or (shown.weekday(), shown.time()) == (weekday, at)


@given(st.dates(date(2000, 1, 1), date(2040, 1, 1)), st.integers(0, 6), st.integers(1, 5))
def test_the_next_date_is_the_first_of_its_rhythm(day: date, weekday: int, weeks: int) -> None:
    plan = Weekly(weekday, time(8), "UTC", weeks, first=date(2020, 1, 1))
    found = next_date(plan, day)
    start = next_date(plan, date(2020, 1, 1))
    assert found >= day
    assert found.weekday() == weekday
    assert (found - start).days % (7 * weeks) == 0
    assert found == start or (found - day).days < 7 * weeks


def test_fortnights_without_a_first_date_also_count_backwards() -> None:
    plan = Weekly(0, time(8), "UTC", every_weeks=2)
    assert next_date(plan, date(2023, 12, 5)) == date(2023, 12, 18)
    assert next_date(plan, date(2023, 12, 18)) == date(2023, 12, 18)


@pytest.mark.parametrize(
    ("ends", "week"),
    [
        (datetime(2027, 1, 4, 8, tzinfo=UTC), "2026-W53"),  # 28 December to 3 January
        (datetime(2026, 3, 9, 8, tzinfo=UTC), "2026-W10"),
        (datetime(2026, 3, 8, 22, tzinfo=UTC), "2026-W10"),
        (datetime(2026, 3, 6, 15, tzinfo=UTC), "2026-W10"),
        (datetime(2026, 3, 5, 8, tzinfo=UTC), "2026-W09"),  # on Thursday most days were of the week before
    ],
)
def test_a_week_is_named_after_most_of_its_days(ends: datetime, week: str) -> None:
    assert covered_week(ends, "UTC") == week
