"""The running service: built, started, kept running, stopped.

Ten loops run side by side, each woken when it has work and otherwise once a second: due jobs, inbox, file downloads,
outbox, events, take-over from dead processes, calendars, retention, clean-up after an erasure, sealing of the audit.
All state is in the database: a loop that fails loses nothing, and goes on. The watchdog (watchdog.py) restarts one
that hangs.

On PostgreSQL any number of equal processes may serve one database (storage/database/process_group.py). One of them
leads: it alone fetches updates and runs the loops of upkeep.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Collection, Coroutine, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from bot.app.heartbeats import Heartbeats
from bot.app.home import load_key_ring, open_database
from bot.app.home_lock import HomeLock
from bot.app.integrations import Integrations
from bot.app.loop_runner import LoopRunner, LoopWork
from bot.app.loops import BEAT_LIMITS, LOOPS, PROMPT_LOOPS, UPKEEP_LOOPS
from bot.app.monitor import Monitor
from bot.app.receiver import Leadership, Receiver, create_receiver, webhook_secret
from bot.app.takeover import TakeOver
from bot.app.upkeep import Upkeep
from bot.app.watchdog import Watchdog
from bot.calendars.fetch import fetch
from bot.program_name import PROGRAM_NAME
from bot.scheduler.ticker import Ticker
from bot.scheduler.upkeep_jobs import UpkeepJobs
from bot.services.context import audit
from bot.services.context.context import Context, Resources
from bot.services.delivery.pace import SendPace
from bot.services.delivery.worker import DeliveryWorker
from bot.services.enrolment import programme_checks
from bot.services.inbound import store_updates
from bot.services.inbound.worker import InboundWorker
from bot.services.operations.due_jobs import DueJobs
from bot.services.privacy import restored_erasures
from bot.services.privacy.retention_purge import RetentionPurge
from bot.services.sessions.calendar_fetcher import CalendarFetcher
from bot.services.sessions.fetch_results import Fetch
from bot.settings import Settings
from bot.telegram import connect, update_parsing
from bot.telegram.default_menus import offer_menus
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.operator_chat import send_to_operator
from bot.telegram.polling import RawUpdate
from bot.telegram.renderer import Renderer
from flows.errors import BadSetting
from storage.bundled_content import load_instruments, load_words
from storage.database import engine, process_group
from storage.database.process_group import open_group
from storage.database.unit_of_work import Database, new_opaque_id
from storage.repositories.outbox_messages import OutboxMessage

log = logging.getLogger(__name__)

FINISH_SECONDS, STOP_SECONDS = 2.5, 5.5
"""At a stop: for loops to finish what is in hand, then for deliveries under way; a container's engine waits ten."""
TICK_SECONDS = 1.0


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
        self.loops = LoopRunner(self._heartbeats, self.wake_loop, self._may_run)
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._work: dict[str, LoopWork] = {}
        self._home_lock = HomeLock(settings.home)
        self._store: Database | None = None
        self._receiver: Receiver | None = None
        self._owner = owner = new_opaque_id()  # names this process in the rows it leases
        self._group = open_group(settings.database_url, owner, self._hear, self._follow_group)
        self._leadership = Leadership(self._group, lambda: self._heartbeats.beat("polling"))

    async def start(self) -> None:
        """Open the database, verify the bot token with Telegram, and start the loops.

        Raises BadSetting or OperatorNeeded with the remedy, and stops whatever it had started.
        """
        try:
            await self.monitor.open()
            self._home_lock.acquire()  # before the database is changed: another version may be running on it
            self._store = await open_database(self._settings, self._clock)
            self.monitor.watch(self._store)
            name = await connect.connect_bot(self._bot)
            self.resources = Resources(load_words(), load_instruments(), name)
            await self.store.read(
                lambda unit: programme_checks.check_programmes(Context(unit, self.resources))
            )
            await self.store.write(
                lambda unit: restored_erasures.erase_after_restore(Context(unit, self.resources))
            )
            secret = await self.store.read(partial(webhook_secret, self._settings))
            self._build(self.store, self.resources, secret)
            await self._group.join()
            if self._is_only_process:
                await self._takeover.take_over_at_start()
            await self._receive().open()
            await self._integrations.open()
        except BaseException as error:
            await self.monitor.note_failed_start(error)
            await self.stop()
            raise
        self._work = {
            "due": self._due.empty,
            "inbox": self._inbound.empty,
            "files": self._inbound.download_round,
            "outbox": self._delivery.run_pending,
            "events": self._integrations.send_events,
            "takeover": self._takeover.round,
            "purging": self._purge.round,
            "upkeep": self._upkeep.round,
            "calendars": self._calendars.round,
            "audit": lambda: audit.chain_records(self.store),
        }
        self._start_tasks()
        log.info("started as @%s", name)

    def _start_tasks(self) -> None:
        for loop in LOOPS:
            self._start_loop(loop)
        for loop in PROMPT_LOOPS:
            self._ticker.every(TICK_SECONDS, self._wake_function(loop), loop)
        for loop, seconds in UPKEEP_LOOPS.items():
            self._upkeep_jobs.every(seconds, self._wake_function(loop), loop)
        self._start_task("group", self._group.run())
        self._start_polling()
        self._start_task("menus", offer_menus(self._bot, self.resources.words))
        self._start_task("watchdog", self._watchdog.run())
        self._ticker.start()
        self._upkeep_jobs.start()

    @property
    def _is_only_process(self) -> bool:
        """Whether no other process may serve this database at the same time: on SQLite."""
        return engine.is_sqlite(engine.parse_url(self._settings.database_url))

    def _hear(self, message: str) -> None:
        """Follow what a process of the group has announced."""
        match message.split():
            case [process_group.UPDATES_WAIT]:
                self.wake_loop("inbox")
            case [process_group.MESSAGES_WAIT]:
                self.wake_loop("outbox")
            case [process_group.FLOOD, chat_key, seconds]:
                self._pace.hold_after_flood(chat_key, float(seconds), time.monotonic())

    def _follow_group(self) -> None:
        """Follow a change of the members or of the leader."""
        self._pace.share_among(self._group.share.count)
        self._leadership.check()
        self._takeover.look_soon()
        for loop in LOOPS:
            self.wake_loop(loop)

    def restart_loop(self, loop: str) -> None:
        """Cancel a loop that gives no sign of life, and start it again."""
        self.monitor.note_restart(loop)
        self._tasks.pop(loop).cancel()
        self.loops.busy.discard(loop)
        if loop == "polling":
            self._start_polling()
        elif loop == "group":
            self._start_task(loop, self._group.run())
        else:
            self._start_loop(loop)
            self.loops.wake(loop)

    def follow_clock_step(self) -> None:
        """Reschedule upkeep and wake every loop, after the wall clock was set."""
        self._upkeep_jobs.plan_again()
        for loop in LOOPS:
            self.loops.wake(loop)

    def ended_tasks(self) -> list[str]:
        """Return the loops whose task has ended, which none should."""
        return [name for name, task in self._tasks.items() if task.done() and name != "menus"]

    @property
    def store(self) -> Database:
        """Return the database, once the service has been started."""
        assert self._store is not None
        return self._store

    def _build(self, store: Database, resources: Resources, secret: str) -> None:
        owner, renderer = self._owner, Renderer(resources.words, resources.instruments)
        self._due = DueJobs(store, resources, owner, lambda: self._heartbeats.beat("due"))
        messenger = TelegramMessenger(self._bot, renderer)
        beat = partial(self._heartbeats.beat, "polling")
        receiver = create_receiver(self._settings, self._bot, secret, self._store_updates, beat)
        self._receiver = receiver
        self._delivery = DeliveryWorker(
            store,
            resources,
            messenger,
            owner,
            pace=self._pace,
            sent=receiver.hurry,
            beat=lambda: self._heartbeats.beat("outbox"),
            delivered=self.monitor.metrics.record_delivery,
        )
        self._inbound = InboundWorker(
            store,
            resources,
            messenger,
            update_parsing,
            owner,
            self._hand_over,
            lambda: self._group.share,
            lambda: self._heartbeats.beat("inbox"),
        )
        self._takeover = TakeOver(store, self._group, self._delivery)
        self._watchdog = Watchdog(self, self._heartbeats, self._settings.home)
        self._purge = RetentionPurge(store, resources)
        self._upkeep = Upkeep(store, self._settings, load_key_ring(self._settings))
        self._calendars = CalendarFetcher(store, resources, self._fetch)
        self._integrations = Integrations(self._settings, store, resources, owner)

    async def _store_updates(self, batch: list[RawUpdate]) -> None:
        await self.store.write(lambda unit: store_updates.store_batch(Context(unit, self.resources), batch))
        if batch:
            self.loops.wake("inbox")

    def _hand_over(self, leased: Sequence[OutboxMessage], others: bool) -> None:
        """Send what updates have posted, after their commit."""
        self._delivery.hand_over(leased)
        if others:
            self._delivery.wake()
        self.loops.wake("outbox")

    def _receive(self) -> Receiver:
        assert self._receiver is not None
        return self._receiver

    def _start_polling(self) -> None:
        self._start_task("polling", self._leadership.run(self._receive().run_as_leader))

    def _start_task(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        self._tasks[name] = asyncio.create_task(work, name=name)

    def _start_loop(self, loop: str) -> None:
        self._heartbeats.beat(loop)
        self._start_task(loop, self.loops.run(loop, self._work[loop]))

    def _wake_function(self, loop: str) -> Callable[[], Awaitable[None]]:
        async def wake() -> None:
            self.wake_loop(loop)

        return wake

    def wake_loop(self, loop: str) -> None:
        """Let a loop work as soon as it is free."""
        if loop == "outbox":
            self._delivery.wake()
        self.loops.wake(loop)

    def _may_run(self, loop: str) -> bool:
        return loop not in UPKEEP_LOOPS or self._group.is_leader

    @property
    def sending_stopped(self) -> str | None:
        """Return why nothing can be sent at present, although it is tried again and again; or None."""
        return self._delivery.sending_problem if self.is_started else None

    @property
    def polling_problem(self) -> str | None:
        """Return why this process cannot receive updates from Telegram.

        Return None if no problem is known, or if the service is not started.
        """
        return self._receiver.problem if self._receiver is not None and self.is_started else None

    @property
    def is_started(self) -> bool:
        """Return whether the loops run."""
        return bool(self._tasks)

    async def stop(self) -> None:
        """Receive nothing further, finish what is in hand, close. May be called twice."""
        await self.monitor.stop()
        self._ticker.stop()
        self._upkeep_jobs.stop()
        if self._tasks:
            await self._finish()
            await self._integrations.close()
            await self._finish_deliveries()
        if self._receiver is not None:
            await self._receiver.close()
        await self._group.leave()
        await self._bot.shutdown()
        if self._store is not None:
            await self._store.close()
        self._home_lock.release()

    async def _finish(self) -> None:
        """End every task: those of loops after what they have in hand, if that takes not too long."""
        self._due.stop()
        self._inbound.stop()
        await self._end_tasks({"polling", "menus", "watchdog", "group"})
        await self._receive().close()
        await self._group.resign()
        self.loops.stop()
        finishing = [self._tasks[loop] for loop in PROMPT_LOOPS if loop != "outbox" and loop in self._tasks]
        if finishing:
            await asyncio.wait(finishing, timeout=FINISH_SECONDS)
        await self._end_tasks(self._tasks.keys())

    async def _finish_deliveries(self) -> None:
        try:
            async with asyncio.timeout(STOP_SECONDS):
                await self._delivery.stop()
        except Exception as error:  # noqa: BLE001 -- the process ends; what it held is taken over
            log.warning("what was in hand could not all be finished: %s", type(error).__name__)

    async def _end_tasks(self, names: Collection[str]) -> None:
        tasks = [self._tasks.pop(name) for name in [*names] if name in self._tasks]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
