"""The running service: built, started, kept running, stopped.

Nine loops run side by side, each woken when it has work and otherwise once a second: due jobs, inbox, file downloads,
outbox, rendering, calendars, retention, clean-up after an erasure, sealing of the audit. All state is in the database:
a loop that fails loses nothing, and goes on.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import datetime

from bot.app.home import load_key_ring, open_database
from bot.app.upkeep import Upkeep, is_done
from bot.calendars.fetch import fetch
from bot.program_name import PROGRAM_NAME
from bot.scheduler.ticker import Ticker
from bot.services.context import audit
from bot.services.context.access import Role
from bot.services.context.context import Context, Resources
from bot.services.context.debug_exc_info import exc_info_at_debug
from bot.services.delivery.worker import DeliveryWorker
from bot.services.enrolment import programme_setup
from bot.services.inbound import store_updates
from bot.services.inbound.worker import InboundWorker
from bot.services.messaging.command_menu import menu
from bot.services.operations import clock_recovery
from bot.services.operations.due_jobs import DueJobs
from bot.services.privacy import erasure, retention_purge
from bot.services.privacy.retention_purge import RetentionPurge
from bot.services.sessions.calendars import Calendars
from bot.services.sessions.fetch_results import Fetch
from bot.settings import Settings
from bot.telegram import connect, update_parsing
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.polling import RawUpdate, UpdatePolling
from bot.telegram.renderer import Renderer
from flows.errors import BadSetting
from flows.i18n import FALLBACK, Voice
from storage.bundled_content import load_instruments, load_words
from storage.database.unit_of_work import Database, UnitOfWork, new_opaque_id
from storage.repositories import backlog, due, outbox_messages
from storage.repositories.backlog import CLAIMED, Backlog

log = logging.getLogger(__name__)

LOOPS = ("due", "inbox", "files", "outbox", "drawings", "purging", "upkeep", "calendars", "audit")
TICK_SECONDS = 1.0
LOOP_SECONDS = {"calendars": 60.0, "audit": 60.0}  # a calendar is fetched every half hour
RETRY_SECONDS = 2.0
SETTLE_CHECK_SECONDS = 0.1
MENUS_DELAY_SECONDS = 3.0
WAKES = {
    "due": ("outbox",),
    "inbox": ("files", "outbox"),
    "files": ("inbox", "outbox"),
    "calendars": ("outbox",),
    "outbox": ("drawings",),
    "drawings": ("outbox",),
}
"""Which loops to wake after a loop has done some work."""
LOOPS_OF_BACKLOG: Mapping[str, tuple[str, ...]] = {
    Backlog.DUE: ("due",),
    Backlog.UPDATES: ("inbox", "files"),
    Backlog.LETTERS: ("outbox",),
    Backlog.DRAWINGS: ("drawings",),
    Backlog.CALENDARS: ("calendars",),
}
"""Which loops process which kind of backlog; other kinds are named as their loop."""
SLOW_LOOPS = {"calendars"}  # a fetch may take long
SENDING_BACKLOG = {Backlog.LETTERS, Backlog.DRAWINGS, Backlog.LETTERS_IN_HAND}


class Service:
    """One process of the service. ``clock`` gives the time, ``fetch`` downloads calendars."""

    def __init__(self, settings: Settings, clock: Callable[[], datetime], fetch: Fetch = fetch) -> None:
        if settings.token is None:
            raise BadSetting(
                "ALLIANCE_TOKEN_FILE is missing: the file with the bot's token from @BotFather."
                f" To try everything without a token: {PROGRAM_NAME} demo"
            )
        self._settings, self._clock, self._fetch = settings, clock, fetch
        self._bot = connect.build(settings.token.get_secret_value(), settings.api_url)
        self._ticker = Ticker()
        self._wake = {name: asyncio.Event() for name in LOOPS}
        self._busy: set[str] = set()  # loops that are running
        self._runs = 0  # how many runs of loops have started
        self._loop_finished = asyncio.Event()  # set at the end of each run
        self._tasks: list[asyncio.Task[None]] = []
        self._store: Database | None = None

    async def start(self) -> None:
        """Open the database, check the token, start the loops.

        Raises BadSetting or Stopped with the remedy, and stops whatever it had started.
        """
        self._store = await open_database(self._settings, self._clock)
        try:
            name = await connect.connect_bot(self._bot)
            self.resources = Resources(load_words(), load_instruments(), name)
            await self.store.read(
                lambda unit: programme_setup.check_programmes(Context(unit, self.resources))
            )
            await self.store.write(lambda unit: erasure.erase_after_restore(Context(unit, self.resources)))
        except BaseException:
            await self.stop()
            raise
        self._build(self.store, self.resources)
        for loop, work in (
            ("due", self._due.empty),
            ("inbox", self._inbound.empty),
            ("files", self._inbound.download_round),
            ("outbox", self._delivery.empty),
            ("drawings", self._delivery.drawn),
            ("purging", self._purge.round),
            ("upkeep", self._upkeep.round),
            ("calendars", self._calendars.round),
            ("audit", lambda: audit.chain_records(self.store)),
        ):
            self._start_task(loop, self._run_loop(loop, work))
            self._ticker.every(LOOP_SECONDS.get(loop, TICK_SECONDS), self._wake_function(loop), loop)
        self._start_task("polling", self._polling.run())
        self._start_task("menus", self._offer_menus())
        self._ticker.start()
        log.info("started as @%s", name)

    @property
    def store(self) -> Database:
        """Return the database, once the service has been started."""
        assert self._store is not None
        return self._store

    def _build(self, store: Database, resources: Resources) -> None:
        owner, renderer = new_opaque_id(), Renderer(resources.words, resources.instruments)
        self._due = DueJobs(store, resources, owner)
        messenger = TelegramMessenger(self._bot, renderer)
        self._inbound = InboundWorker(store, resources, messenger, update_parsing)
        self._polling = UpdatePolling(self._bot.base_url, self._store_updates)
        self._delivery = DeliveryWorker(store, resources, messenger, owner, sent=self._polling.hurry)
        self._purge = RetentionPurge(store, resources)
        self._upkeep = Upkeep(store, self._settings, load_key_ring(self._settings))
        self._calendars = Calendars(store, resources, self._fetch)

    async def _offer_menus(self) -> None:
        """Set the command menus and the descriptions: the fallback language first, the others some seconds later.

        The menu of the fallback serves all until then; to read every language takes time that a start should not.
        """
        words = self.resources.words
        for wait, languages in ((0.0, {FALLBACK}), (MENUS_DELAY_SECONDS, {*words.languages} - {FALLBACK})):
            await asyncio.sleep(wait)
            menus = ((each, menu(Voice(words, each), Role.CLIENT)) for each in sorted(languages))
            await connect.set_default_menus(self._bot, menus, FALLBACK)
            texts = ((each, words.format(each, "bot-description", {})) for each in sorted(languages))
            await connect.set_descriptions(self._bot, texts, FALLBACK)

    async def _store_updates(self, batch: list[RawUpdate]) -> None:
        await self.store.write(lambda unit: store_updates.store_batch(Context(unit, self.resources), batch))
        if batch:
            self._wake["inbox"].set()

    def _start_task(self, name: str, work: Awaitable[None]) -> None:
        self._tasks.append(asyncio.ensure_future(work))
        self._tasks[-1].set_name(name)

    def _wake_function(self, loop: str) -> Callable[[], Awaitable[None]]:
        async def wake() -> None:
            self._wake[loop].set()

        return wake

    async def _run_loop(self, loop: str, work: Callable[[], Awaitable[int]]) -> None:
        event = self._wake[loop]
        while True:
            await event.wait()
            event.clear()
            self._busy.add(loop)
            self._runs += 1
            try:
                if await work():
                    for other in WAKES.get(loop, ()):
                        self._wake[other].set()
            except Exception as error:
                log.error(
                    "%s stumbled: %s; going on",
                    loop,
                    type(error).__name__,
                    exc_info=exc_info_at_debug(log, error),
                )
                await asyncio.sleep(RETRY_SECONDS)
            self._busy.remove(loop)
            self._loop_finished.set()

    async def settle(self) -> None:
        """Wait until no work is left at the clock's present moment: for rehearsal and tests."""
        while left := await self.left():
            for loop in left & self._wake.keys() - self._busy:
                self._wake[loop].set()
            if left <= SLOW_LOOPS:
                break
            with suppress(TimeoutError):
                async with asyncio.timeout(SETTLE_CHECK_SECONDS):
                    await self._wait_for_loops()

    async def left(self) -> frozenset[str]:
        """Return what is left to do at the clock's present moment: loops that have work, and messages in hand."""
        runs_before = self._runs
        left = await self.store.read(lambda unit: _loops_with_work(unit, self.sending_stopped is None))
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
        """Return why all sending has stopped until an operator acts, or None."""
        return self._delivery.locked

    async def stop(self) -> None:
        """Stop fetching, cancel the loops, close. May be called twice."""
        self._ticker.stop()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks.clear()
        await self._bot.shutdown()
        if self._store is not None:
            await self._store.close()


def _loops_with_work(unit: UnitOfWork, sending: bool) -> frozenset[str]:
    waiting = backlog.list_pending(unit)
    left = {
        loop
        for each in (waiting if sending else waiting - SENDING_BACKLOG)
        for loop in LOOPS_OF_BACKLOG.get(each, (each,))
    }
    if clock_recovery.is_clock_set_back(unit):
        left.add("due")
    if retention_purge.is_due(unit):
        left.add("purging")
    if not is_done(unit):
        left.add("upkeep")
    return frozenset(left)
