"""Intervals on the event loop's monotonic clock: a change of the wall clock does not delay or repeat a job.

APScheduler plans by wall time, so that a clock set back an hour stops its jobs for an hour. It is used for upkeep
only (`bot.scheduler.upkeep_jobs`); everything that people wait for is woken from here.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable

log = logging.getLogger(__name__)

Job = Callable[[], Awaitable[object]]


class Ticker:
    """Run each job at its interval, one run at a time; late runs are merged into one."""

    def __init__(self) -> None:
        self._jobs: dict[str, tuple[float, Job]] = {}
        self._tasks: list[asyncio.Task[None]] = []

    def every(self, seconds: float, job: Job, name: str) -> None:
        """Add a job. It first runs ``seconds`` after `start`."""
        self._jobs[name] = seconds, job

    def start(self) -> None:
        """Begin on the running event loop."""
        self._tasks = [
            asyncio.create_task(_repeat(seconds, job, name), name=f"tick {name}")
            for name, (seconds, job) in self._jobs.items()
        ]

    def stop(self) -> None:
        """Cancel all jobs without waiting for them."""
        for task in self._tasks:
            task.cancel()
        self._tasks.clear()


async def _repeat(seconds: float, job: Job, name: str) -> None:
    while True:
        await asyncio.sleep(seconds)
        try:
            await job()
        except Exception as error:  # noqa: BLE001 -- one failed run must not end the interval
            log.error("tick %s failed: %s", name, type(error).__name__)
