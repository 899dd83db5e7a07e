"""The watchdog: restarts loops that hang, notices clock steps, and reports the service's health.

Every few seconds it compares heartbeats with their limits and the wall clock with the monotonic one, writes the health
report that ``alliance doctor --alive`` reads, and tells systemd that the process is alive (`WatchdogSec`) unless a loop
hangs in spite of a restart. If the event loop itself hangs, no report is written, and systemd restarts the process.
"""

import asyncio
import logging
import os
import time
from pathlib import Path
from typing import Protocol

from bot.app.heartbeats import HealthReport, Heartbeats, write_report
from bot.app.systemd import notify
from bot.scheduler.clock_watch import ClockWatch

log = logging.getLogger(__name__)

WATCH_SECONDS = 5.0
CLOCK_SECONDS = 1.0


class Watched(Protocol):
    """What the watchdog needs of the service."""

    @property
    def sending_stopped(self) -> str | None:
        """Why nothing can be sent, or None."""

    @property
    def polling_problem(self) -> str | None:
        """Why the last poll failed, or None."""

    def ended_tasks(self) -> list[str]:
        """Return the loops whose task has ended."""

    def restart_loop(self, loop: str) -> None:
        """Start a loop again."""

    def follow_clock_step(self) -> None:
        """Plan anew after the wall clock was set."""


class Watchdog:
    """Watches one service; ``home`` is the folder of the health report."""

    def __init__(
        self, service: Watched, heartbeats: Heartbeats, home: Path, clock: ClockWatch | None = None
    ) -> None:
        self._service, self._heartbeats, self._home = service, heartbeats, home
        self._clock = clock or ClockWatch()

    async def run(self) -> None:
        """Watch until cancelled."""
        notify("READY=1")
        next_report = 0.0
        while True:
            self.check_clock()
            if time.monotonic() >= next_report:
                next_report = time.monotonic() + WATCH_SECONDS
                self.restart_stalled()
                await self._report()
            await asyncio.sleep(CLOCK_SECONDS)

    def check_clock(self) -> None:
        """Log a step of the wall clock, and have everything planned anew."""
        step = self._clock.step()
        if step is not None:
            log.warning("the clock was set by %+.0f seconds; planning anew", step.total_seconds())
            self._service.follow_clock_step()

    def restart_stalled(self) -> None:
        """Restart each loop that has ended or given no sign of life for too long."""
        for loop in {*self._heartbeats.stalled(), *self._service.ended_tasks()}:
            log.error("%s gave no sign of life; starting it again", loop)
            self._service.restart_loop(loop)
            self._heartbeats.beat(loop)

    async def _report(self) -> None:
        stalled = tuple(self._heartbeats.stalled())
        service = self._service
        report = HealthReport(
            os.getpid(), time.time(), stalled, service.sending_stopped, service.polling_problem
        )
        try:
            await write_report(self._home, report)
        except OSError as error:  # a full disk must not stop the watchdog
            log.warning("the health report could not be written: %s", error.strerror)
        if not stalled:
            notify("WATCHDOG=1")
