"""Whole functions in the thread of an aiosqlite connection. The only code that uses a private name of aiosqlite."""

import sqlite3
from collections.abc import Callable
from typing import TypeVar

import aiosqlite

T = TypeVar("T")


async def open_thread(connector: Callable[[], sqlite3.Connection]) -> aiosqlite.Connection:
    """Start a thread and open the connection in it; ``connector`` runs in that thread."""
    return await aiosqlite.Connection(connector, iter_chunk_size=64)


async def run_in_thread(connection: aiosqlite.Connection, function: Callable[[], T]) -> T:
    """Run ``function`` in the thread of ``connection`` and return its result.

    aiosqlite has no public method for this: its own methods hand over one statement each, and such a hop between
    threads takes longer than the statement.
    """

    def guarded() -> T:
        try:
            return function()
        except StopIteration as error:  # a future refuses StopIteration, so its awaiter would wait for ever
            raise RuntimeError("A unit of work raised StopIteration: it ran out of something.") from error

    result: T = await connection._execute(guarded)  # type: ignore[no-untyped-call]
    return result
