"""Drivers: how a transaction reaches its database.

A transaction is a plain function of a SQLAlchemy connection. On SQLite the whole function runs in the connection's
thread: a statement takes microseconds, and handing each to another thread took more than half of a transaction's time.
On PostgreSQL each statement is awaited, so that other transactions go on while the server works.
"""

import sqlite3
from collections.abc import Callable
from typing import TypeVar, cast

import aiosqlite
from sqlalchemy import Connection, Engine
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.util import greenlet_spawn

from storage.database.sqlite_thread import open_thread, run_in_thread

T = TypeVar("T")


class PostgresDriver:
    """PostgreSQL through psycopg, with at most ``max_transactions`` at a time."""

    __slots__ = ("_engine", "max_transactions")

    def __init__(self, engine: AsyncEngine, max_transactions: int) -> None:
        self._engine, self.max_transactions = engine, max_transactions

    async def run(self, work: Callable[[Connection], T]) -> T:
        """Run ``work`` in one transaction and return its result."""

        # Begin, work and commit in one: to change into a greenlet takes as long as a statement.
        def transaction() -> T:
            with self._engine.sync_engine.begin() as connection:
                return work(connection)

        return await greenlet_spawn(transaction)

    async def checkpoint(self) -> bool:
        """Return true: PostgreSQL removes deleted rows by itself."""
        return True

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()


class SqliteDriver:
    """SQLite through aiosqlite: connections opened on demand, each used only in its own thread.

    `TransactionQueue` runs at most ``max_transactions`` at a time. In these threads shared state may only be read,
    except for caches whose values every thread would compute alike.
    """

    __slots__ = ("_engine", "_idle", "max_transactions")

    def __init__(self, engine: Engine, max_transactions: int) -> None:
        self._engine, self.max_transactions = engine, max_transactions
        self._idle: list[_ThreadConnection] = []

    async def run(self, work: Callable[[Connection], T]) -> T:
        """Run ``work`` in one transaction and return its result."""

        def transaction(connection: Connection) -> T:
            with connection.begin():
                return work(connection)

        return await self._run_on_idle_connection(transaction)

    async def checkpoint(self) -> bool:
        """Move the write-ahead log into the file and empty it; return false if a reader prevented it."""
        return await self._run_on_idle_connection(_truncate_log)

    async def close(self) -> None:
        """Close every connection and end its thread."""
        while self._idle:
            await self._idle.pop().close()
        self._engine.dispose()

    async def _run_on_idle_connection(self, work: Callable[[Connection], T]) -> T:
        connection = self._idle.pop() if self._idle else await _ThreadConnection.open(self._engine)
        try:
            return await connection.run(work)
        finally:
            self._idle.append(connection)


class _ThreadConnection:
    """A SQLAlchemy connection that lives in the thread of an aiosqlite connection."""

    __slots__ = ("_connection", "_thread")

    _connection: Connection
    _thread: aiosqlite.Connection

    @classmethod
    async def open(cls, engine: Engine) -> "_ThreadConnection":
        opened = cls()

        def connect() -> sqlite3.Connection:
            opened._connection = engine.connect()
            return cast("sqlite3.Connection", opened._connection.connection.driver_connection)

        opened._thread = await open_thread(connect)
        return opened

    async def run(self, work: Callable[[Connection], T]) -> T:
        """Run ``work`` in this connection's thread and return its result."""
        return await run_in_thread(self._thread, lambda: work(self._connection))

    async def close(self) -> None:
        """Return the connection to its engine and end the thread."""
        await self.run(Connection.close)
        await self._thread.close()


def _truncate_log(connection: Connection) -> bool:
    cursor = connection.connection.cursor()  # the driver's own cursor: SQLAlchemy would begin a transaction
    try:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return bool(cursor.fetchall()[0][0] == 0)
    finally:
        cursor.close()
