"""Quiet hours: the first open moment after them, the last one before."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given

from flows.errors import BadInput
from flows.scheduling.quiet import (
    QuietHours,
    after_quiet,
    before_quiet,
    has_open_time,
    is_quiet,
    open_time_within,
)
from tests.flows.scheduling.strategies import open_quiets, places

BERLIN = "Europe/Berlin"
NIGHT = QuietHours(time(21), time(8))
NOON = QuietHours(time(12), time(13))


def berlin(*parts: int) -> datetime:
    """Return a winter moment in Berlin."""
    return datetime(*parts, tzinfo=UTC) - timedelta(hours=1)  # type: ignore[misc,arg-type]


@pytest.mark.parametrize(
    ("moment", "quiets", "open_at"),
    [
        (berlin(2026, 1, 5, 20, 59), (NIGHT,), berlin(2026, 1, 5, 20, 59)),
        (berlin(2026, 1, 5, 21), (NIGHT,), berlin(2026, 1, 6, 8)),
        (berlin(2026, 1, 6, 3), (NIGHT,), berlin(2026, 1, 6, 8)),
        (berlin(2026, 1, 6, 8), (NIGHT,), berlin(2026, 1, 6, 8)),
        (berlin(2026, 1, 6, 12, 30), (NIGHT, NOON), berlin(2026, 1, 6, 13)),
        (berlin(2026, 1, 6, 22), (NIGHT, QuietHours(time(7), time(10))), berlin(2026, 1, 7, 10)),
        (berlin(2026, 1, 6, 22), (QuietHours(time(21), time(0)),), berlin(2026, 1, 7, 0)),
        (berlin(2026, 1, 6, 3), (QuietHours(time(8), time(8)),), berlin(2026, 1, 6, 3)),  # none at all
        (berlin(2026, 1, 6, 3), (), berlin(2026, 1, 6, 3)),
    ],
)
def test_quiet_hours_delay_to_the_first_open_moment(
    moment: datetime, quiets: tuple[QuietHours, ...], open_at: datetime
) -> None:
    assert after_quiet(moment, BERLIN, *quiets) == open_at


def test_quiet_hours_that_end_in_a_gap_end_with_it() -> None:
    quiet = QuietHours(time(22), time(2, 30))
    assert after_quiet(berlin(2027, 3, 28, 1), BERLIN, quiet) == datetime(2027, 3, 28, 1, tzinfo=UTC)


def test_an_hour_repeated_by_a_clock_change_is_quiet_twice() -> None:
    quiet = QuietHours(time(22), time(2, 30))
    second_two_o_clock = datetime(2026, 10, 25, 1, tzinfo=UTC)
    assert after_quiet(second_two_o_clock, BERLIN, quiet) == second_two_o_clock + timedelta(minutes=30)


def test_hours_that_leave_no_time_of_day_are_refused() -> None:
    day, night = QuietHours(time(8), time(20)), QuietHours(time(20), time(8))
    assert not has_open_time(day, night)
    assert has_open_time(day, QuietHours(time(20), time(7, 59)))
    for move in (after_quiet, before_quiet):
        with pytest.raises(BadInput) as refused:
            move(berlin(2026, 1, 6), BERLIN, day, night)
        assert refused.value.said == "schedule-quiet-all-day"


@given(places(), open_quiets)
def test_the_first_open_minute_is_found(place: tuple[str, datetime], quiets: tuple[QuietHours, ...]) -> None:
    zone, moment = place
    found = after_quiet(moment, zone, *quiets)
    assert found >= moment
    assert not is_quiet(found, zone, *quiets)
    minutes = int((found - moment) / timedelta(minutes=1))
    assert all(is_quiet(found - timedelta(minutes=ago), zone, *quiets) for ago in range(1, minutes + 1))


@given(places(), open_quiets)
def test_the_moment_before_quiet_hours_is_open(
    place: tuple[str, datetime], quiets: tuple[QuietHours, ...]
) -> None:
    zone, moment = place
    found = before_quiet(moment, zone, *quiets)
    assert found <= moment
    assert not is_quiet(found, zone, *quiets)
    assert found == moment or is_quiet(found + timedelta(minutes=1), zone, *quiets)


@given(places(), open_quiets)
def test_open_time_ends_where_quiet_hours_begin(
    place: tuple[str, datetime], quiets: tuple[QuietHours, ...]
) -> None:
    zone, moment = place
    start = after_quiet(moment, zone, *quiets)
    left = open_time_within(start, timedelta(hours=12), zone, *quiets)
    assert timedelta() < left <= timedelta(hours=12)
    assert left == timedelta(hours=12) or is_quiet(start + left, zone, *quiets)
