"""APScheduler as a ticker, and nothing more: a few in-memory triggers whose jobs read due rows.

Its job store loses what it fires late, and its cron triggers skip and double around clock changes; so no moment that
matters lives in it.
"""

from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger


class Ticker:
    """Calls each job every so many seconds, never twice at once, and once after a delay however long it was."""

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
        """Begin to tick, on the running event loop."""
        self._scheduler.start()

    def stop(self) -> None:
        """Tick no more; what runs is not waited for."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
