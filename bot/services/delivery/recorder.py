"""The recorder of outcomes: in batches, one transaction for all that came in meanwhile.

If the database fails, outcomes are kept in memory and recorded when it is back: none is forgotten. On PostgreSQL a
batch changes rows of chats that other processes handle meanwhile, and the longer its transaction, the likelier a
conflict. So after a failure outcomes are recorded one by one until none is left.
"""

import asyncio
import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from bot.services.context.context import Context, Resources
from bot.services.context.debug_exc_info import exc_info_at_debug
from bot.services.delivery import outcomes
from bot.services.messaging.messenger import Outcome, RetryLater, Sent
from storage.database.faults import is_machine_fault
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import outbox_claims, outbox_messages
from storage.repositories.outbox_messages import OutboxMessage, OutboxState

log = logging.getLogger(__name__)

MIN_BACKOFF_SECONDS, MAX_BACKOFF_SECONDS = 0.5, 30.0
MAX_BATCH = 100


@dataclass(frozen=True, slots=True)
class DeliveryResult:
    """What came of a delivery. ``released``: later messages of the chat, which must wait for this one's retry."""

    message: OutboxMessage
    outcome: Outcome
    released: Sequence[OutboxMessage] = ()


class OutcomeRecorder:
    """Records results in the order in which they are added; ``recorded`` is called after each batch."""

    def __init__(
        self, database: Database, resources: Resources, recorded: Callable[[Collection[DeliveryResult]], None]
    ) -> None:
        self._database, self._resources, self._recorded = database, resources, recorded
        self._results: list[DeliveryResult] = []
        self._task: asyncio.Task[None] | None = None

    def add(self, result: DeliveryResult) -> None:
        """Record a result as soon as the database is free."""
        self._results.append(result)
        if self._task is None:
            self._task = asyncio.create_task(self._record_all())

    @property
    def is_busy(self) -> bool:
        """Whether results wait to be recorded."""
        return bool(self._results) or self._task is not None

    async def wait(self) -> None:
        """Wait until everything is recorded."""
        while self._task is not None:
            await asyncio.wait([self._task])

    async def _record_all(self) -> None:
        backoff, size = MIN_BACKOFF_SECONDS, MAX_BATCH
        batch: list[DeliveryResult] = []
        try:
            while self._results:
                batch, self._results = self._results[:size], self._results[size:]
                try:
                    await self._record(batch)
                    backoff = MIN_BACKOFF_SECONDS
                except Exception as error:
                    self._results, size = batch + self._results, 1
                    log.error(
                        "outcomes could not be recorded: %s; trying again in %.1f s",
                        type(error).__name__,
                        backoff,
                        exc_info=exc_info_at_debug(log, error),
                    )
                    await asyncio.sleep(backoff)
                    backoff = min(backoff * 2, MAX_BACKOFF_SECONDS)
                else:
                    self._recorded(batch)
        finally:
            self._task = None
            self._recorded(())

    async def _record(self, batch: Sequence[DeliveryResult]) -> None:
        """Record a batch; one that a fault of this program spoils is recorded one by one."""
        try:
            await self._database.write(lambda unit: self._record_in(unit, batch))
        except Exception as error:
            if is_machine_fault(error):
                raise
            if len(batch) > 1:
                for result in batch:
                    await self._record([result])
            else:
                await self._set_aside(batch[0], error)

    def _record_in(self, unit: UnitOfWork, batch: Sequence[DeliveryResult]) -> None:
        ctx = Context(unit, self._resources)
        outcomes.load_shown(ctx, (result.message for result in batch))
        for result in batch:
            outcomes.record(ctx, result.message, result.outcome)
            for message in result.released:
                outbox_claims.unclaim(unit, message)
            if isinstance(result.outcome, RetryLater) and result.outcome.is_flood:
                outbox_claims.announce_flood(unit, result.message.chat_key, result.outcome.wait_seconds)

    async def _set_aside(self, result: DeliveryResult, error: Exception) -> None:
        """Close a message whose outcome cannot be recorded for a fault in this program."""
        log.error(
            "the outcome of an outbox message of kind %s could not be recorded: %s",
            result.message.kind,
            type(error).__name__,
            exc_info=exc_info_at_debug(log, error),
        )
        final = OutboxState.SENT if isinstance(result.outcome, Sent) else OutboxState.UNCERTAIN
        await self._database.write(
            lambda unit: outbox_messages.finish(unit, result.message, final, problem="not recorded")
        )
