"""Many callers at once, cancelled ones, closing: each transaction is whole, none stays open."""

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

from flows.errors import BadSetting, Stopped
from storage.database import engine
from storage.database.transaction_queue import MAX_ATTEMPTS
from storage.database.unit_of_work import Database, UnitOfWork
from storage.encryption.keys import Vault
from tests.support.example_table import (
    NOW,
    add_one,
    count,
    make_shelf,
    names,
    one_key,
    open_store,
    put,
    putting,
)

CALLERS = 16
PROJECT = Path(__file__).parents[3]


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Database]:
    opened = await open_store(make_shelf(database_url), one_key())
    yield opened
    await opened.close()


def adding(name: str) -> Callable[[UnitOfWork], int]:
    return lambda unit: add_one(unit, name)


def adding_both(unit: UnitOfWork) -> None:
    add_one(unit, "left")
    add_one(unit, "right")


def both(unit: UnitOfWork) -> tuple[int, int]:
    return count(unit, "left"), count(unit, "right")


class Halt:
    """Where a unit of work stops halfway, says so, and goes on when told: in the event loop, or in a thread."""

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


def pausing(halt: Halt) -> Callable[[UnitOfWork], None]:
    def work(unit: UnitOfWork) -> None:
        put(unit, "first")
        halt.here(unit)
        put(unit, "second")

    return work


def looking(halt: Halt) -> Callable[[UnitOfWork], None]:
    def work(unit: UnitOfWork) -> None:
        names(unit)
        halt.here(unit)
        names(unit)

    return work


def conflicts_solved(opened: Engine, vault: Vault, work: Callable[[UnitOfWork], object]) -> None:
    """What a store does about conflicts, on a plain connection."""
    while True:
        try:
            with opened.begin() as conn:
                work(UnitOfWork(conn, vault, NOW))
        except DBAPIError as error:
            if getattr(error.orig, "sqlstate", "") != "40001":
                raise
        else:
            return


# ── Many at once ──────────────────────────────────────────────────────────────────────────────────────────


async def test_no_count_is_lost_among_sixteen_writers(store: Database) -> None:
    """Each reads, decides and writes: the usual way to lose an update."""
    await store.write(putting("shared"))

    async def writer() -> list[int]:
        return [await store.write(adding("shared")) for _ in range(6)]

    seen = await asyncio.gather(*(writer() for _ in range(CALLERS)))
    assert sorted(number for numbers in seen for number in numbers) == [*range(1, 6 * CALLERS + 1)]
    assert await store.read(lambda unit: count(unit, "shared")) == 6 * CALLERS


async def test_whoever_writes_a_row_second_sees_the_first(store: Database) -> None:
    """Look, and if it is not there, write it: never twice, and no error for either."""

    def once(unit: UnitOfWork) -> bool:
        if "only" in names(unit):
            return False
        put(unit, "only")
        return True

    made = await asyncio.gather(*(store.write(once) for _ in range(CALLERS)))
    assert sum(made) == 1


async def test_a_new_owner_gets_one_key_however_many_seal_at_once(store: Database) -> None:
    blobs = await asyncio.gather(
        *(store.write(lambda unit: unit.seal("a", "shelf.words", "a", "words")) for _ in range(CALLERS))
    )
    opened = await store.read(lambda unit: {unit.unseal("a", "shelf.words", "a", blob) for blob in blobs})
    assert opened == {"words"}


async def test_two_services_on_one_database_lose_nothing(store: Database, database_url: str) -> None:
    """Also of other processes: an engine of its own is to the database what another process is."""
    await store.write(putting("shared"))
    vault = store._vault

    def other() -> None:
        opened = engine.plain(database_url)
        for _ in range(20):
            conflicts_solved(opened, vault, adding("shared"))
        opened.dispose()

    thread = threading.Thread(target=other)
    thread.start()
    for _ in range(20):
        await store.write(adding("shared"))
    await asyncio.to_thread(thread.join)
    assert await store.read(lambda unit: count(unit, "shared")) == 40


async def test_readers_see_whole_transactions_while_writers_write(store: Database) -> None:
    """Two numbers that are always changed together are always read equal, also by two statements."""
    for name in ("left", "right"):
        await store.write(putting(name))
    ended = asyncio.Event()

    async def read() -> int:
        looks = 0
        while not ended.is_set():
            left, right = await store.read(both)
            assert left == right
            looks += 1
        return looks

    readers = [asyncio.create_task(read()) for _ in range(4)]
    for _ in range(30):
        await store.write(adding_both)
    ended.set()
    assert all(looks > 0 for looks in await asyncio.gather(*readers))


async def test_a_reader_does_not_wait_for_a_writer(store: Database) -> None:
    await store.write(putting("before"))
    halt = Halt()
    writing = asyncio.create_task(store.write(pausing(halt)))
    await halt.is_reached()
    try:
        assert await asyncio.wait_for(store.read(names), 5) == ["before"]
    finally:
        halt.go_on.set()
    await writing


async def test_a_conflict_without_end_is_raised_in_the_end(postgres_url: str) -> None:
    store = await open_store(make_shelf(postgres_url), one_key())
    tries = counting(1)

    def conflicts(unit: UnitOfWork) -> None:
        next(tries)
        unit.conn.exec_driver_sql("DO $$ BEGIN RAISE EXCEPTION 'clash' USING ERRCODE = '40001'; END $$")

    with pytest.raises(DBAPIError, match="clash"):
        await store.write(conflicts)
    assert next(tries) == MAX_ATTEMPTS + 1
    await store.close()


async def test_other_errors_are_not_tried_again(store: Database) -> None:
    tries = counting(1)

    def wrong(unit: UnitOfWork) -> None:
        next(tries)
        unit.conn.exec_driver_sql("SELECT nonsense")

    with pytest.raises(DBAPIError):
        await store.write(wrong)
    assert next(tries) == 2


# ── Cancelled ─────────────────────────────────────────────────────────────────────────────────────────────


async def test_cancelled_inside_its_transaction_ends_first(store: Database) -> None:
    """All of it is there, or nothing; and the next one finds the way free."""
    halt = Halt()
    task = asyncio.create_task(store.write(pausing(halt)))
    await halt.is_reached()
    task.cancel()
    await asyncio.sleep(0)
    task.cancel()  # somebody impatient
    assert not task.done()
    halt.go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await store.read(names) == ["first", "second"]
    await asyncio.wait_for(store.write(putting("next")), 5)


async def test_cancelled_before_its_turn_has_done_nothing(store: Database) -> None:
    halt = Halt()
    first = asyncio.create_task(store.write(pausing(halt)))
    await halt.is_reached()
    crowd = [asyncio.create_task(store.write(putting(f"late {n}"))) for n in range(40)]
    await asyncio.sleep(0)
    for task in crowd[20:]:
        task.cancel()
    halt.go_on.set()
    await asyncio.gather(first, *crowd[:20])
    ended = await asyncio.gather(*crowd[20:], return_exceptions=True)
    assert all(isinstance(end, asyncio.CancelledError) for end in ended)
    assert {*await store.read(names)} == {"first", "second", *(f"late {n}" for n in range(20))}


async def test_cancelling_at_any_moment_leaves_whole_transactions(store: Database) -> None:
    for name in ("left", "right"):
        await store.write(putting(name))
    for turns in range(25):
        task = asyncio.create_task(store.write(adding_both))
        for _ in range(turns):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        left, right = await store.read(both)
        assert left == right
    await asyncio.wait_for(store.write(adding("left")), 5)


async def test_a_cancelled_reader_gives_its_connection_back(store: Database) -> None:
    for _ in range(3 * engine.READERS):
        halt = Halt()
        task = asyncio.create_task(store.read(looking(halt)))
        await halt.is_reached()
        task.cancel()
        halt.go_on.set()
        await asyncio.gather(task, return_exceptions=True)
    assert await asyncio.wait_for(store.read(names), 5) == []


# ── Opening and closing ───────────────────────────────────────────────────────────────────────────────────


async def test_closing_waits_for_what_is_being_written(database_url: str) -> None:
    ring = one_key()
    store = await open_store(make_shelf(database_url), ring)
    halt = Halt()
    writing = asyncio.create_task(store.write(pausing(halt)))
    await halt.is_reached()
    closing = asyncio.create_task(store.close())
    await asyncio.sleep(0)
    assert not closing.done()
    halt.go_on.set()
    await asyncio.gather(writing, closing)
    again = await open_store(database_url, ring)
    assert await again.read(names) == ["first", "second"]
    await again.close()


async def test_closed_it_says_so_and_closing_again_is_harmless(store: Database) -> None:
    await store.close()
    await store.close()
    for use in (store.read, store.write):
        with pytest.raises(Stopped, match="closed"):
            await use(names)


async def test_a_database_without_tables_is_refused_with_the_remedy(database_url: str) -> None:
    with pytest.raises(Stopped, match="Migrate it first"):
        await open_store(database_url, one_key())


@pytest.mark.parametrize("address", ["nonsense", "sqlite://", "oracle://somewhere/x"])
async def test_an_address_of_no_database_is_refused(address: str) -> None:
    with pytest.raises(BadSetting):
        await open_store(address, one_key())


@pytest.mark.parametrize("tables", [True, False], ids=["opened and closed", "failed to open"])
def test_a_program_ends_after_a_store(sqlite_url: str, tables: bool) -> None:
    """An SQLite connection that was left open would keep it from ending."""
    if tables:
        make_shelf(sqlite_url)
    program = """
import asyncio, sys
from tests.support.example_table import names, one_key, open_store
async def main():
    store = await open_store(sys.argv[1], one_key())
    await store.read(names)
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
