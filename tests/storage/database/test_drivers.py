"""Transactions on SQLite run whole in a thread beside the event loop, which goes on meanwhile."""

import asyncio
import threading
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import Connection, literal, select
from sqlalchemy.engine.interfaces import CacheStats

from storage.database import engine
from storage.database.drivers import SqliteDriver
from storage.tables.schema import marks
from tests.support.databases import put_tables


@pytest.fixture
async def reading(sqlite_url: str) -> AsyncIterator[SqliteDriver]:
    put_tables(sqlite_url)
    driver = engine.reader(engine.database(sqlite_url))
    assert isinstance(driver, SqliteDriver)
    yield driver
    await driver.close()


async def test_the_loop_goes_on_while_a_transaction_runs(reading: SqliteDriver) -> None:
    """The transaction ends only after the loop has done something, so both must go on at once."""
    loop_went_on = threading.Event()

    loop = asyncio.get_running_loop()

    def waits(_: Connection) -> bool:
        loop.call_soon_threadsafe(loop_went_on.set)
        return loop_went_on.wait(10)

    assert await reading.run(waits)


async def test_as_many_run_at_once_as_it_says(reading: SqliteDriver) -> None:
    """Each waits for the others."""
    together = threading.Barrier(reading.at_once, timeout=10)
    seen = await asyncio.gather(*(reading.run(lambda _: together.wait()) for _ in range(reading.at_once)))
    assert sorted(seen) == [*range(reading.at_once)]


async def test_one_after_the_other_needs_one_connection(reading: SqliteDriver) -> None:
    threads = {await reading.run(lambda _: threading.get_ident()) for _ in range(5)}
    assert len(threads) == 1
    assert threads != {threading.get_ident()}


async def test_running_out_of_something_is_an_error_and_no_wait_without_end(reading: SqliteDriver) -> None:
    """A future does not take StopIteration; whoever awaited it would never hear."""
    with pytest.raises(RuntimeError, match="ran out"):
        await asyncio.wait_for(reading.run(lambda _: next(iter(()))), 10)
    assert await reading.run(lambda conn: conn.execute(select(marks)).all()) == []


async def test_closing_ends_every_thread(sqlite_url: str) -> None:
    driver = engine.writer(engine.database(sqlite_url))
    thread = await driver.run(lambda _: threading.current_thread())
    assert thread.is_alive()
    await driver.close()
    thread.join(10)
    assert not thread.is_alive()


@pytest.mark.parametrize("url", ["sqlite_url", "postgres_url"])
def test_what_one_engine_has_compiled_serves_the_next(request: pytest.FixtureRequest, url: str) -> None:
    query = select(literal(1).label("asked in this test alone"))
    found = []
    for _ in range(2):
        opened = engine.plain(request.getfixturevalue(url))
        with opened.begin() as conn:
            found.append(conn.execute(query).context.cache_hit)
        opened.dispose()
    assert found == [CacheStats.CACHE_MISS, CacheStats.CACHE_HIT]
