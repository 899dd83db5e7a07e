"""The watchdog: restarts loops that hang, notices clock steps, and reports the service's health.

Every few seconds it compares heartbeats with their limits and the wall clock with the monotonic one, writes the health
report that ``alliance doctor --alive`` reads, and tells systemd that the process is alive (``WatchdogSec``) unless a
loop had to be restarted since the last report. If the event loop itself hangs, no report is written, and systemd
restarts the process.
"""

import asyncio
import logging
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bot.app.heartbeats import HealthReport, Heartbeats, write_report
from bot.app.systemd import notify
from bot.scheduler.clock_watch import ClockWatch

if TYPE_CHECKING:
    from bot.app.service import Service

log = logging.getLogger(__name__)

WATCH_SECONDS = 5.0
CLOCK_SECONDS = 1.0


class Watchdog:
    """Watches one service; ``home`` is the folder of the health report."""

    def __init__(
        self, service: "Service", heartbeats: Heartbeats, home: Path, clock: ClockWatch | None = None
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
                await self._report(self.restart_stalled())
            await asyncio.sleep(CLOCK_SECONDS)

    def check_clock(self) -> None:
        """Log a step of the wall clock, and schedule upkeep and due work again."""
        step = self._clock.step()
        if step is not None:
            log.warning("the clock was set by %+.0f seconds; planning anew", step.total_seconds())
            self._service.follow_clock_step()

    def restart_stalled(self) -> list[str]:
        """Restart each loop that has ended or given no sign of life for too long, and return their names."""
        stalled = sorted({*self._heartbeats.stalled(), *self._service.ended_tasks()})
        for loop in stalled:
            log.error("%s gave no sign of life; starting it again", loop)
            self._service.restart_loop(loop)
            self._heartbeats.beat(loop)
        return stalled

    async def _report(self, stalled: list[str]) -> None:
        report = HealthReport(os.getpid(), time.time(), tuple(stalled), self._service.sending_stopped)
        try:
            await write_report(self._home, report)
        except OSError as error:  # a full disk must not stop the watchdog
            log.warning("the health report could not be written: %s", error.strerror)
        if not stalled:
            notify("WATCHDOG=1")
