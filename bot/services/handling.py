"""Handles what the inbox holds: one person's updates in order, different people's side by side.

Each update is one transaction: what it changes, the letters it causes, and its own mark in the inbox. A row that fails
a few times is set aside, so that one bad update never stops a person, or everybody.
"""

import asyncio
import logging
from collections.abc import Callable

from bot.services.desk import Desk, Kit
from bot.services.received import Received
from storage.repositories import inbox
from storage.unit_of_work import Store, Unit

log = logging.getLogger(__name__)

SIDE_BY_SIDE = 16
MOST_ATTEMPTS = 3

Decode = Callable[[str], Received | None]
Handle = Callable[[Desk, Received], None]


class Handling:
    """Empties the inbox. ``decode`` reads a payload, ``handle`` is the use case for what it says."""

    def __init__(self, store: Store, kit: Kit, decode: Decode, handle: Handle) -> None:
        self._store, self._kit, self._decode, self._handle = store, kit, decode, handle

    async def round(self) -> int:
        """Handle the oldest waiting update of each lane; returns how many there were."""
        rows = await self._store.read(lambda unit: inbox.waiting(unit, SIDE_BY_SIDE))
        await asyncio.gather(*(self._one(row) for row in rows))
        return len(rows)

    async def empty(self) -> int:
        """Handle until nothing waits; returns how many updates that were."""
        total = 0
        while count := await self.round():
            total += count
        return total

    async def _one(self, row: inbox.Waiting) -> None:
        try:
            await self._store.write(lambda unit: self._work(unit, row))
        except Exception as error:  # whatever is wrong with one update must not stop the next
            problem = type(error).__name__
            aside = await self._store.write(lambda unit: inbox.failed(unit, row, problem, MOST_ATTEMPTS))
            log.error(
                "update %d could not be handled: %s%s",
                row.id,
                problem,
                "; set aside" if aside else "",
                exc_info=error if log.isEnabledFor(logging.DEBUG) else None,
            )

    def _work(self, unit: Unit, row: inbox.Waiting) -> None:
        if not inbox.done(unit, row) or row.payload is None:
            return
        received = self._decode(row.payload)
        if received is not None:
            self._handle(Desk(unit, self._kit), received)
