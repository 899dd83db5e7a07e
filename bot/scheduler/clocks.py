"""The real clock, and one that can be moved on: for the rehearsal room and for tests."""

from datetime import UTC, datetime, timedelta


def real() -> datetime:
    """Now, aware, in UTC."""
    return datetime.now(UTC)


class MovableClock:
    """A clock that runs on from ``start`` (aware) and can be moved forward. ``running=False`` makes it stand still."""

    def __init__(self, start: datetime, *, running: bool = True) -> None:
        self._running = running
        self._start = start.astimezone(UTC)
        self._began = real()

    def __call__(self) -> datetime:
        """The time it shows."""
        return self._start + (real() - self._began if self._running else timedelta())

    def set(self, moment: datetime) -> None:
        """Show that moment, forward or back."""
        self._start += moment - self()

    def move(self, by: timedelta) -> None:
        """Forward; a negative ``by`` is a clock set back, which happens to real clocks too."""
        self._start += by

    def move_to(self, moment: datetime) -> None:
        """Forward to that moment; nothing if it has gone by already."""
        if moment > self():
            self._start += moment - self()
