"""Taking over what a process that died had in hand, before its leases expire.

A process whose session was cut holds no lock for a moment, although it lives. So one is taken for dead only when it is
found so twice; should it live nevertheless, the outcomes that it records still count (`delivery.outcomes`).
"""

import logging
import time
from collections.abc import Callable, Collection

from bot.services.delivery.worker import DeliveryWorker
from storage.database.process_group import ProcessGroup
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import due, outbox_claims

log = logging.getLogger(__name__)

CONFIRM_SECONDS = 1.0
LOOK_SECONDS = 10.0
"""Between two looks if no change of the group was noticed."""


class TakeOver:
    """Looks who holds leases and is dead, and takes these over."""

    def __init__(
        self,
        store: Database,
        group: ProcessGroup,
        delivery: DeliveryWorker,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store, self._group, self._delivery, self._monotonic = store, group, delivery, monotonic
        self._suspected: dict[str, float] = {}
        self._next_look = 0.0

    def look_soon(self) -> None:
        """Make the next round look for dead processes without waiting for LOOK_SECONDS."""
        self._next_look = 0.0

    async def round(self) -> int:
        """Look for dead processes when it is time, and take over from those dead for CONFIRM_SECONDS.

        Returns how many messages and jobs were taken over.
        """
        now = self._monotonic()
        if now < self._next_look and not self._suspected:
            return 0
        self._next_look = now + LOOK_SECONDS
        dead = await self._find_dead()
        self._suspected = {owner: self._suspected.get(owner, now) for owner in dead}
        confirmed = [owner for owner, since in self._suspected.items() if now - since >= CONFIRM_SECONDS]
        return await self._take_over(confirmed)

    async def take_over_at_start(self) -> int:
        """Take over at once from all that are dead, before this process has begun anything; return how many."""
        return await self._take_over(await self._find_dead())

    async def _find_dead(self) -> list[str]:
        return self._group.find_dead(await self._store.read(_list_owners))

    async def _take_over(self, owners: Collection[str]) -> int:
        if not owners:
            return 0
        count = await self._delivery.take_over(owners)
        count += await self._store.write(lambda unit: due.release_leases_of(unit, owners))
        for owner in owners:
            self._suspected.pop(owner, None)
        if count:
            log.info("took over %d messages and jobs of a process that ended", count)
        return count


def _list_owners(unit: UnitOfWork) -> set[str]:
    return outbox_claims.list_owners(unit) | due.list_owners(unit)
