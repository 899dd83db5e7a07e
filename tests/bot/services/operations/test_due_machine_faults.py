"""A due job that a fault of the machine has met is run as soon as the fault is over, not when its lease ends."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial

import pytest
from sqlalchemy.exc import OperationalError

from bot.scheduler.clocks import MovableClock
from bot.services.context.context import Context, Resources
from bot.services.operations import due_jobs
from bot.services.operations.due_jobs import DueJobs
from storage.bundled_content import load_instruments, load_words
from storage.database.unit_of_work import Database
from storage.repositories import due
from storage.repositories.due import Due, DueKind
from tests.support.example_table import new_key_ring

NOW = datetime(2026, 3, 3, 13, tzinfo=UTC)


def disk_full() -> OperationalError:
    """Return what SQLAlchemy raises when the disk is full."""
    cause = sqlite3.OperationalError("database or disk is full")
    cause.sqlite_errorcode = sqlite3.SQLITE_FULL
    return OperationalError("COMMIT", None, cause)


@pytest.fixture
async def store(tables_url: str) -> AsyncIterator[Database]:
    """Yield an empty database whose clock stands still."""
    opened = await Database.open(tables_url, new_key_ring(), clock=MovableClock(NOW, running=False))
    yield opened
    await opened.close()


@pytest.fixture
def jobs(store: Database) -> DueJobs:
    """Return the runner of due jobs of that database."""
    return DueJobs(store, Resources(load_words(), load_instruments(), ""), "one")


async def test_a_job_is_run_once_the_disk_has_room_again(
    store: Database, jobs: DueJobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, run = False, list[str]()

    def handle(ctx: Context, row: Due) -> None:
        if not room and row.subject != "untouched":
            raise disk_full()
        run.append(row.subject)

    monkeypatch.setitem(due_jobs.HANDLERS, DueKind.PLAN, handle)
    for subject in ("met", "untouched"):
        await store.write(partial(due.schedule, kind=DueKind.PLAN, subject=subject, at=NOW))
    with pytest.raises(OperationalError):
        await jobs.round()
    room = True
    assert await jobs.empty() >= 1
    assert sorted(run) == ["met", "untouched"]
    assert await store.read(due.get_next) is None


async def test_a_job_that_always_meets_a_fault_of_the_machine_stops_no_others(
    store: Database, jobs: DueJobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = list[str]()

    def handle(ctx: Context, row: Due) -> None:
        if row.subject == "unreadable":
            raise PermissionError
        run.append(row.subject)

    monkeypatch.setitem(due_jobs.HANDLERS, DueKind.PLAN, handle)
    await store.write(partial(due.schedule, kind=DueKind.PLAN, subject="unreadable", at=NOW))
    for number in range(4):
        with suppress(PermissionError):
            await jobs.round()
        await store.write(partial(due.schedule, kind=DueKind.PLAN, subject=f"other {number}", at=NOW))
    with suppress(PermissionError):
        await jobs.round()
    assert {"other 0", "other 1", "other 2"} <= {*run}
    assert len(run) == len({*run})
