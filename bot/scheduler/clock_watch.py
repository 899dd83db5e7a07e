"""Detection of wall-clock steps, by comparison with the monotonic clock."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.scheduler.clocks import utc_now

MIN_STEP = timedelta(seconds=5)
"""Smaller differences are the ordinary corrections of NTP."""


class ClockWatch:
    """Compares the wall clock with the monotonic clock at each call."""

    def __init__(
        self, wall: Callable[[], datetime] = utc_now, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._wall, self._monotonic = wall, monotonic
        self._wall_before, self._monotonic_before = wall(), monotonic()

    def step(self) -> timedelta | None:
        """Return how far the wall clock was set since the last call (negative: back), or None if it was not."""
        wall, monotonic = self._wall(), self._monotonic()
        elapsed = timedelta(seconds=monotonic - self._monotonic_before)
        difference = wall - self._wall_before - elapsed
        self._wall_before, self._monotonic_before = wall, monotonic
        return difference if abs(difference) >= MIN_STEP else None
