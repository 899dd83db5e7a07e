"""The delivery worker: a pipeline from the outbox to the messenger.

Each message is sent as soon as its chat is free and the pace allows; no message waits for another chat's call.

1. Messages come from two sources: an update's transaction leases what it posts and hands it over in memory
   (`hand_over`); everything else is leased from the table: scheduled messages, retries, and what a crash left.
2. `SendQueue` orders them; `SendPace` keeps to Telegram's limits.
3. Outcomes are recorded in batches, one transaction for all that came in meanwhile. If the database fails, they are
   kept in memory and recorded when it is back.

Times are seconds of a monotonic clock. Wall time is only compared in the database.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from bot.services.context import Context, Resources, exc_info_at_debug
from bot.services.delivery import outcomes
from bot.services.delivery.pace import SendPace
from bot.services.delivery.recorder import DeliveryResult, OutcomeRecorder
from bot.services.delivery.send_queue import SendQueue
from bot.services.messaging import outbound_actions
from bot.services.messaging.messenger import (
    Messenger,
    Outcome,
    OutcomeUnknown,
    Rejected,
    RetryLater,
    Sent,
    Unauthorized,
)
from bot.services.messaging.outbound_actions import (
    EditMessage,
    LeaveChat,
    NewerAction,
    OutboundAction,
    SendDocument,
    SendMessage,
    SendRendered,
    UnreadableAction,
)
from bot.services.messaging.outbox_kinds import POLICY
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import outbox_claims
from storage.repositories.outbox_messages import OutboxMessage

log = logging.getLogger(__name__)

MAX_SENDING = 200
MAX_QUEUED = 64
"""So few are leased ahead: of what a killed process had leased, nobody knows whether it was sent."""
TOTAL_SECONDS = 60.0
"""No delivery takes longer, whatever the messenger does; its own limits are lower."""
LOOK_SECONDS = 1.0
MIN_UNAUTHORIZED_SECONDS, MAX_UNAUTHORIZED_SECONDS = 1.0, 300.0
MAX_NEWER_ATTEMPTS, NEWER_SECONDS = 8, 30.0
MAX_UNNOTICED_REFUSALS = 2
"""So many refusals of the token in a row are taken for a hiccup; the next one is logged and counts as a problem."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A leased message with its action, as the send queue orders it."""

    message: OutboxMessage
    action: OutboundAction

    @property
    def chat_key(self) -> str:
        """Return the chat whose messages are sent one after another."""
        return self.message.chat_key

    @property
    def priority(self) -> int:
        """Return the priority of the message's kind: lower values first."""
        return POLICY[self.message.kind].priority

    @property
    def counted(self) -> bool:
        """Return whether Telegram counts it as a message sent."""
        return isinstance(self.action, SendMessage | SendDocument | SendRendered | LeaveChat)


class DeliveryWorker:
    """Delivers the outbox through a messenger.

    ``owner`` identifies this process in the rows it has leased. ``sent`` is called when something was sent: the
    network works again. ``beat`` is called while the worker is alive, ``delivered`` after each attempt.
    """

    def __init__(
        self,
        database: Database,
        resources: Resources,
        messenger: Messenger,
        owner: str,
        *,
        pace: SendPace | None = None,
        sent: Callable[[], None] = lambda: None,
        beat: Callable[[], None] = lambda: None,
        delivered: Callable[[OutboxMessage, Outcome], None] = lambda message, outcome: None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database, self._resources, self._messenger, self.owner = database, resources, messenger, owner
        self._sent, self._beat, self._delivered, self._monotonic = sent, beat, delivered, monotonic
        self._pace = pace or SendPace()
        self._queue: SendQueue[Delivery] = SendQueue(self._pace)
        self._sending: set[asyncio.Task[None]] = set()
        self._recorder = OutcomeRecorder(database, resources, self._after_recording)
        self._wake = asyncio.Event()
        self._may_be_due = True
        self._table_is_empty = False  # known to hold no due message, not even one behind what is being sent
        self._refusals = 0
        self.sending_problem: str | None = None

    def wake(self) -> None:
        """Look for due messages in the table."""
        self._may_be_due, self._table_is_empty = True, False
        self._wake.set()

    def hand_over(self, messages: Collection[OutboxMessage]) -> None:
        """Send messages that a transaction has leased to this worker, after it was committed."""
        for message in messages:
            self._enqueue(message)
        self._wake.set()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is queued, being sent or waiting to be recorded."""
        return not (len(self._queue) or self._sending or self._recorder.is_busy)

    async def take_over(self, owners: Collection[str]) -> int:
        """Decide about messages that these processes had leased, which have ended; return their number."""
        return await self._database.write(
            lambda unit: self._resolve(unit, outbox_claims.leased_by(unit, owners))
        )

    async def run_until_empty(self) -> int:
        """Look into the table, then deliver as `run_pending` does."""
        self.wake()
        return await self.run_pending()

    async def run_pending(self) -> int:
        """Deliver until nothing is known to be due and nothing is under way; return how many deliveries were begun."""
        begun = 0
        while True:
            self._beat()
            if self._may_be_due:
                await self._lease()
            begun_now, wait = self._begin_sends()
            begun += begun_now
            if self.is_idle and not self._may_be_due:
                return begun
            await self._rest(wait)

    async def stop(self) -> None:
        """Begin what may be sent now, release the rest, wait for the sends under way, and record their outcomes."""
        self._begin_sends()
        waiting = self._queue.withdraw_all()
        if waiting:
            await self._database.write(lambda unit: self._release_in(unit, waiting))
        if self._sending:
            await asyncio.wait(self._sending)
        await self._recorder.wait()
        # What was leased and never reached the queue, since the handling of an update was cut off after its commit.
        await self._database.write(lambda unit: outbox_claims.release_unsent(unit, self.owner))

    def _release_in(self, unit: UnitOfWork, deliveries: Collection[Delivery]) -> None:
        for each in deliveries:
            outbox_claims.unclaim(unit, each.message)
        outbox_claims.announce_waiting(unit)

    async def _rest(self, wait: float | None) -> None:
        """Wait until something happens, until ``wait`` seconds have passed, or for `LOOK_SECONDS`."""
        try:
            async with asyncio.timeout(min(LOOK_SECONDS, wait if wait is not None else LOOK_SECONDS)):
                await self._wake.wait()
        except TimeoutError:
            self._may_be_due = self._may_be_due or wait is None
        self._wake.clear()

    async def _lease(self) -> None:
        room = MAX_QUEUED - len(self._queue)
        if room <= 0:
            return
        self._may_be_due = False
        has_ready, is_any_due = await self._database.read(outbox_claims.look)
        self._table_is_empty = not has_ready
        if not is_any_due:
            return
        leased = await self._database.write(lambda unit: self._lease_in(unit, room))
        for message in leased:
            self._enqueue(message)
        self._may_be_due = len(leased) == room

    def _lease_in(self, unit: UnitOfWork, room: int) -> list[OutboxMessage]:
        self._resolve(unit, outbox_claims.expired_leases(unit, self.owner))
        ctx = Context(unit, self._resources)
        claimed = outbox_claims.claim(unit, self.owner, outbox_claims.LEASE_DURATION, room)
        return [each for each in claimed if not outcomes.drop_if_outdated(ctx, each)]

    def _resolve(self, unit: UnitOfWork, abandoned: Collection[OutboxMessage]) -> int:
        for message in abandoned:
            outcomes.record_expired_lease(Context(unit, self._resources), message)
        return len(abandoned)

    def _enqueue(self, message: OutboxMessage) -> None:
        try:
            action = outbound_actions.from_json(message.payload)
        except UnreadableAction as error:
            log.error("an outbox message of kind %s cannot be read: %s", message.kind, error)
            self._recorder.add(DeliveryResult(message, _outcome_of_unreadable(message, error)))
            return
        if isinstance(action, EditMessage):
            self._supersede(message.chat_key, action)
        self._queue.put(Delivery(message, action), self._monotonic())

    def _supersede(self, chat_key: str, newer: EditMessage) -> None:
        """Leave out a waiting edit of the same message: only the newest screen is shown. Its tap is still answered."""
        waiting = self._queue.withdraw(chat_key)
        for delivery in waiting:
            action = delivery.action
            if isinstance(action, EditMessage) and action.message_id == newer.message_id:
                if action.answers is None:
                    self._recorder.add(DeliveryResult(delivery.message, Sent(action.message_id)))
                    continue
                delivery = replace(delivery, action=action.answers)  # noqa: PLW2901
            self._queue.put(delivery, self._monotonic())

    def _begin_sends(self) -> tuple[int, float | None]:
        """Begin every send that may begin now; return their number and the seconds until the next one may."""
        begun = 0
        while len(self._sending) < MAX_SENDING:
            found = self._queue.next(self._monotonic())
            if not isinstance(found, Delivery):
                return begun, found
            task = asyncio.create_task(self._send(found))
            self._sending.add(task)
            task.add_done_callback(self._sending.discard)
            begun += 1
        return begun, None

    async def _send(self, delivery: Delivery) -> None:
        try:
            async with asyncio.timeout(TOTAL_SECONDS):
                outcome = await self._messenger.deliver(delivery.action)
        except TimeoutError:
            outcome = OutcomeUnknown("no answer in time")
        except Exception as error:
            log.error("a delivery failed: %s", type(error).__name__, exc_info=exc_info_at_debug(log, error))
            outcome = OutcomeUnknown(type(error).__name__)
        self._delivered(delivery.message, outcome)
        now, released = self._monotonic(), []
        match outcome:
            case Sent():
                self._note_authorized()
                self._sent()
            case RetryLater(wait_seconds=wait, is_flood=is_flood):
                if is_flood:
                    log.warning("Telegram asks to wait %.0f s before the next message to a chat", wait)
                    self._pace.hold_after_flood(delivery.chat_key, wait, now)
                released = self._queue.withdraw(delivery.chat_key)
            case Unauthorized(problem):
                self._note_refusal(problem, now)
                released = self._queue.withdraw(delivery.chat_key)
            case _:
                self._note_authorized()
        self._queue.done(delivery.chat_key, now)
        self._recorder.add(DeliveryResult(delivery.message, outcome, [each.message for each in released]))

    def _note_refusal(self, problem: str, now: float) -> None:
        """Hold everything for a growing time when the token is refused again and again."""
        self._refusals += 1
        if self._refusals < MAX_UNNOTICED_REFUSALS:
            return
        exponent = min(self._refusals - MAX_UNNOTICED_REFUSALS, 16)
        self._pace.hold_all(min(MIN_UNAUTHORIZED_SECONDS * 2**exponent, MAX_UNAUTHORIZED_SECONDS), now)
        if self.sending_problem is None and self._refusals > MAX_UNNOTICED_REFUSALS:
            log.critical("nothing can be sent: %s. Trying again; check the token.", problem)
            self.sending_problem = problem

    def _note_authorized(self) -> None:
        self._refusals = 0
        if self.sending_problem is not None:
            log.warning("sending works again")
            self.sending_problem = None

    def _after_recording(self, results: Collection[DeliveryResult]) -> None:
        """Go on with chats that are free now, and look into the table if something there may have become due."""
        if not all(isinstance(each.outcome, Sent) for each in results):
            self._table_is_empty = False
        self._may_be_due = self._may_be_due or not self._table_is_empty
        self._wake.set()


def _outcome_of_unreadable(message: OutboxMessage, error: UnreadableAction) -> RetryLater | Rejected:
    """Leave a newer version's message to it for some minutes: during an upgrade it runs beside this one."""
    if isinstance(error, NewerAction) and message.attempts < MAX_NEWER_ATTEMPTS:
        return RetryLater("of a newer version", NEWER_SECONDS)
    return Rejected("unreadable")
