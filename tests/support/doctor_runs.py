"""Runs of ``alliance doctor`` in this process, and what they print."""

import asyncio
import os
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from bot.app.heartbeats import HealthReport, write_report
from bot.cli import doctor


def asked(*options: str, **settings: str) -> Result:
    names = {f"ALLIANCE_{name.upper()}": value for name, value in settings.items()}
    return CliRunner(env=names).invoke(doctor.command, options)


def lines(result: Result) -> Mapping[str, str]:
    return dict(line.split("\t") for line in result.output.splitlines())


def report(home: Path, **problems: Any) -> None:
    """Write the health report of a running service."""
    asyncio.run(write_report(home, HealthReport(os.getpid(), time.time(), **problems)))
