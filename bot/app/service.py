"""The running service: built, started, kept running, stopped.

Eight loops run side by side, each woken when it has work and otherwise once a second: due jobs, inbox, file downloads,
outbox, calendars, retention, clean-up after an erasure, sealing of the audit. All state is in the database: a loop
that fails loses nothing, and goes on. The watchdog (watchdog.py) restarts one that hangs.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import Any

from bot.app.heartbeats import Heartbeats
from bot.app.home import load_key_ring, open_database
from bot.app.home_lock import HomeLock
from bot.app.loops import BEAT_LIMITS, LOOPS, PROMPT_LOOPS, SLOW_LOOPS, UPKEEP_LOOPS, WAKES, loops_with_work
from bot.app.monitor import Monitor
from bot.app.upkeep import Upkeep
from bot.app.watchdog import Watchdog
from bot.calendars.fetch import fetch
from bot.program_name import PROGRAM_NAME
from bot.scheduler.ticker import Ticker
from bot.scheduler.upkeep_jobs import UpkeepJobs
from bot.services.context import audit
from bot.services.context.context import Context, Resources
from bot.services.context.debug_exc_info import exc_info_at_debug
from bot.services.delivery.pace import SendPace
from bot.services.delivery.worker import DeliveryWorker
from bot.services.enrolment import programme_checks
from bot.services.inbound import store_updates
from bot.services.inbound.worker import InboundWorker
from bot.services.operations.due_jobs import DueJobs
from bot.services.privacy import restored_erasures
from bot.services.privacy.retention_purge import RetentionPurge
from bot.services.sessions.calendars import Calendars
from bot.services.sessions.fetch_results import Fetch
from bot.settings import Settings
from bot.telegram import connect, update_parsing
from bot.telegram.default_menus import offer_menus
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.operator_chat import send_to_operator
from bot.telegram.polling import RawUpdate, UpdatePolling
from bot.telegram.renderer import Renderer
from flows.errors import BadSetting
from storage.bundled_content import load_instruments, load_words
from storage.database import engine
from storage.database.unit_of_work import Database, UnitOfWork, new_opaque_id
from storage.repositories import due, outbox_messages
from storage.repositories.backlog import CLAIMED
from storage.repositories.outbox_messages import OutboxMessage

log = logging.getLogger(__name__)

RETRY_SECONDS = 2.0
STOP_SECONDS = 8.0  # for deliveries under way; systemd and containers wait ten
SETTLE_CHECK_SECONDS = 0.1
TICK_SECONDS = 1.0

LoopWork = Callable[[], Awaitable[int]]


class Service:
    """One process of the service.

    ``clock`` gives the time, ``fetch`` downloads calendars, ``pace`` limits sending (default: as the settings say).
    """

    def __init__(
        self,
        settings: Settings,
        clock: Callable[[], datetime],
        fetch: Fetch = fetch,
        pace: SendPace | None = None,
    ) -> None:
        if settings.token is None:
            raise BadSetting(
                "ALLIANCE_TOKEN_FILE is missing: the file with the bot's token from @BotFather."
                f" To try everything without a token: {PROGRAM_NAME} demo"
            )
        self._settings, self._clock, self._fetch = settings, clock, fetch
        self._bot = connect.build(settings.token.get_secret_value(), settings.api_url)
        self._pace = pace or SendPace(settings.messages_per_second)
        self._ticker, self._upkeep_jobs = Ticker(), UpkeepJobs()
        self._heartbeats = Heartbeats(BEAT_LIMITS)
        self.monitor = Monitor(
            *(self, settings, clock, self._heartbeats),
            send_to_chat=partial(send_to_operator, self._bot),
            hold_seconds=lambda: self._pace.global_hold(time.monotonic()),
        )
        self._wake = {name: asyncio.Event() for name in LOOPS}
        self._busy: set[str] = set()  # loops that are running
        self._runs = 0  # how many runs of loops have started
        self._loop_finished = asyncio.Event()  # set at the end of each run
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._work: dict[str, LoopWork] = {}
        self._home_lock = HomeLock(settings.home)
        self._store: Database | None = None

    async def start(self) -> None:
        """Open the database, verify the bot token with Telegram, and start the loops.

        Raises BadSetting or OperatorNeeded with the remedy, and stops whatever it had started.
        """
        try:
            await self.monitor.open()
            self._store = await open_database(self._settings, self._clock)
            if self._is_only_process:
                self._home_lock.acquire()
            self.monitor.watch(self._store)
            name = await connect.connect_bot(self._bot)
            self.resources = Resources(load_words(), load_instruments(), name)
            await self.store.read(
                lambda unit: programme_checks.check_programmes(Context(unit, self.resources))
            )
            await self.store.write(
                lambda unit: restored_erasures.erase_after_restore(Context(unit, self.resources))
            )
        except BaseException as error:
            await self.monitor.note_failed_start(error)
            await self.stop()
            raise
        self._build(self.store, self.resources)
        await self._take_over()
        self._work = {
            "due": self._due.empty,
            "inbox": self._inbound.empty,
            "files": self._inbound.download_round,
            "outbox": self._delivery.run_pending,
            "purging": self._purge.round,
            "upkeep": self._upkeep.round,
            "calendars": self._calendars.round,
            "audit": lambda: audit.chain_records(self.store),
        }
        for loop in LOOPS:
            self._start_loop(loop)
        for loop in PROMPT_LOOPS:
            self._ticker.every(TICK_SECONDS, self._wake_function(loop), loop)
        for loop, seconds in UPKEEP_LOOPS.items():
            self._upkeep_jobs.every(seconds, self._wake_function(loop), loop)
        self._start_task("polling", self._polling.run())
        self._start_task("menus", offer_menus(self._bot, self.resources.words))
        self._start_task("watchdog", self._watchdog.run())
        self._ticker.start()
        self._upkeep_jobs.start()
        log.info("started as @%s", name)

    @property
    def _is_only_process(self) -> bool:
        """Whether no other process may serve this database at the same time: on SQLite."""
        return engine.is_sqlite(engine.parse_url(self._settings.database_url))

    async def _take_over(self) -> None:
        """Take over what a process that died had in hand; on PostgreSQL, once its leases have expired."""
        everything = self._is_only_process
        taken_over = await self._delivery.take_over(everything=everything)
        if everything:
            taken_over += await self.store.write(
                lambda unit: due.release_leases_of_others(unit, self._delivery.owner)
            )
        if taken_over:
            log.info("took over %d messages and jobs of a process that ended", taken_over)

    def restart_loop(self, loop: str) -> None:
        """Cancel a loop that gives no sign of life, and start it again."""
        self.monitor.note_restart(loop)
        self._tasks.pop(loop).cancel()
        self._busy.discard(loop)
        if loop == "polling":
            self._start_task(loop, self._polling.run())
        else:
            self._start_loop(loop)
            self._wake[loop].set()

    def follow_clock_step(self) -> None:
        """Reschedule upkeep and wake every loop, after the wall clock was set."""
        self._upkeep_jobs.plan_again()
        for event in self._wake.values():
            event.set()

    def ended_tasks(self) -> list[str]:
        """Return the loops whose task has ended, which none should."""
        return [name for name, task in self._tasks.items() if task.done() and name != "menus"]

    @property
    def store(self) -> Database:
        """Return the database, once the service has been started."""
        assert self._store is not None
        return self._store

    def _build(self, store: Database, resources: Resources) -> None:
        owner, renderer = new_opaque_id(), Renderer(resources.words, resources.instruments)
        self._due = DueJobs(store, resources, owner)
        messenger = TelegramMessenger(self._bot, renderer)
        self._polling = UpdatePolling(
            self._bot.base_url, self._store_updates, lambda: self._heartbeats.beat("polling")
        )
        self._delivery = DeliveryWorker(
            store,
            resources,
            messenger,
            owner,
            pace=self._pace,
            sent=self._polling.hurry,
            beat=lambda: self._heartbeats.beat("outbox"),
            delivered=self.monitor.metrics.record_delivery,
        )
        self._inbound = InboundWorker(store, resources, messenger, update_parsing, owner, self._hand_over)
        self._watchdog = Watchdog(self, self._heartbeats, self._settings.home)
        self._purge = RetentionPurge(store, resources)
        self._upkeep = Upkeep(store, self._settings, load_key_ring(self._settings))
        self._calendars = Calendars(store, resources, self._fetch)

    async def _store_updates(self, batch: list[RawUpdate]) -> None:
        await self.store.write(lambda unit: store_updates.store_batch(Context(unit, self.resources), batch))
        if batch:
            self._wake["inbox"].set()

    def _hand_over(self, leased: Sequence[OutboxMessage], others: bool) -> None:
        """Send what updates have posted, after their commit."""
        self._delivery.hand_over(leased)
        if others:
            self._delivery.wake()
        self._wake["outbox"].set()

    def _start_task(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        self._tasks[name] = asyncio.create_task(work, name=name)

    def _start_loop(self, loop: str) -> None:
        self._heartbeats.beat(loop)
        self._start_task(loop, self._run_loop(loop, self._work[loop]))

    def _wake_function(self, loop: str) -> Callable[[], Awaitable[None]]:
        async def wake() -> None:
            self._wake_loop(loop)

        return wake

    def _wake_loop(self, loop: str) -> None:
        if loop == "outbox":
            self._delivery.wake()
        self._wake[loop].set()

    async def _run_loop(self, loop: str, work: LoopWork) -> None:
        event = self._wake[loop]
        while True:
            self._heartbeats.beat(loop)
            await event.wait()
            event.clear()
            self._busy.add(loop)
            self._runs += 1
            try:
                if await work():
                    for other in WAKES.get(loop, ()):
                        self._wake_loop(other)
            except Exception as error:
                log.error(
                    "%s stumbled: %s; going on",
                    loop,
                    type(error).__name__,
                    exc_info=exc_info_at_debug(log, error),
                )
                await asyncio.sleep(RETRY_SECONDS)
            finally:
                self._busy.discard(loop)
                self._loop_finished.set()

    async def settle(self) -> None:
        """Wait until no work is left at the clock's present moment: for rehearsal and tests."""
        while left := await self.left():
            for loop in left & self._wake.keys() - self._busy:
                self._wake_loop(loop)
            if left <= SLOW_LOOPS:
                break
            with suppress(TimeoutError):
                async with asyncio.timeout(SETTLE_CHECK_SECONDS):
                    await self._wait_for_loops()

    async def left(self) -> frozenset[str]:
        """Return what is left to do at the clock's present moment: loops that have work, and messages in hand."""
        runs_before = self._runs
        left = await self.store.read(lambda unit: loops_with_work(unit, self.sending_stopped is None))
        if self._busy or self._runs != runs_before:
            return left
        return left - CLAIMED  # no run holds it: only the clock ends its lease

    async def _wait_for_loops(self) -> None:
        """Wait until a loop has finished and no other one is busy or woken."""
        self._loop_finished.clear()
        await self._loop_finished.wait()
        while self._busy or any(event.is_set() for event in self._wake.values()):
            self._loop_finished.clear()
            await self._loop_finished.wait()

    async def next_moment(self) -> datetime | None:
        """Return the next moment at which a row is due or a message may be sent, or None."""

        def next_moment(unit: UnitOfWork) -> datetime | None:
            moments = due.get_next_moment(unit), outbox_messages.next_at(unit)
            return min((moment for moment in moments if moment is not None), default=None)

        return await self.store.read(next_moment)

    @property
    def sending_stopped(self) -> str | None:
        """Return why nothing can be sent at present, although it is tried again and again; or None."""
        return self._delivery.sending_problem if self.is_started else None

    @property
    def polling_problem(self) -> str | None:
        """Return why the last poll brought nothing; None if it was answered, or if none was made."""
        return self._polling.problem if self.is_started else None

    @property
    def is_started(self) -> bool:
        """Return whether the loops run."""
        return bool(self._tasks)

    async def stop(self) -> None:
        """Cancel the loops, let deliveries under way end, close. May be called twice."""
        await self.monitor.stop()
        self._ticker.stop()
        self._upkeep_jobs.stop()
        for task in self._tasks.values():
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)
        if self._tasks:
            with suppress(TimeoutError):
                async with asyncio.timeout(STOP_SECONDS):
                    await self._delivery.stop()
        self._tasks.clear()
        await self._bot.shutdown()
        if self._store is not None:
            await self._store.close()
        self._home_lock.release()
