"""Processes of the service in a simulation: the real workers, on a database, a network and a clock that fail."""

import asyncio
import sqlite3
from collections.abc import Callable, Collection
from contextvars import ContextVar
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, TypeVar, cast

import aiohttp
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError
from typing_extensions import override

from bot.app.heartbeats import Heartbeats
from bot.app.loop_runner import LoopRunner
from bot.app.takeover import TakeOver
from bot.services.context.context import Context
from bot.services.delivery.pace import SendPace
from bot.services.delivery.worker import Delivery, DeliveryWorker
from bot.services.inbound import store_updates
from bot.services.inbound.worker import InboundWorker
from bot.services.messaging.messenger import (
    DownloadFailed,
    Outcome,
    OutcomeUnknown,
    RetryLater,
)
from bot.services.messaging.outbound_actions import OutboundAction
from bot.services.operations.due_jobs import DueJobs
from bot.services.privacy.retention_purge import RetentionPurge
from bot.telegram import update_parsing
from bot.telegram.polling import PollFailed, RawUpdate, UpdatePolling
from storage.database.drivers import SqliteDriver
from storage.database.process_group import ProcessGroup, SoleProcess
from storage.database.transaction_queue import TransactionQueue
from storage.database.unit_of_work import Database
from storage.repositories.outbox_messages import OutboxMessage

if TYPE_CHECKING:
    from tests.simulation.world import World

T = TypeVar("T")
LOOPS = ("due", "inbox", "outbox", "takeover")
TICK_SECONDS = 1.0

IN_HAND: ContextVar[OutboxMessage] = ContextVar("the message that this task sends")


class ProcessKilled(BaseException):
    """The process has been killed: nothing of it goes on."""


class DiskFault(Enum):
    """What can befall a transaction."""

    NONE = auto()
    FULL = auto()
    """It is rolled back with an error of the machine."""
    COMMIT_UNANSWERED = auto()
    """It is committed, and the connection ends before the answer."""
    KILLED_BEFORE_COMMIT = auto()
    KILLED_AFTER_COMMIT = auto()


class NetworkFault(Enum):
    """What can befall a call of the Bot API."""

    NONE = auto()
    NOT_SENT = auto()
    FLOOD = auto()
    LOST_BEFORE = auto()
    LOST_AFTER = auto()
    KILLED_BEFORE = auto()
    KILLED_AFTER = auto()


class SimulatedDriver(SqliteDriver):
    """A driver whose transactions run on the world's one connection, each as a whole, after a random pause."""

    __slots__ = ("_process", "_writes")

    def __init__(self, process: "SimulatedProcess", max_transactions: int, *, writes: bool) -> None:
        self._process, self._writes, self.max_transactions = process, writes, max_transactions

    @override
    async def run(self, work: Callable[[Connection], T]) -> T:
        process = self._process
        await process.world.pause(0.01)
        process.check_alive()
        fault = process.world.draw_disk_fault(writes=self._writes)
        try:
            return process.world.transact(work, fault)
        except ProcessKilled:
            process.kill()
            raise


class SimulatedDatabase(Database):
    """The database as one process sees it."""

    __slots__ = ()

    def __init__(self, process: "SimulatedProcess") -> None:
        world = process.world
        self._clock, self._new_id, self._vault = world.now, world.new_id, world.vault
        transactions = 1 if world.is_alone else 8
        self._writes = TransactionQueue(SimulatedDriver(process, transactions, writes=True))
        self._reads = TransactionQueue(SimulatedDriver(process, 4, writes=False))


class SimulatedMessenger:
    """The network between one process and Telegram."""

    def __init__(self, process: "SimulatedProcess") -> None:
        self._process = process

    async def deliver(self, action: OutboundAction) -> Outcome:
        """Do the action, unless a fault prevents it, and return what the process learns of it."""
        process, world, message = self._process, self._process.world, IN_HAND.get()
        await world.pause(0.1)
        process.check_alive()
        fault = world.draw_network_fault()
        if fault is NetworkFault.KILLED_BEFORE:
            process.kill()
            raise ProcessKilled
        if fault is NetworkFault.NOT_SENT:
            return RetryLater("no connection")
        if fault is NetworkFault.FLOOD:
            return RetryLater("flood", world.random.choice((1.0, 5.0, 30.0)), is_flood=True)
        if fault is NetworkFault.LOST_BEFORE:
            return OutcomeUnknown("connection lost")
        outcome = world.telegram.act(action, message.id)
        world.check_shown(action, message)
        if fault is NetworkFault.NONE:
            await world.pause(0.05)
            process.check_alive()
            return outcome
        world.excuses[message.id] += 1
        if fault is NetworkFault.KILLED_AFTER:
            process.kill()
            raise ProcessKilled
        return OutcomeUnknown("connection lost")

    async def download(self, reference: str, max_bytes: int) -> DownloadFailed:
        """Fail: nobody sends files."""
        return DownloadFailed("none", again=False)


class SimulatedDelivery(DeliveryWorker):
    """The worker, which tells the messenger what row it sends."""

    @override
    async def _send(self, delivery: Delivery) -> None:
        IN_HAND.set(delivery.message)
        await super()._send(delivery)


class SimulatedPolling(UpdatePolling):
    """The polling loop, on a network that loses polls."""

    def __init__(self, process: "SimulatedProcess") -> None:
        super().__init__("", process.store_updates)
        self._process = process

    @override
    async def _poll(self, session: aiohttp.ClientSession, seconds: int) -> list[Any]:
        world = self._process.world
        await world.pause(0.05)
        self._process.check_alive()
        updates = await world.telegram.poll(self._offset, max(float(seconds), 0.1))
        self._process.check_alive()
        world.check_confirmed()
        if world.draw_network_fault() is not NetworkFault.NONE:
            raise PollFailed("connection lost")
        return updates


class SimulatedGroup(SoleProcess):
    """What one process knows of the others. It may take one for dead that lives."""

    def __init__(self, process: "SimulatedProcess") -> None:
        super().__init__(process.owner)
        self._process = process

    @override
    def find_dead(self, owners: Collection[str]) -> list[str]:
        return [owner for owner in owners if owner not in self._process.world.seen_alive()]


class SimulatedProcess:
    """One process, from its start until it is killed."""

    def __init__(self, world: "World") -> None:
        self.world, self.owner, self.is_alive = world, world.new_id(), True
        self.database = SimulatedDatabase(self)
        messenger = SimulatedMessenger(self)
        monotonic = world.loop.time
        self.due = DueJobs(self.database, world.resources, self.owner)
        pace = SendPace(1000.0, 1000.0)
        self.delivery = SimulatedDelivery(
            *(self.database, world.resources, messenger, self.owner), pace=pace, monotonic=monotonic
        )
        self.inbound = InboundWorker(
            *(self.database, world.resources, messenger, update_parsing, self.owner), self._hand_over
        )
        group = cast("ProcessGroup", SimulatedGroup(self))
        self.takeover = TakeOver(self.database, group, self.delivery, monotonic)
        self.purge = RetentionPurge(self.database, world.resources)
        self.polling = SimulatedPolling(self)
        self.loops = LoopRunner(Heartbeats({}, monotonic), self.wake, self._may_run)
        self._tasks: list[asyncio.Task[Any]] = []

    async def start(self) -> None:
        """Take over from the dead if nobody else is there, and run the loops."""
        try:
            if self.world.is_alone:
                await self.takeover.take_over_at_start()
        except (ProcessKilled, OperationalError):
            self.kill()  # an operator's system starts it again
            return
        work = {
            "due": self.due.empty,
            "inbox": self.inbound.empty,
            "outbox": self.delivery.run_pending,
            "takeover": self.takeover.round,
            "purging": self.purge.round,
        }
        self._tasks = [asyncio.create_task(self.loops.run(loop, each)) for loop, each in work.items()]
        self._tasks += [asyncio.create_task(each) for each in (self._tick(), self._lead())]

    def _may_run(self, loop: str) -> bool:
        return loop != "purging" or self.world.leader is self

    async def _tick(self) -> None:
        while True:
            for loop in LOOPS:
                self.wake(loop)
            await asyncio.sleep(TICK_SECONDS)

    async def _lead(self) -> None:
        while self.world.leader is not self:  # noqa: ASYNC110 -- as it looks for the lock
            await asyncio.sleep(TICK_SECONDS)
        await self.polling.run()

    def wake(self, loop: str) -> None:
        """Let a loop work as soon as it is free."""
        if loop == "outbox":
            self.delivery.wake()
        self.loops.wake(loop)

    async def store_updates(self, batch: list[RawUpdate]) -> None:
        """Store what a poll has brought, and wake all processes."""
        resources = self.world.resources
        await self.database.write(lambda unit: store_updates.store_batch(Context(unit, resources), batch))
        for process in self.world.processes if batch else ():
            process.wake("inbox")

    def _hand_over(self, leased: Collection[OutboxMessage], others: bool) -> None:
        self.check_alive()
        self.delivery.hand_over(leased)
        if others:
            self.delivery.wake()
        self.loops.wake("outbox")

    def check_alive(self) -> None:
        """Raise ProcessKilled if this process has been killed."""
        if not self.is_alive:
            raise ProcessKilled

    def kill(self) -> None:
        """End the process as SIGKILL does: what is not committed is gone, and no code of it runs any more."""
        if self.is_alive:
            self.is_alive = False
            self.world.note_kill(self)
            for task in self._tasks:
                self.world.loop.call_soon(task.cancel)


def disk_full() -> OperationalError:
    """Return what SQLAlchemy raises when the disk is full."""
    cause = sqlite3.OperationalError("database or disk is full")
    cause.sqlite_errorcode = sqlite3.SQLITE_FULL
    return OperationalError("COMMIT", None, cause)
