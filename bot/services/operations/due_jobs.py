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
        self._kept: list[
            Due
        ] = []  # claimed rows that a fault of the machine has met: run again once it is over
        self._has_run_kept = False

    async def round(self) -> int:
        """Claim and run a batch of due rows; return their number."""
        self._beat()
        # A read transaction needs no write lock and no flush to disk.
        is_any_due, is_clock_set_back = await self._store.read(
            lambda unit: (due.is_any_due(unit), clock_recovery.is_clock_set_back(unit))
        )
        if is_clock_set_back:
            await clock_recovery.reschedule_future_rows(self._store, self._resources)
        elif not is_any_due and not self._kept:
            return 0
        rows = await self._next_rows()
        try:
            results = await self._store.write_each([partial(self._run_in_transaction, row) for row in rows])
        except Exception:
            self._kept += rows
            raise
        for row, result in zip(rows, results, strict=True):
            if isinstance(result, Exception) and is_machine_fault(result):
                self._kept.append(row)
            elif isinstance(result, Exception):
                await self._record_failure(row, result)
        raise_machine_fault(results)  # counts against no job
        return len(rows)

    async def _next_rows(self) -> list[Due]:
        """Return the rows to run: those kept in turns with others, so that one that always fails stops no others."""
        may_claim = not self._kept or self._has_run_kept
        if may_claim and (claimed := await self._store.write(self._claim)):
            self._has_run_kept = False
            again = {(row.kind, row.subject) for row in claimed}  # kept until their lease ended
            self._kept = [row for row in self._kept if (row.kind, row.subject) not in again]
            return claimed
        kept, self._kept, self._has_run_kept = self._kept, [], True
        return kept

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
