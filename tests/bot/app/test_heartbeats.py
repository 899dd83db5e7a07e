"""Heartbeats by a clock that the test moves; the report by a real folder."""

import asyncio
import os
import sys
import time
from pathlib import Path

import pytest

from bot.app.heartbeats import MAX_REPORT_AGE_SECONDS, HealthReport, Heartbeats, read_report, write_report
from flows.errors import OperatorNeeded


def test_a_loop_stalls_when_its_own_limit_has_passed() -> None:
    now = 0.0
    beats = Heartbeats({"slow": 600.0}, lambda: now)
    beats.beat("quick")
    beats.beat("slow")
    now = 60.0
    assert beats.stalled() == []
    now = 60.1
    assert beats.stalled() == ["quick"]
    beats.beat("quick")
    assert beats.stalled() == []
    now = 601.0
    assert beats.stalled() == ["quick", "slow"]


async def test_a_report_is_read_as_it_was_written(tmp_path: Path) -> None:
    report = HealthReport(os.getpid(), time.time(), ("inbox",), "404")
    await write_report(tmp_path, report)
    assert read_report(tmp_path) == report
    assert (tmp_path / "health.json").stat().st_mode & 0o777 == 0o600
    assert os.listdir(tmp_path) == ["health.json"]  # noqa: PTH208


@pytest.mark.parametrize("content", [None, b"", b"{", b'{"pid": "x"}', b"\xff"])
def test_without_a_report_that_can_be_read_nothing_runs(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "health.json").write_bytes(content)
    with pytest.raises(OperatorNeeded, match="does not run"):
        read_report(tmp_path)


async def test_an_old_report_of_a_process_that_is_there_means_that_it_hangs(tmp_path: Path) -> None:
    await write_report(tmp_path, HealthReport(os.getpid(), time.time() - MAX_REPORT_AGE_SECONDS - 5))
    with pytest.raises(OperatorNeeded, match="hangs"):
        read_report(tmp_path)


async def test_an_old_report_of_a_process_that_is_gone_means_that_it_does_not_run(tmp_path: Path) -> None:
    ended = await asyncio.create_subprocess_exec(sys.executable, "-c", "")
    await ended.wait()
    await write_report(tmp_path, HealthReport(ended.pid, time.time() - MAX_REPORT_AGE_SECONDS - 5))
    with pytest.raises(OperatorNeeded, match="does not run"):
        read_report(tmp_path)
