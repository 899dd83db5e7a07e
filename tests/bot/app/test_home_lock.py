"""The lock on a home, between real processes."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.app.home_lock import HomeLock
from bot.app.service import Service
from bot.scheduler.clocks import utc_now
from bot.settings import Settings
from flows.errors import OperatorNeeded

HOLD = """
import sys, time
from pathlib import Path
from bot.app.home_lock import HomeLock
lock = HomeLock(Path(sys.argv[1]))
lock.acquire()
print("held", flush=True)
time.sleep(600)
"""


def holder(home: Path) -> subprocess.Popen[str]:
    """Start another process that holds the lock."""
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(home)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_service_is_refused_and_the_process_that_holds_the_lock_is_named(tmp_path: Path) -> None:
    process = holder(tmp_path)
    try:
        with pytest.raises(OperatorNeeded, match=f"process {process.pid}"):
            HomeLock(tmp_path).acquire()
    finally:
        process.kill()
        process.communicate()


def test_the_lock_is_free_at_once_after_its_process_was_killed(tmp_path: Path) -> None:
    process = holder(tmp_path)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    lock = HomeLock(tmp_path)
    lock.acquire()
    assert (tmp_path / "service.lock").read_text() == f"{os.getpid()}\n"
    lock.release()


def test_a_released_lock_can_be_taken_again(tmp_path: Path) -> None:
    first, second = HomeLock(tmp_path), HomeLock(tmp_path)
    first.acquire()
    first.release()
    first.release()
    second.acquire()
    second.release()


def files_below(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*"))


async def test_a_service_that_is_refused_has_not_touched_the_database(tmp_path: Path) -> None:
    """A newer version must not migrate what the running one uses."""
    home = tmp_path / "home"
    home.mkdir()
    process = holder(home)
    settings = Settings(token=SecretStr("7000000001:AAH-a-token-that-is-not-used"), home=home)
    service = Service(settings, utc_now)
    try:
        with pytest.raises(OperatorNeeded, match=f"process {process.pid}"):
            await service.start()
    finally:
        await service.stop()
        process.kill()
        process.communicate()
    assert files_below(tmp_path) == ["home", "service.lock"]
