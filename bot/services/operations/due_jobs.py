"""What is done when a due row's moment has come, each row in a transaction of its own."""

import logging
from collections.abc import Callable
from datetime import timedelta

from bot.services.alerts import escalation
from bot.services.check_ins.due_handlers import CHECK_IN_HANDLERS
from bot.services.context.context import Context, Resources
from bot.services.context.debug_exc_info import exc_info_at_debug
from bot.services.digests.due_handlers import DIGEST_HANDLERS
from bot.services.operations import clock_recovery
from bot.services.participation import endings, participation
from bot.services.sessions.due_handlers import SESSION_HANDLERS
from flows.errors import AllianceError
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import due
from storage.repositories.due import Due, DueKind

log = logging.getLogger(__name__)

BATCH_SIZE = 100
LEASE_DURATION = timedelta(minutes=2)
MIN_RETRY_DELAY, MAX_RETRY_DELAY = timedelta(minutes=1), timedelta(hours=6)

DEEDS: dict[DueKind, Callable[[Context, Due], None]] = {
    **CHECK_IN_HANDLERS,
    **SESSION_HANDLERS,
    **DIGEST_HANDLERS,
    DueKind.ALERT: lambda ctx, row: escalation.run_due(ctx, row.subject),
    DueKind.END: lambda ctx, row: endings.run_due(ctx, row.subject),
    DueKind.RESUME: lambda ctx, row: participation.resume(ctx, row.subject),
}


class RetryDue(AllianceError):
    """What was just done is due again at once: it would be done for ever."""


class DueJobs:
    """Does what is due. ``owner`` names this process in the rows it has claimed."""

    def __init__(self, store: Database, resources: Resources, owner: str) -> None:
        self._store, self._resources, self._owner = store, resources, owner

    async def round(self) -> int:
        """Claim what is due now and do it; returns how many rows that were."""
        # Reading costs no write lock and no flush to disk.
        anything, set_back = await self._store.read(
            lambda unit: (due.is_any_due(unit), clock_recovery.is_seen(unit))
        )
        if set_back:
            await clock_recovery.reschedule_future_rows(self._store, self._resources)
        elif not anything:
            return 0
        rows = await self._store.write(lambda unit: due.claim(unit, self._owner, LEASE_DURATION, BATCH_SIZE))
        for row in rows:
            await self._one(row)
        return len(rows)

    async def empty(self) -> int:
        """Go on until nothing is due; returns how many rows that were."""
        total = 0
        while count := await self.round():
            total += count
        return total

    async def _one(self, row: Due) -> None:
        try:
            await self._store.write(lambda unit: self._work(unit, row))
        except Exception as error:  # one row that cannot be done must not hold up the others
            problem = type(error).__name__
            wait = min(MIN_RETRY_DELAY * 2**row.attempts, MAX_RETRY_DELAY)
            await self._store.write(lambda unit: due.failed(unit, row, problem, unit.now + wait))
            log.error(
                "%s could not be done: %s; tried again in %s",
                row.kind,
                problem,
                wait,
                exc_info=exc_info_at_debug(log, error),
            )

    def _work(self, unit: UnitOfWork, row: Due) -> None:
        # Dropped first: a deed that plans the next moment (a digest, a weekly hour) puts the row anew.
        if not due.take(unit, row, self._owner):
            return
        DEEDS[row.kind](Context(unit, self._resources), row)
        again = due.when(unit, row.kind, row.subject)
        if again is not None and again <= unit.now:
            raise RetryDue
