"""A full disk and a read-only file system under people who answer: the operator is told, and nothing is lost.

The database lies on a small file system of its own, which only root may mount: skipped for others. Seconds are printed.
"""

import asyncio
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from bot.rehearsal.botapi import Pace
from tests.benchmarks.engine.fire import FireStage, burning
from tests.support.databases import new_sqlite
from tests.support.own_postgres import OwnPostgres, own_postgres
from tests.support.tapping_people import TappingPerson

PEOPLE = 8
DISK_MIB = 160
PATIENCE_SECONDS = 600.0
PIECE_BYTES = 4096
FAILING = "database-failing firing"

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a file system")


def run(*command: str | Path) -> str:
    """Run a command and return what it wrote."""
    return subprocess.run([*map(str, command)], check=True, capture_output=True, text=True).stdout


@contextmanager
def reachable_folder() -> Iterator[Path]:
    """Create a temporary folder that the server's user can reach, which pytest's folders do not allow."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@contextmanager
def mounted(folder: Path, *options: str) -> Iterator[Path]:
    """Mount a file system in a new folder while the context lasts."""
    folder.mkdir()
    run("mount", *options, folder)
    folder.chmod(0o777)  # PostgreSQL has a user of its own
    try:
        yield folder
    finally:
        run("umount", folder)


def fill(disk: Path) -> Path:
    """Write a file that leaves no room."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * PIECE_BYTES)
        except OSError:
            return filler


def told(folder: Path) -> list[str]:
    """Return what the operator's command has been told, as NAME STATE."""
    file = folder / "told"
    return file.read_text().splitlines() if file.exists() else []


def settings(folder: Path) -> dict[str, str]:
    """Return the settings of an operator who is told by a command, and of no pace."""
    script = folder / "tell.sh"
    script.write_text(f'#!/bin/sh\ncat > /dev/null; echo "$ALERT_NAME $ALERT_STATE" >> "{folder}/told"\n')
    script.chmod(0o700)
    return {"ALLIANCE_OPERATOR_COMMAND": str(script), "ALLIANCE_MESSAGES_PER_SECOND": "1000"}


class Crowd:
    """People who answer in two halves: the second half begins while the disk fails."""

    def __init__(self, stage: FireStage) -> None:
        self._first, self._second = stage.crowd[: PEOPLE // 2], stage.crowd[PEOPLE // 2 :]
        self._answering: list[asyncio.Task[None]] = []
        stage.api.pace = Pace(overall=1000.0, overall_burst=1000)

    async def begin(self) -> None:
        """Let the first half begin, and return once each has answered something."""
        self._start(self._first)
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not all(each.meant for each in self._first):  # noqa: ASYNC110
                await asyncio.sleep(0.1)

    async def until_told(self, folder: Path) -> float:
        """Let the second half begin; return the seconds until the operator is told that the database fails."""
        begun = time.monotonic()
        self._start(self._second)
        async with asyncio.timeout(PATIENCE_SECONDS):
            while FAILING not in told(folder):  # noqa: ASYNC110
                await asyncio.sleep(0.1)
        return time.monotonic() - begun

    async def finish(self) -> float:
        """Return the seconds until everybody has finished."""
        begun = time.monotonic()
        await asyncio.gather(*self._answering)
        return time.monotonic() - begun

    def _start(self, people: list[TappingPerson]) -> None:
        self._answering += [asyncio.create_task(each.answer_check_in()) for each in people]


async def check(stage: FireStage, what: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Check that everything that was tapped is stored, and print what happened."""
    outcome = await stage.outcome()
    with capsys.disabled():
        print(f"\n{what}; {outcome}; told {told(folder)}")  # noqa: T201
    assert outcome.is_right
    assert outcome.check_ins == PEOPLE


async def test_a_full_disk_is_told_and_loses_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with ExitStack() as stack:
        disk = stack.enter_context(
            mounted(tmp_path / "disk", "-t", "tmpfs", "-o", f"size={DISK_MIB}m", "tmpfs")
        )
        url = stack.enter_context(new_sqlite(disk))
        async with burning(tmp_path, url, PEOPLE, 1, settings=settings(tmp_path)) as stage:
            crowd = Crowd(stage)
            await crowd.begin()
            filler = fill(disk)
            seconds = await crowd.until_told(tmp_path)
            filler.unlink()
            finished = await crowd.finish()
            await check(
                stage, f"full disk: told after {seconds:.0f} s, mended in {finished:.0f} s", tmp_path, capsys
            )


async def test_a_full_disk_below_postgresql_is_told_and_loses_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """PostgreSQL ends when its log cannot be written; the operator makes room and starts it again."""
    with ExitStack() as stack:
        folder = stack.enter_context(reachable_folder())
        disk = stack.enter_context(
            mounted(folder / "disk", "-t", "tmpfs", "-o", f"size={DISK_MIB}m", "tmpfs")
        )
        server = stack.enter_context(own_postgres(disk))
        async with burning(tmp_path, server.url, PEOPLE, 2, settings=settings(tmp_path)) as stage:
            crowd = Crowd(stage)
            await crowd.begin()
            filler = fill(disk)
            seconds = await crowd.until_told(tmp_path)
            filler.unlink()
            ended = start_if_ended(server)
            finished = await crowd.finish()
            what = f"full disk below PostgreSQL, which {'ended' if ended else 'went on'}: told after {seconds:.0f} s"
            await check(stage, f"{what}, mended in {finished:.0f} s", tmp_path, capsys)


def start_if_ended(server: OwnPostgres) -> bool:
    """Start the server if it has ended; return whether it had."""
    if server.is_running:
        return False
    server.start()
    return True


def repair(image: Path, disk: Path, options: Sequence[str]) -> None:
    """Unmount a file system, repair it, and mount it again."""
    run("umount", disk)
    subprocess.run(["e2fsck", "-fy", str(image)], check=False, capture_output=True)  # 1: it was repaired
    run("mount", *options, image, disk)


async def test_a_file_system_that_turns_read_only_is_told_and_loses_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As ext4 turns after an error; the operator stops the service, repairs the file system and starts again."""
    image, options = tmp_path / "image", ("-o", "loop,errors=remount-ro")
    run("truncate", "-s", f"{DISK_MIB}M", image)
    run("mkfs.ext4", "-q", image)
    with ExitStack() as stack:
        disk = stack.enter_context(mounted(tmp_path / "disk", *options, str(image)))
        url = stack.enter_context(new_sqlite(disk))
        async with burning(tmp_path, url, PEOPLE, 1, settings=settings(tmp_path)) as stage:
            crowd = Crowd(stage)
            await crowd.begin()
            device = Path(run("losetup", "-j", image).partition(":")[0]).name
            (Path("/sys/fs/ext4") / device / "trigger_fs_error").write_text("as a failing disk")
            seconds = await crowd.until_told(tmp_path)
            (process,) = stage.processes.all
            assert await process.stop() == 0
            repair(image, disk, options)
            await process.start()
            finished = await crowd.finish()
            await check(
                stage, f"read-only: told after {seconds:.0f} s, mended in {finished:.0f} s", tmp_path, capsys
            )
