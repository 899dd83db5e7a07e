"""Handles what the inbox holds: one person's updates in order, different people's side by side.

Each update is one transaction: what it changes, the letters it causes, and its own mark in the inbox. A row that fails
a few times is set aside, so that one bad update never stops a person, or everybody; its sender is told (aside.py).
An update that needs the file that came with it waits until that was brought (bringing.py).
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial

from bot.services.context.context import Desk, Kit
from bot.services.context.debug_exc_info import trace
from bot.services.context.inbound_types import Received
from bot.services.inbound.dead_letter import WAYS, LastWords
from bot.services.inbound.file_download import Bringing
from bot.services.inbound.file_download import Wanted as WantedFile
from bot.services.messaging.messenger import Messenger
from storage.database.unit_of_work import Store, Unit
from storage.repositories import inbox

log = logging.getLogger(__name__)

SIDE_BY_SIDE = 16
MOST_ATTEMPTS = 3

Decode = Callable[[str], Received | None]
Handle = Callable[[Desk, Received], None]
Wanted = Callable[[Desk, Received], WantedFile | None]


class Handling:
    """Empties the inbox. ``decode`` reads a payload, ``handle`` is the use case for what it says, and ``wanted`` says
    which file it needs for that; ``files`` brings it. ``salvage`` reads who wrote what in an update that is set aside.
    """

    def __init__(
        self,
        store: Store,
        kit: Kit,
        messenger: Messenger,
        decode: Decode,
        salvage: Decode,
        handle: Handle,
        wanted: Wanted,
    ) -> None:
        self._store, self._kit, self._salvage = store, kit, salvage
        self._decode, self._handle, self._wanted = decode, handle, wanted
        self.files = Bringing(messenger, self._finish)

    async def round(self) -> int:
        """Take up the oldest waiting update of each lane; returns how many there were."""
        busy = self.files.lanes
        rows = await self._store.read(lambda unit: inbox.waiting(unit, SIDE_BY_SIDE, busy))
        await asyncio.gather(*(self._guarded(row, self._begin(row)) for row in rows))
        return len(rows)

    async def empty(self) -> int:
        """Handle until nothing waits but what needs a file; returns how many updates that were."""
        total = 0
        while count := await self.round():
            total += count
        return total

    async def _begin(self, row: inbox.Waiting) -> None:
        received = self._decode(row.payload) if row.payload is not None else None
        if received is not None and received.file is not None:
            wanted = await self._store.read(lambda unit: self._wanted(Desk(unit, self._kit), received))
            if wanted is not None:
                self.files.begin(row, received, wanted)
                return
        await self._store.write(lambda unit: self._work(unit, row, received))

    async def _finish(
        self, row: inbox.Waiting, received: Received, read: Callable[[], object] | None
    ) -> None:
        await self._guarded(row, self._with_file(row, received, read))

    async def _with_file(
        self, row: inbox.Waiting, received: Received, read: Callable[[], object] | None
    ) -> None:
        """A file is read beside the loop, and outside any transaction."""
        content = await asyncio.to_thread(read) if read is not None else None
        whole = received.with_content(content)
        await self._store.write(lambda unit: self._work(unit, row, whole))

    async def _guarded(self, row: inbox.Waiting, work: Awaitable[None]) -> None:
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
                exc_info=trace(log, error),
            )

    async def _failed(self, row: inbox.Waiting, problem: str) -> bool:
        """Count it; whoever wrote what is set aside gets an answer, as much of one as can be given."""
        for way in WAYS:
            try:
                return await self._store.write(partial(self._set_back, row, problem, way))
            except Exception as error:  # what stopped the update may stop this as well
                log.error(
                    "update %d: its sender could not be told: %s",
                    row.id,
                    type(error).__name__,
                    exc_info=trace(log, error),
                )
        return await self._store.write(lambda unit: inbox.failed(unit, row, problem, MOST_ATTEMPTS))

    def _set_back(self, row: inbox.Waiting, problem: str, way: LastWords, unit: Unit) -> bool:
        aside = inbox.failed(unit, row, problem, MOST_ATTEMPTS)
        received = self._salvage(row.payload) if aside and row.payload is not None else None
        if received is not None:
            way(Desk(unit, self._kit), received)
        return aside

    def _work(self, unit: Unit, row: inbox.Waiting, received: Received | None) -> None:
        if inbox.done(unit, row) and received is not None:
            self._handle(Desk(unit, self._kit), received)
