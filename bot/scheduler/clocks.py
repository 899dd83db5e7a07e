"""The real clock, and a movable one for the rehearsal and for tests."""

from datetime import UTC, datetime, timedelta


def utc_now() -> datetime:
    """Return the current time, aware, in UTC."""
    return datetime.now(UTC)


class MovableClock:
    """A clock that starts at ``start`` (aware) and can be moved; it stands still if ``running`` is false."""

    def __init__(self, start: datetime, *, running: bool = True) -> None:
        self._running = running
        self._start = start.astimezone(UTC)
        self._started_at = utc_now()

    def __call__(self) -> datetime:
        """Return the time it shows."""
        return self._start + (utc_now() - self._started_at if self._running else timedelta())

    def set(self, moment: datetime) -> None:
        """Set the clock to ``moment``, forward or back."""
        self._start += moment - self()

    def move(self, by: timedelta) -> None:
        """Move the clock; a negative ``by`` sets it back, as happens to real clocks."""
        self._start += by

    def move_to(self, moment: datetime) -> None:
        """Move forward to ``moment``; do nothing if it is past."""
        if moment > self():
            self._start += moment - self()
