"""The running service: everything built, started, kept going, and stopped.

Nine loops side by side, each woken when there is work and looking again every second: due things, the inbox, files
that updates wait for, the outbox, what of it has to be drawn first, calendars, what is no longer kept, what an erasure
leaves to clear up, and the chain of the audit. All that matters is in the database: a loop that stumbles loses nothing
and goes on.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import datetime

from bot.app.home import key_of, open_store
from bot.app.upkeep import Upkeep, is_clear
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
from bot.services.sessions.calendars import Calendars, Fetch
from bot.settings import Settings
from bot.telegram import connect, update_parsing
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.polling import RawUpdate, UpdatePolling
from bot.telegram.renderer import Renderer
from flows.errors import BadSetting
from flows.i18n import FALLBACK, Voice
from storage.bundled_content import load_instruments, load_words
from storage.database.unit_of_work import Database, UnitOfWork, opaque_id
from storage.repositories import backlog, due, outbox_messages
from storage.repositories.backlog import IN_HAND, Backlog

log = logging.getLogger(__name__)

LOOPS = ("due", "inbox", "files", "outbox", "drawings", "purging", "upkeep", "calendars", "audit")
TICK_SECONDS = 1.0
SECONDS = {"calendars": 60.0, "audit": 60.0}  # a calendar is fetched every half hour
STUMBLE_SECONDS = 2.0
LOOK_SECONDS = 0.1
MENUS_SECONDS = 3.0
WAKES = {
    "due": ("outbox",),
    "inbox": ("files", "outbox"),
    "files": ("inbox", "outbox"),
    "calendars": ("outbox",),
    "outbox": ("drawings",),
    "drawings": ("outbox",),
}
"""Which loops have work when another one has done some."""
AT_WORK: Mapping[str, tuple[str, ...]] = {
    Backlog.DUE: ("due",),
    Backlog.UPDATES: ("inbox", "files"),
    Backlog.LETTERS: ("outbox",),
    Backlog.DRAWINGS: ("drawings",),
    Backlog.CALENDARS: ("calendars",),
}
"""Which loops do what waits."""
NOT_WAITED_FOR = {"calendars"}  # a fetch may take long
OF_LETTERS = {Backlog.LETTERS, Backlog.DRAWINGS, Backlog.LETTERS_IN_HAND}


class Service:
    """One process of the service. ``clock`` gives the time, ``fetch`` calendars; the settings say where Telegram is."""

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
        self._busy: set[str] = set()  # loops at work
        self._begun = 0  # how often one has set to work
        self._rested = asyncio.Event()  # a loop has come to the end of its work
        self._tasks: list[asyncio.Task[None]] = []
        self._store: Database | None = None

    async def start(self) -> None:
        """Open the home, greet Telegram, begin. Raises BadSetting or Stopped with the remedy; nothing starts half."""
        self._store = await open_store(self._settings, self._clock)
        try:
            name = await connect.greet(self._bot)
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
            ("inbox", self._handling.empty),
            ("files", self._handling.download_round),
            ("outbox", self._delivery.empty),
            ("drawings", self._delivery.drawn),
            ("purging", self._purging.round),
            ("upkeep", self._upkeep.round),
            ("calendars", self._calendars.round),
            ("audit", lambda: audit.seal(self.store)),
        ):
            self._begin(loop, self._go_on(loop, work))
            self._ticker.every(SECONDS.get(loop, TICK_SECONDS), self._waker(loop), loop)
        self._begin("intake", self._intake.run())
        self._begin("menus", self._offer_menus())
        self._ticker.start()
        log.info("started as @%s", name)

    @property
    def store(self) -> Database:
        """The database, once the service has been started."""
        assert self._store is not None
        return self._store

    def _build(self, store: Database, resources: Resources) -> None:
        owner, artist = opaque_id(), Renderer(resources.words, resources.instruments)
        self._due = DueJobs(store, resources, owner)
        messenger = TelegramMessenger(self._bot, artist)
        self._handling = InboundWorker(store, resources, messenger, update_parsing)
        self._intake = UpdatePolling(self._bot.base_url, self._take)
        self._delivery = DeliveryWorker(store, resources, messenger, owner, sent=self._intake.hurry)
        self._purging = RetentionPurge(store, resources)
        self._upkeep = Upkeep(store, self._settings, key_of(self._settings))
        self._calendars = Calendars(store, resources, self._fetch)

    async def _offer_menus(self) -> None:
        """One language at once, which is the menu of all others until then. The others a while after the start: for
        them every language is read, and nobody should wait for that.
        """
        words = self.resources.words
        for wait, languages in ((0.0, {FALLBACK}), (MENUS_SECONDS, {*words.languages} - {FALLBACK})):
            await asyncio.sleep(wait)
            menus = ((each, menu(Voice(words, each), Role.CLIENT)) for each in sorted(languages))
            await connect.offer_menus(self._bot, menus, FALLBACK)

    async def _take(self, batch: list[RawUpdate]) -> None:
        await self.store.write(lambda unit: store_updates.store(Context(unit, self.resources), batch))
        if batch:
            self._wake["inbox"].set()

    def _begin(self, name: str, work: Awaitable[None]) -> None:
        self._tasks.append(asyncio.ensure_future(work))
        self._tasks[-1].set_name(name)

    def _waker(self, loop: str) -> Callable[[], Awaitable[None]]:
        async def wake() -> None:
            self._wake[loop].set()

        return wake

    async def _go_on(self, loop: str, work: Callable[[], Awaitable[int]]) -> None:
        event = self._wake[loop]
        while True:
            await event.wait()
            event.clear()
            self._busy.add(loop)
            self._begun += 1
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
                await asyncio.sleep(STUMBLE_SECONDS)
            self._busy.remove(loop)
            self._rested.set()

    async def settle(self) -> None:
        """Wait until nothing is left to do at this moment of the clock: for rehearsal and tests."""
        while left := await self.left():
            for loop in left & self._wake.keys() - self._busy:
                self._wake[loop].set()
            if left <= NOT_WAITED_FOR:
                break
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK_SECONDS):
                    await self._rest()

    async def left(self) -> frozenset[str]:
        """What there is to do at this moment of the clock: the loops that have work, and what is in hand."""
        begun = self._begun
        found = await self.store.read(lambda unit: _left(unit, self.sending_stopped is None))
        if self._busy or self._begun != begun:
            return found
        return found - IN_HAND  # nobody has it in hand: only the clock ends its lease

    async def _rest(self) -> None:
        """Until one loop has come to the end of its work and no other one is at it."""
        self._rested.clear()
        await self._rested.wait()
        while self._busy or any(event.is_set() for event in self._wake.values()):
            self._rested.clear()
            await self._rested.wait()

    async def next_moment(self) -> datetime | None:
        """When something is due next, or a letter may go again: for whoever moves the clock."""

        def look(unit: UnitOfWork) -> datetime | None:
            moments = due.next_moment(unit), outbox_messages.next_at(unit)
            return min((moment for moment in moments if moment is not None), default=None)

        return await self.store.read(look)

    @property
    def sending_stopped(self) -> str | None:
        """Why nothing is sent any more until an operator has looked, if that is so."""
        return self._delivery.locked

    async def stop(self) -> None:
        """Stop fetching, let what is under way end, close. Stopping twice is harmless."""
        self._ticker.stop()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks.clear()
        await self._bot.shutdown()
        if self._store is not None:
            await self._store.close()


def _left(unit: UnitOfWork, sending: bool) -> frozenset[str]:
    some = backlog.now(unit)
    left = {loop for each in (some if sending else some - OF_LETTERS) for loop in AT_WORK.get(each, (each,))}
    if clock_recovery.is_seen(unit):
        left.add("due")
    if retention_purge.is_due(unit):
        left.add("purging")
    if not is_clear(unit):
        left.add("upkeep")
    return frozenset(left)
