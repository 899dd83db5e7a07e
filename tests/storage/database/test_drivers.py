"""Transactions: on SQLite in a thread beside the event loop, on PostgreSQL over connections that are kept."""

import asyncio
import threading
from collections.abc import AsyncIterator

import psycopg
import pytest
from sqlalchemy import Connection, select, text

from storage.database import engine
from storage.database.drivers import PostgresDriver, SqliteDriver
from storage.tables.schema import marks
from tests.support.databases import OTHERS, create_sqlite_tables


@pytest.fixture
async def reading(sqlite_url: str) -> AsyncIterator[SqliteDriver]:
    create_sqlite_tables(sqlite_url)
    driver = engine.create_reader(engine.parse_url(sqlite_url))
    assert isinstance(driver, SqliteDriver)
    yield driver
    await driver.close()


async def test_the_event_loop_runs_during_a_transaction(reading: SqliteDriver) -> None:
    """The transaction waits for a callback of the event loop."""
    loop_ran = threading.Event()
    loop = asyncio.get_running_loop()

    def wait_for_loop(_: Connection) -> bool:
        loop.call_soon_threadsafe(loop_ran.set)
        return loop_ran.wait(10)

    assert await reading.run(wait_for_loop)


async def test_as_many_transactions_run_at_a_time_as_the_driver_allows(reading: SqliteDriver) -> None:
    """Each transaction waits for the others."""
    barrier = threading.Barrier(reading.max_transactions, timeout=10)
    positions = await asyncio.gather(
        *(reading.run(lambda _: barrier.wait()) for _ in range(reading.max_transactions))
    )
    assert sorted(positions) == [*range(reading.max_transactions)]


async def test_consecutive_transactions_use_one_connection(reading: SqliteDriver) -> None:
    threads = {await reading.run(lambda _: threading.get_ident()) for _ in range(5)}
    assert len(threads) == 1
    assert threads != {threading.get_ident()}


async def test_stop_iteration_becomes_a_runtime_error_and_the_connection_stays_usable(
    reading: SqliteDriver,
) -> None:
    with pytest.raises(RuntimeError, match="ran out"):
        await asyncio.wait_for(reading.run(lambda _: next(iter(()))), 10)
    assert await reading.run(lambda conn: conn.execute(select(marks)).all()) == []


async def test_close_ends_the_thread(sqlite_url: str) -> None:
    driver = engine.create_writer(engine.parse_url(sqlite_url))
    thread = await driver.run(lambda _: threading.current_thread())
    assert thread.is_alive()
    await driver.close()
    thread.join(10)
    assert not thread.is_alive()


@pytest.fixture(params=["writing", "reading"])
async def on_postgres(postgres_url: str, request: pytest.FixtureRequest) -> AsyncIterator[PostgresDriver]:
    create = engine.create_writer if request.param == "writing" else engine.create_reader
    driver = create(engine.parse_url(postgres_url))
    assert isinstance(driver, PostgresDriver)
    yield driver
    await driver.close()


def backend(conn: Connection) -> int:
    """Return the id of the server's process behind this connection."""
    return int(conn.execute(text("SELECT pg_backend_pid()")).scalar_one())


async def test_consecutive_transactions_use_one_connection_to_postgres(on_postgres: PostgresDriver) -> None:
    assert len({await on_postgres.run(backend) for _ in range(5)}) == 1


async def test_connections_that_the_server_has_closed_are_replaced(
    on_postgres: PostgresDriver, postgres_url: str
) -> None:
    """As after a restart of the server: the next transactions do not notice."""
    before = set(await asyncio.gather(*(on_postgres.run(backend) for _ in range(3))))
    with psycopg.connect(postgres_url.replace("+psycopg", ""), autocommit=True) as other:
        other.execute(OTHERS)
    after = set(await asyncio.gather(*(on_postgres.run(backend) for _ in range(3))))
    assert len(after) == len(before) == 3
    assert before.isdisjoint(after)


async def test_a_failed_transaction_leaves_its_connection_usable(on_postgres: PostgresDriver) -> None:
    with pytest.raises(ZeroDivisionError):
        await on_postgres.run(lambda conn: backend(conn) // 0)
    with pytest.raises(Exception, match="division by zero"):
        await on_postgres.run(lambda conn: conn.execute(text("SELECT 1 / 0")))
    assert await on_postgres.run(backend)
