"""APScheduler as a ticker only: a few in-memory interval triggers whose jobs read due rows.

Its job store loses jobs that fire late, and its cron triggers skip and double around clock changes, so no moment that
matters is kept in it.
"""

from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger


class Ticker:
    """Calls each job at an interval, never two runs of one job at once, and once after a delay of any length."""

    def __init__(self) -> None:
        self._scheduler = AsyncIOScheduler(timezone="UTC")

    def every(self, seconds: float, job: Callable[[], Awaitable[object]], name: str) -> None:
        """Add a job."""
        self._scheduler.add_job(
            job,
            IntervalTrigger(seconds=seconds),
            id=name,
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
        )

    def start(self) -> None:
        """Start ticking, on the running event loop."""
        self._scheduler.start()

    def stop(self) -> None:
        """Stop ticking, without waiting for running jobs."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
