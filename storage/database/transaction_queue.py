"""Turns at a database: so many transactions at once, each one whole, each one to its end."""

import asyncio
import random
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from flows.errors import Stopped
from storage.database import engine
from storage.database.drivers import PostgresDriver, SqliteDriver
from storage.encryption import keys
from storage.encryption.crypto import WrongKey

T = TypeVar("T")

MAX_ATTEMPTS = 8
_CONFLICTS = frozenset(
    {
        "40001",  # serialization failure: a row that was read here was changed meanwhile
        "40P01",  # deadlock
        "23505",  # unique violation: somebody else wrote it first; the second try sees that row
    }
)


class TransactionQueue:
    """The connections of one driver, and a queue before them: whoever waits holds none and can be cancelled."""

    __slots__ = ("_alone", "_closed", "_driver", "_free")

    def __init__(self, driver: SqliteDriver | PostgresDriver) -> None:
        self._driver = driver
        self._free, self._alone = asyncio.Semaphore(driver.at_once), asyncio.Lock()
        self._closed = False

    @classmethod
    def writing(cls, url: str) -> "TransactionQueue":
        return cls(engine.writer(engine.database(url)))

    @classmethod
    def reading(cls, url: str) -> "TransactionQueue":
        return cls(engine.reader(engine.database(url)))

    async def run(self, work: Callable[[Connection], T]) -> T:
        """Run ``work`` in one transaction; again, and alone, if somebody else's change came between.

        That is a conflict that PostgreSQL reports, or a master key that the transaction's snapshot still names
        but that has left the key file since: a new snapshot names the new one. Where ``work`` renews keys that
        others hold, the second try has the keys to itself.
        """
        begun = keys.begun(work, alone=False)
        for attempt in range(1, MAX_ATTEMPTS):
            try:
                return await self._try(begun, alone=attempt > 1)
            except DBAPIError as error:
                if getattr(error.orig, "sqlstate", None) not in _CONFLICTS:
                    raise
            except keys.ExclusiveLockFailed:
                begun = keys.begun(work, alone=True)
            except WrongKey:
                pass
            await asyncio.sleep(random.uniform(0, 0.001 * 2**attempt))  # noqa: S311 -- it spreads, it hides nothing
        return await self._try(begun, alone=True)

    async def checkpoint(self) -> bool:
        """Bring SQLite's log into its file and empty it; false if somebody held on to what the log says."""
        async with self._turn(alone=True):
            return await _to_the_end(self._driver.checkpoint())

    async def close(self) -> None:
        """Let what is running end, then close every connection."""
        self._closed = True
        await _to_the_end(self._dispose())

    async def _dispose(self) -> None:
        async with self._turn(alone=True):
            await self._driver.close()

    async def _try(self, work: Callable[[Connection], T], alone: bool) -> T:
        async with self._turn(alone):
            if self._closed:
                raise Stopped("The database has been closed.")
            return await _to_the_end(self._driver.run(work))

    @asynccontextmanager
    async def _turn(self, alone: bool) -> AsyncIterator[None]:
        """One of the turns, or all of them: then only another process can still be in the way."""
        async with AsyncExitStack() as held:
            if alone:
                await held.enter_async_context(self._alone)
            for _ in range(self._driver.at_once if alone else 1):
                await held.enter_async_context(self._free)
            yield


async def _to_the_end(work: Coroutine[Any, Any, T]) -> T:
    """Await ``work`` to its end even when cancelled meanwhile, and only then be cancelled."""
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        while not task.done():
            await _settle(task)
        if not task.cancelled():
            task.exception()  # looked at, so that nobody is told of it: there is nobody to tell
        raise


async def _settle(task: asyncio.Task[Any]) -> None:
    try:
        await asyncio.wait([task])
    except asyncio.CancelledError:
        return
