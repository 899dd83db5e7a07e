"""The movable clock and the real one."""

from datetime import UTC, datetime, timedelta

from bot.scheduler.clocks import MovableClock, utc_now

START = datetime(2026, 3, 3, 14, 0, tzinfo=UTC)


def test_the_real_clock_is_aware_and_goes_on() -> None:
    first = utc_now()
    assert first.utcoffset() == timedelta()
    assert utc_now() >= first


def test_a_still_clock_moves_only_when_it_is_moved() -> None:
    clock = MovableClock(START, running=False)
    assert clock() == clock() == START
    clock.move(timedelta(days=1))
    assert clock() == START + timedelta(days=1)
    clock.move_to(START)
    assert clock() == START + timedelta(days=1)  # never back by that
    clock.set(START)
    assert clock() == START


def test_a_running_clock_runs_on_from_where_it_was_set() -> None:
    clock = MovableClock(START)
    first = clock()
    assert START <= first <= clock()
    clock.move_to(START + timedelta(hours=1))
    assert clock() >= START + timedelta(hours=1)
