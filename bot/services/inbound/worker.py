"""Handles what the inbox holds: one person's updates in order, different people's side by side.

Each update is one transaction: its changes, its outbox messages and its mark in the inbox. A row that fails
MAX_ATTEMPTS times is set aside and its sender gets an answer (dead_letter.py), so that later updates are still handled.
An update that needs its file waits until the file is downloaded (file_download.py).
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial

from bot.services.context.context import Context, Resources
from bot.services.context.debug_exc_info import exc_info_at_debug
from bot.services.context.inbound_types import InboundUpdate
from bot.services.inbound.dead_letter import FALLBACK_REPLIES, DeadLetterReply
from bot.services.inbound.file_download import DownloadRequest, FileDownloader
from bot.services.messaging.messenger import Messenger
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import inbox

log = logging.getLogger(__name__)

MAX_CONCURRENT_CHATS = 16
MAX_ATTEMPTS = 3

Decode = Callable[[str], InboundUpdate | None]
Handle = Callable[[Context, InboundUpdate], None]
Wanted = Callable[[Context, InboundUpdate], DownloadRequest | None]


class InboundWorker:
    """Empties the inbox. ``decode`` reads a payload, ``handle`` is the use case for what it says, and ``wanted`` says
    which file it needs for that; ``files`` brings it. ``salvage`` reads who wrote what in an update that is set aside.
    """

    def __init__(
        self,
        store: Database,
        resources: Resources,
        messenger: Messenger,
        decode: Decode,
        salvage: Decode,
        handle: Handle,
        wanted: Wanted,
    ) -> None:
        self._store, self._resources, self._salvage = store, resources, salvage
        self._decode, self._handle, self._wanted = decode, handle, wanted
        self.files = FileDownloader(messenger, self._finish)

    async def round(self) -> int:
        """Take up the oldest waiting update of each chat key; returns how many there were."""
        busy = self.files.chat_keys
        rows = await self._store.read(lambda unit: inbox.waiting(unit, MAX_CONCURRENT_CHATS, busy))
        await asyncio.gather(*(self._guarded(row, self._begin(row)) for row in rows))
        return len(rows)

    async def empty(self) -> int:
        """Handle until nothing waits but what needs a file; returns how many updates that were."""
        total = 0
        while count := await self.round():
            total += count
        return total

    async def _begin(self, row: inbox.WaitingUpdate) -> None:
        received = self._decode(row.payload) if row.payload is not None else None
        if received is not None and received.file is not None:
            wanted = await self._store.read(
                lambda unit: self._wanted(Context(unit, self._resources), received)
            )
            if wanted is not None:
                self.files.begin(row, received, wanted)
                return
        await self._store.write(lambda unit: self._work(unit, row, received))

    async def _finish(
        self, row: inbox.WaitingUpdate, received: InboundUpdate, read: Callable[[], object] | None
    ) -> None:
        await self._guarded(row, self._with_file(row, received, read))

    async def _with_file(
        self, row: inbox.WaitingUpdate, received: InboundUpdate, read: Callable[[], object] | None
    ) -> None:
        """A file is read beside the loop, and outside any transaction."""
        content = await asyncio.to_thread(read) if read is not None else None
        whole = received.with_content(content)
        await self._store.write(lambda unit: self._work(unit, row, whole))

    async def _guarded(self, row: inbox.WaitingUpdate, work: Awaitable[None]) -> None:
        try:
            await work
        except Exception as error:  # whatever is wrong with one update must not stop the next
            problem = type(error).__name__
            aside = await self._failed(row, problem)
            log.error(
                "update %d could not be handled: %s%s",
                row.id,
                problem,
                "; set aside" if aside else "",
                exc_info=exc_info_at_debug(log, error),
            )

    async def _failed(self, row: inbox.WaitingUpdate, problem: str) -> bool:
        """Count it; whoever wrote what is set aside gets an answer, as much of one as can be given."""
        for way in FALLBACK_REPLIES:
            try:
                return await self._store.write(partial(self._set_back, row, problem, way))
            except Exception as error:  # what stopped the update may stop this as well
                log.error(
                    "update %d: its sender could not be told: %s",
                    row.id,
                    type(error).__name__,
                    exc_info=exc_info_at_debug(log, error),
                )
        return await self._store.write(lambda unit: inbox.failed(unit, row, problem, MAX_ATTEMPTS))

    def _set_back(
        self, row: inbox.WaitingUpdate, problem: str, way: DeadLetterReply, unit: UnitOfWork
    ) -> bool:
        aside = inbox.failed(unit, row, problem, MAX_ATTEMPTS)
        received = self._salvage(row.payload) if aside and row.payload is not None else None
        if received is not None:
            way(Context(unit, self._resources), received)
        return aside

    def _work(self, unit: UnitOfWork, row: inbox.WaitingUpdate, received: InboundUpdate | None) -> None:
        if inbox.done(unit, row) and received is not None:
            self._handle(Context(unit, self._resources), received)
