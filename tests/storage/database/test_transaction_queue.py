"""Concurrent, cancelled and closing callers: each transaction is complete, none stays open."""

import asyncio
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Callable
from itertools import count as counting
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.util import await_only

from flows.errors import BadSetting, OperatorNeeded
from storage.database import engine
from storage.database.transaction_queue import MAX_ATTEMPTS
from storage.database.unit_of_work import Database, UnitOfWork
from storage.encryption.keys import Vault
from tests.support.example_table import (
    NOW,
    create_example_table,
    increment_unsafely,
    insert_row,
    new_key_ring,
    open_database,
    read_count,
    row_inserter,
    row_names,
)

CALLERS = 16
PROJECT = Path(__file__).parents[3]


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Database]:
    opened = await open_database(create_example_table(database_url), new_key_ring())
    yield opened
    await opened.close()


def add_one_to(name: str) -> Callable[[UnitOfWork], int]:
    return lambda unit: increment_unsafely(unit, name)


def add_to_both(unit: UnitOfWork) -> None:
    increment_unsafely(unit, "left")
    increment_unsafely(unit, "right")


def read_both(unit: UnitOfWork) -> tuple[int, int]:
    return read_count(unit, "left"), read_count(unit, "right")


class Halt:
    """A point where a unit of work waits until the test lets it continue, in the event loop or in a thread."""

    def __init__(self) -> None:
        self.reached, self.go_on = asyncio.Event(), asyncio.Event()
        self._loop = asyncio.get_running_loop()

    def here(self, unit: UnitOfWork) -> None:
        self._loop.call_soon_threadsafe(self.reached.set)
        if unit.conn.dialect.name == "sqlite":
            asyncio.run_coroutine_threadsafe(self.go_on.wait(), self._loop).result()
        else:
            await_only(self.go_on.wait())

    async def is_reached(self) -> None:
        await asyncio.wait_for(self.reached.wait(), 10)


def write_with_halt(halt: Halt) -> Callable[[UnitOfWork], None]:
    def work(unit: UnitOfWork) -> None:
        insert_row(unit, "first")
        halt.here(unit)
        insert_row(unit, "second")

    return work


def read_with_halt(halt: Halt) -> Callable[[UnitOfWork], None]:
    def work(unit: UnitOfWork) -> None:
        row_names(unit)
        halt.here(unit)
        row_names(unit)

    return work


def run_with_retries(opened: Engine, vault: Vault, work: Callable[[UnitOfWork], object]) -> None:
    """Retry conflicts as a transaction queue does, on a synchronous engine."""
    while True:
        try:
            with opened.begin() as conn:
                work(UnitOfWork(conn, vault, NOW))
        except DBAPIError as error:
            if getattr(error.orig, "sqlstate", "") != "40001":
                raise
        else:
            return


# ── Concurrency ───────────────────────────────────────────────────────────────────────────────────────────


async def test_no_update_of_sixteen_writers_is_lost(store: Database) -> None:
    """Each reads a number and writes it plus one."""
    await store.write(row_inserter("shared"))

    async def writer() -> list[int]:
        return [await store.write(add_one_to("shared")) for _ in range(6)]

    seen = await asyncio.gather(*(writer() for _ in range(CALLERS)))
    assert sorted(number for numbers in seen for number in numbers) == [*range(1, 6 * CALLERS + 1)]
    assert await store.read(lambda unit: read_count(unit, "shared")) == 6 * CALLERS


async def test_the_second_writer_of_a_row_sees_the_first(store: Database) -> None:
    """Inserting a row if it is missing neither inserts it twice nor raises."""

    def once(unit: UnitOfWork) -> bool:
        if "only" in row_names(unit):
            return False
        insert_row(unit, "only")
        return True

    made = await asyncio.gather(*(store.write(once) for _ in range(CALLERS)))
    assert sum(made) == 1


async def test_concurrent_sealing_creates_one_key_for_a_new_owner(store: Database) -> None:
    blobs = await asyncio.gather(
        *(store.write(lambda unit: unit.seal("a", "shelf.words", "a", "words")) for _ in range(CALLERS))
    )
    opened = await store.read(lambda unit: {unit.unseal("a", "shelf.words", "a", blob) for blob in blobs})
    assert opened == {"words"}


async def test_two_services_on_one_database_lose_no_update(store: Database, database_url: str) -> None:
    """To the database a second engine is the same as a second process."""
    await store.write(row_inserter("shared"))
    vault = store._vault

    def other() -> None:
        opened = engine.create_sync_engine(database_url)
        for _ in range(20):
            run_with_retries(opened, vault, add_one_to("shared"))
        opened.dispose()

    thread = threading.Thread(target=other)
    thread.start()
    for _ in range(20):
        await store.write(add_one_to("shared"))
    await asyncio.to_thread(thread.join)
    assert await store.read(lambda unit: read_count(unit, "shared")) == 40


async def test_readers_see_complete_transactions_only(store: Database) -> None:
    """Two numbers that are always changed together are read equal, also by two statements."""
    for name in ("left", "right"):
        await store.write(row_inserter(name))
    ended = asyncio.Event()

    async def read() -> int:
        looks = 0
        while not ended.is_set():
            left, right = await store.read(read_both)
            assert left == right
            looks += 1
        return looks

    readers = [asyncio.create_task(read()) for _ in range(4)]
    for _ in range(30):
        await store.write(add_to_both)
    ended.set()
    assert all(looks > 0 for looks in await asyncio.gather(*readers))


async def test_a_reader_does_not_wait_for_a_writer(store: Database) -> None:
    await store.write(row_inserter("before"))
    halt = Halt()
    writing = asyncio.create_task(store.write(write_with_halt(halt)))
    await halt.is_reached()
    try:
        assert await asyncio.wait_for(store.read(row_names), 5) == ["before"]
    finally:
        halt.go_on.set()
    await writing


async def test_a_permanent_conflict_is_raised_after_the_last_attempt(postgres_url: str) -> None:
    store = await open_database(create_example_table(postgres_url), new_key_ring())
    tries = counting(1)

    def conflicts(unit: UnitOfWork) -> None:
        next(tries)
        unit.conn.exec_driver_sql("DO $$ BEGIN RAISE EXCEPTION 'clash' USING ERRCODE = '40001'; END $$")

    with pytest.raises(DBAPIError, match="clash"):
        await store.write(conflicts)
    assert next(tries) == MAX_ATTEMPTS + 1
    await store.close()


async def test_other_errors_are_not_retried(store: Database) -> None:
    tries = counting(1)

    def wrong(unit: UnitOfWork) -> None:
        next(tries)
        unit.conn.exec_driver_sql("SELECT nonsense")

    with pytest.raises(DBAPIError):
        await store.write(wrong)
    assert next(tries) == 2


# ── Cancellation ─────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_transaction_ends_before_its_cancelled_caller(store: Database) -> None:
    """It is committed or rolled back, and the next transaction can run."""
    halt = Halt()
    task = asyncio.create_task(store.write(write_with_halt(halt)))
    await halt.is_reached()
    task.cancel()
    await asyncio.sleep(0)
    task.cancel()
    assert not task.done()
    halt.go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await store.read(row_names) == ["first", "second"]
    await asyncio.wait_for(store.write(row_inserter("next")), 5)


async def test_a_caller_cancelled_in_the_queue_has_no_effect(store: Database) -> None:
    halt = Halt()
    first = asyncio.create_task(store.write(write_with_halt(halt)))
    await halt.is_reached()
    crowd = [asyncio.create_task(store.write(row_inserter(f"late {n}"))) for n in range(40)]
    await asyncio.sleep(0)
    for task in crowd[20:]:
        task.cancel()
    halt.go_on.set()
    await asyncio.gather(first, *crowd[:20])
    ended = await asyncio.gather(*crowd[20:], return_exceptions=True)
    assert all(isinstance(end, asyncio.CancelledError) for end in ended)
    assert {*await store.read(row_names)} == {"first", "second", *(f"late {n}" for n in range(20))}


async def test_cancellation_at_any_moment_leaves_complete_transactions(store: Database) -> None:
    for name in ("left", "right"):
        await store.write(row_inserter(name))
    for turns in range(25):
        task = asyncio.create_task(store.write(add_to_both))
        for _ in range(turns):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        left, right = await store.read(read_both)
        assert left == right
    await asyncio.wait_for(store.write(add_one_to("left")), 5)


async def test_a_cancelled_reader_returns_its_connection(store: Database) -> None:
    for _ in range(3 * engine.MAX_READERS):
        halt = Halt()
        task = asyncio.create_task(store.read(read_with_halt(halt)))
        await halt.is_reached()
        task.cancel()
        halt.go_on.set()
        await asyncio.gather(task, return_exceptions=True)
    assert await asyncio.wait_for(store.read(row_names), 5) == []


# ── Opening and closing ───────────────────────────────────────────────────────────────────────────────────


async def test_close_waits_for_running_transactions(database_url: str) -> None:
    ring = new_key_ring()
    store = await open_database(create_example_table(database_url), ring)
    halt = Halt()
    writing = asyncio.create_task(store.write(write_with_halt(halt)))
    await halt.is_reached()
    closing = asyncio.create_task(store.close())
    await asyncio.sleep(0)
    assert not closing.done()
    halt.go_on.set()
    await asyncio.gather(writing, closing)
    again = await open_database(database_url, ring)
    assert await again.read(row_names) == ["first", "second"]
    await again.close()


async def test_a_closed_database_raises_stopped_and_can_be_closed_again(store: Database) -> None:
    await store.close()
    await store.close()
    for use in (store.read, store.write):
        with pytest.raises(OperatorNeeded, match="closed"):
            await use(row_names)


async def test_a_database_without_tables_is_refused_with_the_remedy(database_url: str) -> None:
    with pytest.raises(OperatorNeeded, match="Migrate it first"):
        await open_database(database_url, new_key_ring())


@pytest.mark.parametrize("address", ["nonsense", "sqlite://", "oracle://somewhere/x"])
async def test_an_invalid_url_is_refused(address: str) -> None:
    with pytest.raises(BadSetting):
        await open_database(address, new_key_ring())


@pytest.mark.slow
@pytest.mark.parametrize("tables", [True, False], ids=["opened and closed", "failed to open"])
def test_the_process_ends_after_closing_the_database(sqlite_url: str, tables: bool) -> None:
    """The thread of an open SQLite connection would keep the process alive."""
    if tables:
        create_example_table(sqlite_url)
    program = """
import asyncio, sys
from tests.support.example_table import new_key_ring, open_database, row_names
async def main():
    store = await open_database(sys.argv[1], new_key_ring())
    await store.read(row_names)
    await store.close()
asyncio.run(main())
"""
    ended = subprocess.run(
        [sys.executable, "-c", program, sqlite_url],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ended.returncode == (0 if tables else 1), ended.stderr
    assert "Warning" not in ended.stderr
    assert tables or "Migrate it first" in ended.stderr
