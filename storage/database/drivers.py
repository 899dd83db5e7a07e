"""How a transaction reaches its database: whole in aiosqlite's thread, or with psycopg, awaited at each statement.

A transaction is a plain function of a SQLAlchemy connection in either case. On SQLite a statement takes
microseconds, and to hand each one to another thread and await it took more than half of a transaction's time; so
the function itself is handed over, once. On PostgreSQL a statement waits for the server, and others go on meanwhile.
"""

import sqlite3
from collections.abc import Callable
from typing import TypeVar, cast

import aiosqlite
from sqlalchemy import Connection, Engine
from sqlalchemy.ext.asyncio import AsyncEngine

T = TypeVar("T")


class PostgresDriver:
    """PostgreSQL through psycopg."""

    __slots__ = ("_engine", "at_once")

    def __init__(self, engine: AsyncEngine, at_once: int) -> None:
        self._engine, self.at_once = engine, at_once

    async def run(self, work: Callable[[Connection], T]) -> T:
        """Run ``work`` in one transaction."""
        async with self._engine.begin() as connection:
            return await connection.run_sync(work)

    async def checkpoint(self) -> bool:
        """PostgreSQL clears up by itself."""
        return True

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()


class SqliteDriver:
    """SQLite through aiosqlite: connections that are opened when first needed, each used in its own thread only.

    Never asked for more than ``at_once`` things at a time (see turns.py). What runs there may use what other
    threads use too only to read it, or to keep in it what is the same whoever works it out.
    """

    __slots__ = ("_engine", "_idle", "at_once")

    def __init__(self, engine: Engine, at_once: int) -> None:
        self._engine, self.at_once = engine, at_once
        self._idle: list[_Thread] = []

    async def run(self, work: Callable[[Connection], T]) -> T:
        """Run ``work`` in one transaction."""

        def transaction(connection: Connection) -> T:
            with connection.begin():
                return work(connection)

        return await self._in_a_thread(transaction)

    async def checkpoint(self) -> bool:
        """Bring the log into the file and empty it; false if somebody held on to what the log says."""
        return await self._in_a_thread(_empty_log)

    async def close(self) -> None:
        """Close every connection and end its thread."""
        while self._idle:
            await self._idle.pop().close()
        self._engine.dispose()

    async def _in_a_thread(self, work: Callable[[Connection], T]) -> T:
        thread = self._idle.pop() if self._idle else await _Thread.started(self._engine)
        try:
            return await thread.run(work)
        finally:
            self._idle.append(thread)


class _Thread(aiosqlite.Connection):
    """One connection of aiosqlite's, as SQLAlchemy sees it."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(self._open, iter_chunk_size=64)
        self._engine = engine

    @classmethod
    async def started(cls, engine: Engine) -> "_Thread":
        """A new connection, open."""
        made = cls(engine)
        await made
        return made

    def _open(self) -> sqlite3.Connection:
        self._seen = self._engine.connect()
        return cast("sqlite3.Connection", self._seen.connection.driver_connection)

    async def run(self, work: Callable[[Connection], T]) -> T:
        """Run ``work`` in this connection's thread."""

        def within() -> T:
            try:
                return work(self._seen)
            except StopIteration as error:  # which no future takes, and whoever awaits it would wait for ever
                raise RuntimeError("A unit of work ran out of something.") from error

        result: T = await self._execute(within)  # type: ignore[no-untyped-call]
        return result

    async def close(self) -> None:
        """Give the connection back to its engine, and end the thread."""
        await self.run(Connection.close)
        await super().close()


def _empty_log(connection: Connection) -> bool:
    cursor = connection.connection.cursor()  # the driver's own: SQLAlchemy would begin a transaction
    try:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return bool(cursor.fetchall()[0][0] == 0)
    finally:
        cursor.close()
