"""Heartbeats of the service's loops, and the health report that is written from them.

A loop that waits for work is woken every second and beats each time. So a beat that is older than the loop's limit
means that it hangs or has ended, never that there was nothing to do.
"""

import asyncio
import json
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from pydantic import TypeAdapter

from flows.errors import OperatorNeeded

DEFAULT_LIMIT_SECONDS = 60.0
MAX_REPORT_AGE_SECONDS = 30.0
REPORT_NAME = "health.json"


class Heartbeats:
    """The last beat of each loop, in seconds of the monotonic clock."""

    def __init__(self, limits: Mapping[str, float], monotonic: Callable[[], float] = time.monotonic) -> None:
        self._limits, self._monotonic = limits, monotonic
        self._beats: dict[str, float] = {}

    def beat(self, loop: str) -> None:
        """Record that this loop is alive."""
        self._beats[loop] = self._monotonic()

    def stalled(self) -> list[str]:
        """Return the loops whose last beat is older than their limit."""
        return [
            loop for loop, age in self.ages().items() if age > self._limits.get(loop, DEFAULT_LIMIT_SECONDS)
        ]

    def ages(self) -> dict[str, float]:
        """Return the seconds since each loop's last beat."""
        now = self._monotonic()
        return {loop: now - at for loop, at in self._beats.items()}


@dataclass(frozen=True, slots=True)
class HealthReport:
    """The state of one process, as `alliance doctor --alive` reads it. ``written_at`` is Unix time, in seconds."""

    pid: int
    written_at: float
    stalled: tuple[str, ...] = ()
    sending_problem: str | None = None


_REPORT = TypeAdapter(HealthReport)


async def write_report(home: Path, report: HealthReport) -> None:
    """Replace the report in the home folder, whole or not at all."""
    await asyncio.to_thread(_replace, home / REPORT_NAME, json.dumps(asdict(report)))


def _replace(path: Path, text: str) -> None:
    fresh = path.with_suffix(".new")
    fresh.write_text(text)
    fresh.chmod(0o600)
    fresh.replace(path)


def read_report(home: Path) -> HealthReport:
    """Return the report of the running service. Raises OperatorNeeded if there is none that is fresh."""
    path = home / REPORT_NAME
    try:
        report = _REPORT.validate_json(path.read_bytes())
    except (OSError, ValueError):
        raise OperatorNeeded(f"The service does not run: there is no report in {path}.") from None
    age = time.time() - report.written_at
    if not -MAX_REPORT_AGE_SECONDS <= age <= MAX_REPORT_AGE_SECONDS and not _is_running(report.pid):
        raise OperatorNeeded(f"The service does not run: its last report is {age:.0f} seconds old.")
    if abs(age) > MAX_REPORT_AGE_SECONDS:
        raise OperatorNeeded(f"The service hangs: process {report.pid} last reported {age:.0f} seconds ago.")
    return report


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
