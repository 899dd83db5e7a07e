"""The delivery worker: claims outbox messages, sends them within Telegram's limits and records the outcomes.

Messages that need rendering take a second or more. They are sent in rounds of their own, so that they hold up the
later messages of their own chat and no other chat.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial

from bot.services.context.context import Context, Resources
from bot.services.delivery import outcomes
from bot.services.messaging import outbound_actions
from bot.services.messaging.messenger import (
    Messenger,
    Outcome,
    Rejected,
    RetryLater,
    Sent,
    Unauthorized,
)
from bot.services.messaging.outbound_actions import UnreadableAction
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import outbox_messages
from storage.repositories.outbox_messages import OutboxMessage

log = logging.getLogger(__name__)

MAX_IN_FLIGHT, MAX_RENDERS_IN_FLIGHT = 16, 4
LEASE_DURATION = timedelta(minutes=2)
MAX_PER_SECOND = 25

Sleep = Callable[[float], Awaitable[None]]


class DeliveryWorker:
    """Empties the outbox through a messenger.

    ``owner`` identifies this process in the rows it has claimed. ``sent`` is called after each round in which
    something was sent: the network works again. ``locked`` is why all sending has stopped, if it has.
    """

    def __init__(
        self,
        database: Database,
        resources: Resources,
        messenger: Messenger,
        owner: str,
        *,
        sleep: Sleep = asyncio.sleep,
        sent: Callable[[], None] = lambda: None,
    ) -> None:
        self._database, self._resources, self._messenger, self._owner = database, resources, messenger, owner
        self._sleep, self._sent = sleep, sent
        self._wait_seconds = 0.0
        self._pause_lock = asyncio.Lock()  # held while nothing may be sent to any chat
        self.locked: str | None = None

    async def round(self, *, needs_rendering: bool = False) -> int:
        """Claim and send due messages, either those that need rendering or the others; return their number."""
        async with self._pause_lock:
            claimed = await self._claim(needs_rendering)
        if not claimed:
            return 0
        results = await asyncio.gather(*(self._send(message) for message in claimed))
        await self._database.write(lambda unit: self._record(unit, claimed, results))
        if any(isinstance(outcome, Sent) for outcome in results):
            self._sent()
        await self._keep_pace(len(claimed))
        return len(claimed)

    async def empty(self) -> int:
        """Send all due messages that need no rendering; return how many were tried."""
        return await self._send_all(needs_rendering=False)

    async def drawn(self) -> int:
        """Render and send all due messages that need it; return how many were tried."""
        return await self._send_all(needs_rendering=True)

    async def _send_all(self, *, needs_rendering: bool) -> int:
        total = 0
        while count := await self.round(needs_rendering=needs_rendering):
            total += count
        return total

    async def _claim(self, needs_rendering: bool) -> list[OutboxMessage]:
        is_any_due = partial(outbox_messages.is_any_due, needs_rendering=needs_rendering)
        if self.locked is not None or not await self._database.read(is_any_due):
            return []
        return await self._database.write(lambda unit: self._claim_in(unit, needs_rendering))

    def _claim_in(self, unit: UnitOfWork, needs_rendering: bool) -> list[OutboxMessage]:
        for message in outbox_messages.expired_leases(unit):
            outcomes.record_expired_lease(Context(unit, self._resources), message)
        limit = MAX_RENDERS_IN_FLIGHT if needs_rendering else MAX_IN_FLIGHT
        return outbox_messages.claim(
            unit, self._owner, LEASE_DURATION, limit, needs_rendering=needs_rendering
        )

    def _record(self, unit: UnitOfWork, claimed: list[OutboxMessage], results: list[Outcome]) -> None:
        for message, outcome in zip(claimed, results, strict=True):
            outcomes.record(Context(unit, self._resources), message, outcome)

    async def _send(self, message: OutboxMessage) -> Outcome:
        try:
            action = outbound_actions.from_json(message.payload)
        except UnreadableAction as error:
            log.error("an outbox message of kind %s cannot be read: %s", message.kind, error)
            return Rejected("unreadable")
        outcome = await self._messenger.deliver(action)
        if isinstance(outcome, Unauthorized):
            self.locked = outcome.problem
            log.critical("sending has stopped: %s. Replace the token and restart.", outcome.problem)
        if isinstance(outcome, RetryLater) and outcome.for_all_chats:
            self._wait_seconds = max(self._wait_seconds, outcome.wait_seconds)
        return outcome

    async def _keep_pace(self, sent: int) -> None:
        """Wait as long as Telegram asked for, or so long that a full round stays within its rate limit."""
        seconds = max(self._wait_seconds, sent / MAX_PER_SECOND if sent >= MAX_IN_FLIGHT else 0.0)
        self._wait_seconds = 0.0
        if seconds:
            async with self._pause_lock:
                await self._sleep(seconds)
