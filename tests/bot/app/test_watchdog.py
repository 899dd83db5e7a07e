"""The watchdog on the real service: loops that end or hang are started again, clock steps are followed."""

import asyncio
import logging
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app.heartbeats import DEFAULT_LIMIT_SECONDS, read_report
from bot.app.watchdog import Watchdog
from bot.scheduler.clock_watch import ClockWatch
from tests.support.played_service import Play, play


def watchdog(played: Play, clock: ClockWatch | None = None) -> Watchdog:
    """Return a watchdog that the test drives, in place of the service's own one."""
    played.service._tasks.pop("watchdog").cancel()
    return Watchdog(played.service, played.service._heartbeats, played.settings.home, clock)


@pytest.mark.sqlite
async def test_a_loop_that_ended_is_started_again(
    sqlite_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        dog = watchdog(played)
        played.service._tasks["inbox"].cancel()
        await asyncio.wait([played.service._tasks["inbox"]])
        with caplog.at_level(logging.ERROR):
            stalled = dog.restart_stalled()
        assert stalled == ["inbox"]
        await dog._report(stalled)
        assert read_report(played.settings.home).stalled == ("inbox",)
        assert "inbox gave no sign of life" in caplog.text
        jo = played.meet("Jo")
        await jo.types("/help")
        await played.settle()
        assert jo.reads()


@pytest.mark.sqlite
async def test_a_loop_that_hangs_is_started_again(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        dog, service, hanging = watchdog(played), played.service, asyncio.Event()
        work = service._inbound.empty

        async def hang() -> int:
            hanging.set()
            await asyncio.Event().wait()
            return 0

        service._work["inbox"] = hang
        service.restart_loop("inbox")
        async with asyncio.timeout(30):
            await hanging.wait()
        later = service._heartbeats._monotonic() + DEFAULT_LIMIT_SECONDS + 1
        for loop in service._work.keys() - {"inbox"}:
            service._heartbeats._beats[loop] = later
        monkeypatch.setattr(service._heartbeats, "_monotonic", lambda: later)
        service._work["inbox"] = work
        assert dog.restart_stalled() == ["inbox"]
        jo = played.meet("Jo")
        await jo.types("/help")
        await played.settle()
        assert jo.reads()


@pytest.mark.sqlite
@pytest.mark.parametrize("hours", [-24, -1, 1])
async def test_a_clock_step_is_told_once_and_what_is_due_is_done(
    sqlite_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture, hours: int
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        wall = played.clock()
        watch = ClockWatch(lambda: wall, lambda: 0.0)
        dog = watchdog(played, watch)
        dog.check_clock()
        wall += timedelta(hours=hours)
        with caplog.at_level(logging.WARNING):
            dog.check_clock()
            dog.check_clock()
        assert [record.getMessage() for record in caplog.records] == [
            f"the clock was set by {3600 * hours:+.0f} seconds; planning anew"
        ]
        await played.settle()


@pytest.mark.sqlite
async def test_the_health_of_a_running_service_can_be_read(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        await watchdog(played)._report([])
        report = read_report(played.settings.home)
        assert report.stalled == ()
        assert report.sending_problem is None


@pytest.mark.sqlite
async def test_a_second_service_on_the_same_home_is_refused(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        first, second = played.service, type(played.service)(played.settings, played.clock)
        with pytest.raises(Exception, match="Another service already runs"):
            await second.start()
        assert first.ended_tasks() == []
