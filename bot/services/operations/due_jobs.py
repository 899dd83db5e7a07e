"""Running due rows, each whole or not at all."""

import logging
from collections.abc import Callable
from datetime import timedelta
from functools import partial

from bot.services.alerts import escalation
from bot.services.check_ins.due_handlers import CHECK_IN_HANDLERS
from bot.services.context.context import Context, Resources
from bot.services.context.debug_exc_info import exc_info_at_debug
from bot.services.digests.due_handlers import DIGEST_HANDLERS
from bot.services.operations import clock_recovery
from bot.services.participation.due_handlers import PARTICIPATION_HANDLERS
from bot.services.sessions.due_handlers import SESSION_HANDLERS
from flows.errors import AllianceError
from storage.database.faults import is_machine_fault, raise_machine_fault
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import due
from storage.repositories.due import Due, DueKind

log = logging.getLogger(__name__)

BATCH_SIZE = 25  # they share one transaction, and taps wait for it
LEASE_DURATION = timedelta(minutes=2)
MIN_RETRY_DELAY, MAX_RETRY_DELAY = timedelta(minutes=1), timedelta(hours=6)

HANDLERS: dict[DueKind, Callable[[Context, Due], None]] = {
    **CHECK_IN_HANDLERS,
    **SESSION_HANDLERS,
    **DIGEST_HANDLERS,
    **PARTICIPATION_HANDLERS,
    DueKind.ALERT: lambda ctx, row: escalation.run_due(ctx, row.subject),
}


class DueAgainAtOnce(AllianceError):
    """A job that just ran made itself due again immediately and would run forever."""


class DueJobs:
    """The runner of due jobs; `owner` names this process in the rows it claims. `beat` is called before each batch."""

    def __init__(
        self, store: Database, resources: Resources, owner: str, beat: Callable[[], None] = lambda: None
    ) -> None:
        self._store, self._resources, self._owner = store, resources, owner
        self._is_stopping, self._beat = False, beat
        self._claimed: list[Due] = []  # and not known to be done: a fault of the machine met them

    async def round(self) -> int:
        """Claim and run a batch of due rows; return their number."""
        self._beat()
        # A read transaction needs no write lock and no flush to disk.
        is_any_due, is_clock_set_back = await self._store.read(
            lambda unit: (due.is_any_due(unit), clock_recovery.is_clock_set_back(unit))
        )
        if is_clock_set_back:
            await clock_recovery.reschedule_future_rows(self._store, self._resources)
        elif not is_any_due and not self._claimed:
            return 0
        # What a fault of the machine has met is still claimed: nobody else would run it before its lease ends.
        self._claimed = rows = self._claimed or await self._store.write(self._claim)
        results = await self._store.write_each([partial(self._run_in_transaction, row) for row in rows])
        self._claimed = [row for row, each in zip(rows, results, strict=True) if isinstance(each, Exception)]
        for row, result in zip(rows, results, strict=True):
            if isinstance(result, Exception) and not is_machine_fault(result):
                await self._record_failure(row, result)
                self._claimed.remove(row)
        raise_machine_fault(results)  # counts against no job
        return len(rows)

    def _claim(self, unit: UnitOfWork) -> list[Due]:
        return due.claim(unit, self._owner, LEASE_DURATION, BATCH_SIZE)

    async def empty(self) -> int:
        """Run batches until nothing is due; return the number of rows."""
        total = 0
        while not self._is_stopping and (count := await self.round()):
            total += count
        return total

    def stop(self) -> None:
        """Claim nothing further; what is claimed is run."""
        self._is_stopping = True

    async def _record_failure(self, row: Due, error: Exception) -> None:
        problem = type(error).__name__
        delay = min(MIN_RETRY_DELAY * 2**row.attempts, MAX_RETRY_DELAY)
        await self._store.write(lambda unit: due.record_failure(unit, row, problem, unit.now + delay))
        log.error(
            "%s could not be done: %s; tried again in %s",
            row.kind,
            problem,
            delay,
            exc_info=exc_info_at_debug(log, error),
        )

    def _run_in_transaction(self, row: Due, unit: UnitOfWork) -> None:
        # Dropped first: a handler that plans the next moment (a digest, a weekly plan) puts the row again.
        if not due.take(unit, row, self._owner):
            return
        unit.due_at = row.at
        HANDLERS[row.kind](Context(unit, self._resources), row)
        again = due.get_moment(unit, row.kind, row.subject)
        if again is not None and again <= unit.now:
            raise DueAgainAtOnce
