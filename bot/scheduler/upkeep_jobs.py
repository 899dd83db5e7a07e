"""APScheduler for upkeep: jobs that belong to the wall clock and may be late without anybody waiting.

Its job store is not used: a job only wakes a loop that reads the database. `plan_again` follows a clock step, since
APScheduler keeps the next run as a wall-clock time and would wait for it.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger


class NextInterval(IntervalTrigger):  # type: ignore[misc]  # APScheduler has no types
    """An interval whose next moment lies in the future.

    APScheduler lists every run that was missed before it drops all but one: after a clock that was set by 40 days, or
    by 50 years on a machine without a battery, that would keep the event loop busy for a minute, or for hours.
    """

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime | None:
        """Return the next moment of the interval, or one interval from now if that has passed."""
        following: datetime | None = super().get_next_fire_time(previous_fire_time, now)
        return now + self.interval if following is not None and following <= now else following


class UpkeepJobs:
    """Wakes upkeep loops at wall-clock intervals, never twice at once, and once after a delay however long."""

    def __init__(self) -> None:
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._seconds: dict[str, float] = {}

    def every(self, seconds: float, job: Callable[[], Awaitable[object]], name: str) -> None:
        """Add a job."""
        self._seconds[name] = seconds
        self._scheduler.add_job(
            job,
            NextInterval(seconds=seconds),
            id=name,
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
        )

    def start(self) -> None:
        """Begin on the running event loop."""
        self._scheduler.start()

    def plan_again(self) -> None:
        """Compute every next run from the present wall clock."""
        for name, seconds in self._seconds.items():
            self._scheduler.reschedule_job(name, trigger=NextInterval(seconds=seconds))

    def stop(self) -> None:
        """Stop without waiting for jobs that run."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
