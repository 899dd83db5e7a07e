"""Delivers letters: claims them, sends them within Telegram's limits, and writes down what became of each.

What follows from an outcome: what surely did not go is tried again; what may have been shown is
never sent twice blindly. An edit or an answer to a tap shows nothing twice and is simply repeated.

What must be drawn takes a second or more. Such letters have rounds of their own, so that no other chat waits for them;
in their own chat the letters behind them do.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial

from bot.services.context.context import Context, Resources
from bot.services.delivery import outcomes
from bot.services.messaging.messenger import Messenger, Outcome, RetryLater, Sent, Unauthorized
from bot.services.messaging.outbound_actions import OutboundAction
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import outbox_messages
from storage.repositories.outbox_messages import OutboxMessage

log = logging.getLogger(__name__)

MAX_IN_FLIGHT, MAX_RENDERS_IN_FLIGHT = 16, 4
LEASE_DURATION = timedelta(minutes=2)
MAX_PER_SECOND = 25

Sleep = Callable[[float], Awaitable[None]]


class DeliveryWorker:
    """Empties the outbox through a messenger. ``owner`` names this process in the rows it has claimed.

    ``sent`` is called when something has gone out: whoever waits for the line learns that it is there.
    """

    def __init__(
        self,
        store: Database,
        resources: Resources,
        messenger: Messenger,
        owner: str,
        *,
        sleep: Sleep = asyncio.sleep,
        sent: Callable[[], None] = lambda: None,
    ) -> None:
        self._store, self._resources, self._messenger, self._owner = store, resources, messenger, owner
        self._sleep, self._sent = sleep, sent
        self._wait = 0.0
        self._gate = asyncio.Lock()  # closed while Telegram wants all of us to wait
        self.locked: str | None = None

    async def round(self, *, to_draw: bool = False) -> int:
        """Claim and send what may go now, ``to_draw`` or not; returns how many letters that were."""
        async with self._gate:
            claimed = await self._claimed(to_draw)
        if not claimed:
            return 0
        results = await asyncio.gather(*(self._send(letter) for letter in claimed))
        await self._store.write(lambda unit: self._settle(unit, claimed, results))
        if any(isinstance(outcome, Sent) for outcome in results):
            self._sent()
        await self._keep_pace(len(claimed))
        return len(claimed)

    async def empty(self) -> int:
        """Send until nothing may go now but what has to be drawn; returns how many letters were tried."""
        return await self._all(to_draw=False)

    async def drawn(self) -> int:
        """The same of what has to be drawn; to be run beside."""
        return await self._all(to_draw=True)

    async def _all(self, *, to_draw: bool) -> int:
        total = 0
        while count := await self.round(to_draw=to_draw):
            total += count
        return total

    async def _claimed(self, to_draw: bool) -> list[OutboxMessage]:
        if self.locked is not None or not await self._store.read(
            partial(outbox_messages.is_any_due, to_draw=to_draw)
        ):
            return []
        return await self._store.write(lambda unit: self._claim(unit, to_draw))

    def _claim(self, unit: UnitOfWork, to_draw: bool) -> list[OutboxMessage]:
        for letter in outbox_messages.expired_leases(unit):
            outcomes.outcome_unknown(Context(unit, self._resources), letter)
        most = MAX_RENDERS_IN_FLIGHT if to_draw else MAX_IN_FLIGHT
        return outbox_messages.claim(unit, self._owner, LEASE_DURATION, most, to_draw=to_draw)

    def _settle(self, unit: UnitOfWork, claimed: list[OutboxMessage], results: list[Outcome]) -> None:
        for letter, outcome in zip(claimed, results, strict=True):
            outcomes.record(Context(unit, self._resources), letter, outcome)

    async def _send(self, letter: OutboxMessage) -> Outcome:
        dispatch = OutboundAction.from_json(letter.payload)
        outcome = await self._messenger.deliver(dispatch)
        if isinstance(outcome, Unauthorized):
            self.locked = outcome.problem
            log.critical("sending has stopped: %s. Mend the token and start again.", outcome.problem)
        if isinstance(outcome, RetryLater) and outcome.everybody:
            self._wait = max(self._wait, outcome.wait)
        return outcome

    async def _keep_pace(self, sent: int) -> None:
        wait, self._wait = max(self._wait, sent / MAX_PER_SECOND if sent >= MAX_IN_FLIGHT else 0.0), 0.0
        if wait:
            async with self._gate:
                await self._sleep(wait)
