"""Whole functions run in the thread of an aiosqlite connection.

If a test fails after an update of aiosqlite, look at ``Connection._execute``, which `run_in_thread` calls.
"""

import inspect
import sqlite3
import threading
from collections.abc import AsyncIterator

import aiosqlite
import pytest

from storage.database.sqlite_thread import open_thread, run_in_thread

HINT = "aiosqlite has changed: adapt storage/database/sqlite_thread.py"


@pytest.fixture
async def connection() -> AsyncIterator[aiosqlite.Connection]:
    opened = await open_thread(lambda: sqlite3.connect(":memory:"))
    yield opened
    await opened.close()


def test_aiosqlite_still_has_the_private_method_that_runs_a_function_in_the_thread() -> None:
    method = getattr(aiosqlite.Connection, "_execute", None)
    assert inspect.iscoroutinefunction(method), HINT
    assert next(iter([*inspect.signature(method).parameters][1:])) == "fn", HINT


async def test_a_function_runs_in_the_thread_that_opened_the_connection() -> None:
    opened_in: list[int] = []

    def connect() -> sqlite3.Connection:
        opened_in.append(threading.get_ident())
        return sqlite3.connect(":memory:")

    opened = await open_thread(connect)
    ran_in = await run_in_thread(opened, threading.get_ident)
    await opened.close()
    assert [ran_in] == opened_in, HINT
    assert ran_in != threading.get_ident(), HINT


async def test_results_and_exceptions_are_passed_on(connection: aiosqlite.Connection) -> None:
    assert await run_in_thread(connection, lambda: "result") == "result", HINT
    with pytest.raises(LookupError, match="missing"):
        await run_in_thread(connection, _raise_lookup_error)


async def test_stop_iteration_becomes_a_runtime_error(connection: aiosqlite.Connection) -> None:
    with pytest.raises(RuntimeError, match="ran out"):
        await run_in_thread(connection, lambda: next(iter(())))


async def test_after_close_nothing_runs(connection: aiosqlite.Connection) -> None:
    await connection.close()
    with pytest.raises(ValueError, match=r"(?i)closed"):
        await run_in_thread(connection, threading.get_ident)


async def test_a_connection_that_cannot_be_opened_raises_and_leaves_no_thread() -> None:
    before = threading.active_count()
    with pytest.raises(LookupError, match="missing"):
        await open_thread(_raise_lookup_error)
    for thread in threading.enumerate():
        if thread not in (threading.main_thread(), threading.current_thread()):
            thread.join(0.1)
    assert threading.active_count() <= before


def _raise_lookup_error() -> sqlite3.Connection:
    raise LookupError("missing")
