"""A simulated world: one database, several processes, Telegram, people, and a clock, all driven by one seed."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from itertools import count
from typing import TypeVar

from sqlalchemy import Connection

from bot.services.context.context import Context
from bot.services.messaging.outbound_actions import OutboundAction
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import checkpoints, due, outbox_claims, outbox_messages
from storage.repositories.outbox_messages import OutboxMessage
from tests.simulation import invariants
from tests.simulation.chats import SimulatedTelegram
from tests.simulation.people import SimulatedClient, SimulatedReader
from tests.simulation.practice import CLIENT_CHATS, READER_CHAT, RESOURCES, START, open_practice
from tests.simulation.processes import DiskFault, NetworkFault, ProcessKilled, SimulatedProcess, disk_full
from tests.simulation.virtual_time import VirtualTimeLoop, run

T = TypeVar("T")

DISK_FAULTS = {
    DiskFault.FULL: 0.004,
    DiskFault.COMMIT_UNANSWERED: 0.002,
    DiskFault.KILLED_BEFORE_COMMIT: 0.003,
    DiskFault.KILLED_AFTER_COMMIT: 0.003,
}
NETWORK_FAULTS = {
    NetworkFault.NOT_SENT: 0.02,
    NetworkFault.FLOOD: 0.01,
    NetworkFault.LOST_BEFORE: 0.02,
    NetworkFault.LOST_AFTER: 0.02,
    NetworkFault.KILLED_BEFORE: 0.01,
    NetworkFault.KILLED_AFTER: 0.01,
}
MAX_DOWN_SECONDS = 5.0
MAX_UNREST_SECONDS = 1800.0
CLOCK_ERRORS = (timedelta(hours=1), timedelta(hours=-1))
DAYS = 12  # two sessions of everybody, and a digest


class World:
    """Everything of one run, which lasts some ``days``.

    ``is_calm``: no more faults happen, and people only answer. ``rested`` is called whenever all is at rest.
    """

    def __init__(
        self,
        seed: int,
        loop: VirtualTimeLoop,
        days: int,
        rested: Callable[["World"], None],
        processes: int | None,
    ) -> None:
        self.loop, self.random = loop, random.Random(seed)  # noqa: S311 -- repeatable
        self.days, self._rested = days, rested
        self.practice, self.resources = open_practice(), RESOURCES
        self.vault, self._leapt, self._ids = self.practice.vault, timedelta(), count(1)
        self._stepped = timedelta()
        self.count = processes or self.random.choice((1, 3))
        self.is_calm, self.is_alone = False, self.count == 1
        self.telegram = SimulatedTelegram(self.now)
        self.excuses: Counter[int] = Counter()
        """How often each row of the outbox may have arrived without the service knowing it."""
        self.counts: Counter[str] = Counter()
        self.processes: list[SimulatedProcess] = []
        self._is_erasure_checked = False  # soon after the first one: what is left goes later by itself
        self._violation: invariants.Violation | None = None
        self._restarts: set[asyncio.Task[None]] = set()
        self._doubted: tuple[str, float] = ("", 0.0)
        self.clients = [
            SimulatedClient(self.telegram, chat, random.Random(f"{seed} {chat}"), self._turn_of)  # noqa: S311
            for chat in CLIENT_CHATS
        ]
        self.reader = SimulatedReader(self.telegram, READER_CHAT, random.Random(f"{seed} reader"))  # noqa: S311
        self.clients[-1].leaves = self.random.random() < 0.5

    # ── Time and chance ──

    def now(self) -> datetime:
        """Return the wall clock's time."""
        return START + self._leapt + self._stepped + timedelta(seconds=self.loop.time())

    def new_id(self) -> str:
        """Return a new identifier."""
        return f"{next(self._ids):016}".translate(str.maketrans("0123456789", "abcdefghij"))

    async def pause(self, mean_seconds: float) -> None:
        """Wait for a random time, as everything does that is not in memory."""
        await asyncio.sleep(self.random.expovariate(1 / mean_seconds))

    def draw_disk_fault(self, *, writes: bool) -> DiskFault:
        """Return what befalls the next transaction."""
        self.counts["transactions"] += writes
        return self._draw(DISK_FAULTS, DiskFault.NONE) if writes else DiskFault.NONE

    def draw_network_fault(self) -> NetworkFault:
        """Return what befalls the next call of the Bot API."""
        self.counts["calls"] += 1
        return self._draw(NETWORK_FAULTS, NetworkFault.NONE)

    def _draw(self, faults: Mapping[T, float], none: T) -> T:
        chance = self.random.random()
        for fault, probability in faults.items() if not self.is_calm else ():
            chance -= probability
            if chance < 0:
                self.counts["faults"] += 1
                return fault
        return none

    # ── The database ──

    def transact(self, work: Callable[[Connection], T], fault: DiskFault = DiskFault.NONE) -> T:
        """Run a transaction, and let the fault befall it."""
        with self.practice.connection.begin():
            result = work(self.practice.connection)
            if fault is DiskFault.FULL:
                raise disk_full()
            if fault is DiskFault.KILLED_BEFORE_COMMIT:
                raise ProcessKilled
        if fault is DiskFault.KILLED_AFTER_COMMIT:
            raise ProcessKilled
        if fault is DiskFault.COMMIT_UNANSWERED:
            raise disk_full()
        return result

    def ask(self, work: Callable[[Context], T]) -> T:
        """Run a transaction of the simulation's own."""
        return self.transact(lambda conn: work(self.context(conn)))

    def context(self, conn: Connection) -> Context:
        """Return a context on this connection."""
        return Context(UnitOfWork(conn, self.vault, self.now(), self.new_id), RESOURCES)

    def _turn_of(self, chat: int, check_in: str) -> int | None:
        return (
            self.ask(lambda ctx: invariants.certain_turn(ctx, self.practice.chat_keys[chat], check_in))
            if (not self.telegram.is_waiting)
            else None
        )

    # ── Processes ──

    @property
    def leader(self) -> SimulatedProcess | None:
        """Return the process that polls."""
        return next((each for each in self.processes if each.is_alive), None)

    def seen_alive(self) -> set[str]:
        """Return the owners that hold their lock. The session of a living one may be cut for some seconds."""
        alive = {each.owner for each in self.processes if each.is_alive}
        if not self.is_alone and not self.is_calm and self.random.random() < 0.01:
            self._doubted = (
                self.random.choice(sorted(alive)),
                self.loop.time() + self.random.uniform(0.5, 3.0),
            )
        owner, until = self._doubted
        if owner in alive and self.loop.time() < until:
            self._excuse_leased(owner)
            alive.discard(owner)
        return alive

    def note_kill(self, process: SimulatedProcess) -> None:
        """Record that a process was killed, and start another one soon."""
        self.counts["kills"] += 1
        self._excuse_leased(process.owner)
        self._start_soon(self.random.uniform(0.1, MAX_DOWN_SECONDS))

    def _excuse_leased(self, owner: str) -> None:
        for message in self.ask(lambda ctx: outbox_claims.leased_by(ctx, [owner])):
            self.excuses[message.id] += 1

    def _start_soon(self, seconds: float) -> None:
        async def start() -> None:
            await asyncio.sleep(seconds)
            self.processes = [each for each in self.processes if each.is_alive]
            process = SimulatedProcess(self)
            self.processes.append(process)
            await process.start()

        task = asyncio.create_task(start())
        self._restarts.add(task)
        task.add_done_callback(self._restarts.discard)

    # ── What is checked on the way ──

    def check_shown(self, action: OutboundAction, message: OutboxMessage) -> None:
        """Check a message that has just arrived in a chat."""
        shown, excuses = self.telegram.shown_by[message.id], self.excuses[message.id]
        self.check(lambda ctx: invariants.check_shown(ctx, action, message))
        self.check(lambda ctx: invariants.check_shown_once(message, shown, excuses))

    def check_confirmed(self) -> None:
        """Check that what Telegram has forgotten is stored."""
        self.check(lambda ctx: invariants.check_inbox(ctx, self.telegram.confirmed))
        if not self._is_erasure_checked:
            self.check(self._check_erasure)

    def _check_erasure(self, ctx: Context) -> None:
        self._is_erasure_checked = invariants.check_erased(ctx, self)

    def check(self, holds: Callable[[Context], None]) -> None:
        """Note the first violation: workers survive whatever is raised within them."""
        try:
            self.ask(holds)
        except invariants.Violation as violation:
            self._violation = self._violation or violation

    # ── The run ──

    async def play(self) -> None:
        """Let time pass with faults, then without, and check what has come of it."""
        for _ in range(self.count):
            self._start_soon(self.random.uniform(0.0, 1.0))
        lives = [asyncio.create_task(each.live()) for each in self.clients]
        lives += [asyncio.create_task(each) for each in (self.reader.live(), self._set_clock())]
        end = START + timedelta(days=self.days)
        while self.now() < end:
            await self._settle()
            self._rested(self)
            self._leap(end)
        self.is_calm = self.reader.is_calm = True
        self._stepped = timedelta()
        for client in self.clients:
            client.is_calm = True
        await self._settle()
        for life in lives:
            life.cancel()
        self.check_confirmed()
        self.check(lambda ctx: invariants.check_end(ctx, self))
        if self._violation is not None:
            raise self._violation

    async def _set_clock(self) -> None:
        """Set the wall clock wrong now and then, and right again."""
        while not self.is_calm:
            await asyncio.sleep(self.random.uniform(10.0, 200.0))
            self._stepped = self.random.choice(CLOCK_ERRORS) if not self._stepped else timedelta()
            self.counts["clock steps"] += 1

    async def _settle(self) -> None:
        """Wait until nobody and nothing has anything to do."""
        until = self.loop.time() + MAX_UNREST_SECONDS
        while unrest := self._unrest():
            if self._violation is not None:
                raise self._violation
            if self.loop.time() > until:
                raise invariants.Violation(f"no rest: {unrest}")
            await asyncio.sleep(2.0)

    def _unrest(self) -> list[str]:
        return list(self.ask(lambda ctx: [*invariants.unrest(ctx, self)]))

    def _leap(self, end: datetime) -> None:
        """Move the wall clock to the next moment something is due; the service has polled meanwhile."""

        def leap(ctx: Context) -> None:
            moments = due.get_next_moment(ctx), outbox_messages.next_at(ctx), end
            target = max(min(each for each in moments if each is not None), ctx.now)
            checkpoints.put(ctx, checkpoints.LAST_POLL, target)
            self._leapt += target - ctx.now

        self.ask(leap)
        for process in self.processes:
            process.wake("purging")


def simulate(
    seed: int,
    days: int = DAYS,
    rested: Callable[[World], None] = lambda world: None,
    processes: int | None = None,
) -> World:
    """Run one world to its end, with one or three processes if not said. Raises Violation."""
    worlds: list[World] = []

    async def play(loop: VirtualTimeLoop) -> None:
        worlds.append(World(seed, loop, days, rested, processes))
        await worlds[0].play()

    run(play)
    return worlds[0]
