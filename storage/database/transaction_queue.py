"""The queue of transactions before a driver: limits their number, retries conflicts, outlasts cancellation."""

import asyncio
import random
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from typing import Any, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from flows.errors import OperatorNeeded
from storage.database import engine
from storage.database.drivers import PostgresDriver, SqliteDriver
from storage.encryption import keys
from storage.encryption.crypto import WrongKey

T = TypeVar("T")

MAX_ATTEMPTS = 8
_CONFLICTS = frozenset(
    {
        "40001",  # serialization failure: a row that was read here has been changed since
        "40P01",  # deadlock
        "23505",  # unique violation: another transaction inserted it first; the next attempt sees that row
    }
)


class TransactionQueue:
    """A queue before the connections of one driver; a waiting caller holds no connection and can be cancelled."""

    __slots__ = ("_closed", "_driver", "_exclusive", "_slots")

    def __init__(self, driver: SqliteDriver | PostgresDriver) -> None:
        self._driver = driver
        self._slots, self._exclusive = asyncio.Semaphore(driver.max_transactions), asyncio.Lock()
        self._closed = False

    @classmethod
    def writing(cls, url: str) -> "TransactionQueue":
        return cls(engine.create_writer(engine.parse_url(url)))

    @classmethod
    def reading(cls, url: str) -> "TransactionQueue":
        return cls(engine.create_reader(engine.parse_url(url)))

    async def run(self, work: Callable[[Connection], T]) -> T:
        """Run ``work`` in one transaction; retry it, with the queue to itself, after a conflict.

        A conflict is one that PostgreSQL reports, or WrongKey: the snapshot may name a master key that has been
        rotated out of the key file, and a new snapshot names the new one. After ExclusiveLockFailed the next attempt
        locks the table of data keys first. Raises the last attempt's error after ``MAX_ATTEMPTS``.
        """
        transaction = keys.with_table_lock(work, exclusive=False)
        for attempt in range(1, MAX_ATTEMPTS):
            try:
                return await self._run_once(transaction, exclusive=attempt > 1)
            except DBAPIError as error:
                if getattr(error.orig, "sqlstate", None) not in _CONFLICTS:
                    raise
            except keys.ExclusiveLockFailed:
                transaction = keys.with_table_lock(work, exclusive=True)
            except WrongKey:
                pass
            await asyncio.sleep(random.uniform(0, 0.001 * 2**attempt))  # noqa: S311 -- spreads attempts, protects nothing
        return await self._run_once(transaction, exclusive=True)

    async def checkpoint(self) -> bool:
        """Move SQLite's log into the database file and empty it; return false if a reader prevented it."""
        async with self._slot(exclusive=True):
            return await _await_despite_cancellation(self._driver.checkpoint())

    async def close(self) -> None:
        """Wait for running transactions, then close every connection."""
        self._closed = True
        await _await_despite_cancellation(self._dispose())

    async def _dispose(self) -> None:
        async with self._slot(exclusive=True):
            await self._driver.close()

    async def _run_once(self, work: Callable[[Connection], T], *, exclusive: bool) -> T:
        async with self._slot(exclusive=exclusive):
            if self._closed:
                raise OperatorNeeded("The database has been closed.")
            return await _await_despite_cancellation(self._driver.run(work))

    @asynccontextmanager
    async def _slot(self, *, exclusive: bool) -> AsyncIterator[None]:
        """Hold one slot, or all of them: then only another process can still cause a conflict."""
        async with AsyncExitStack() as stack:
            if exclusive:
                await stack.enter_async_context(
                    self._exclusive
                )  # two that each hold some slots would wait for ever
            for _ in range(self._driver.max_transactions if exclusive else 1):
                await stack.enter_async_context(self._slots)
            yield


async def _await_despite_cancellation(work: Coroutine[Any, Any, T]) -> T:
    """Await ``work``; if cancelled, wait until it has finished, and only then raise CancelledError."""
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        while not task.done():
            with suppress(asyncio.CancelledError):  # cancelled again
                await asyncio.wait([task])
        if not task.cancelled():
            task.exception()  # marks it as retrieved, so that asyncio does not log it
        raise
