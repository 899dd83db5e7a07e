"""Steps of the wall clock, by two clocks that the test sets."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.scheduler.clock_watch import ClockWatch

START = datetime(2026, 3, 3, 14, 0, tzinfo=UTC)


class Clocks:
    def __init__(self) -> None:
        self.wall, self.monotonic = START, 1000.0
        self.watch = ClockWatch(lambda: self.wall, lambda: self.monotonic)

    def run(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.monotonic += seconds


@pytest.mark.parametrize("hours", [-960, -24, -1, 1, 24, 960])
def test_a_step_is_told_once_with_its_size(hours: int) -> None:
    clocks = Clocks()
    clocks.run(1)
    assert clocks.watch.step() is None
    clocks.run(1)
    clocks.wall += timedelta(hours=hours)
    assert clocks.watch.step() == timedelta(hours=hours)
    clocks.run(1)
    assert clocks.watch.step() is None


@pytest.mark.parametrize("seconds", [-4.9, 0.0, 4.9])
def test_ordinary_corrections_are_no_step(seconds: float) -> None:
    clocks = Clocks()
    clocks.run(60)
    clocks.wall += timedelta(seconds=seconds)
    assert clocks.watch.step() is None


def test_a_long_pause_of_the_process_is_no_step() -> None:
    clocks = Clocks()
    clocks.run(3600)
    assert clocks.watch.step() is None
