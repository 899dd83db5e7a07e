"""Upkeep after a step of the wall clock: one run, whatever the step."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.scheduler.upkeep_jobs import NextInterval

NOW = datetime(2026, 3, 3, 13, tzinfo=UTC)
EVERY_SECOND = timedelta(seconds=1)


@pytest.mark.parametrize("days", [1, 40, 20_000])
def test_a_run_that_was_missed_for_days_is_followed_by_one_in_the_future(days: int) -> None:
    """A machine without a battery starts in 1970 and is set right later."""
    trigger = NextInterval(seconds=1)
    assert trigger.get_next_fire_time(NOW - timedelta(days=days), NOW) == NOW + EVERY_SECOND


def test_a_run_in_time_is_followed_by_one_an_interval_later() -> None:
    trigger = NextInterval(seconds=1)
    last = NOW - timedelta(seconds=0.5)
    assert trigger.get_next_fire_time(last, NOW) == last + EVERY_SECOND
