"""The rehearsal: the very service, with another clock and a far end of our own, over a practice that is made up."""

import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from aiohttp import web
from pydantic import SecretStr

from bot.app.home import open_store
from bot.app.service import Service
from bot.clock.clocks import MovableClock, real
from bot.rehearsal.botapi import BotApi
from bot.rehearsal.room import CastMember, Stage, room
from bot.services import seeding
from bot.services.defaults import default_programme
from bot.services.desk import Desk, Kit
from bot.settings import Settings
from flows.words import FALLBACK, Voice
from storage.catalogue import load_instruments, load_words
from storage.repositories import due, marks
from storage.repositories.due import Due, DueKind
from storage.unit_of_work import Unit

ZONE = "Europe/Berlin"
MOST_STEPS = 10_000


class Rehearsal:
    """One rehearsal on this machine; all of it lies in a folder that goes when it is closed."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="alliance-rehearsal-")
        self._words, self._instruments = load_words(), load_instruments()
        self._clock = MovableClock(seeding.opening_moment(real(), ZONE))
        self.api = BotApi(self._clock)
        self._runner: web.AppRunner | None = None
        self._service: Service | None = None
        self._count = 0

    @property
    def service(self) -> Service:
        """The service that is played with, once the rehearsal has been opened."""
        assert self._service is not None
        return self._service

    async def open(self, port: int) -> str:
        """Begin; returns the page's address. ``port`` 0 takes any that is free. Raises OSError if it is taken."""
        self._url = await self.api.start()
        await self._begin()
        return await self.show(port)

    async def show(self, port: int) -> str:
        """Serve the page; returns its address."""
        stage = Stage(
            now=self._clock,
            zone=ZONE,
            move=self.move,
            next_due=self.next_due,
            next_digest=self.next_digest,
            start_over=self.start_over,
            cast=_cast,
        )
        self._runner = web.AppRunner(room(self.api, stage), access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, "127.0.0.1", port).start()
        except OSError:
            await self._runner.cleanup()
            raise
        return f"http://127.0.0.1:{self._runner.addresses[0][1]}/"

    async def close(self) -> None:
        """End, and leave nothing behind."""
        if self._runner is not None:
            await self._runner.cleanup()
        if self._service is not None:
            await self._service.stop()
        await self.api.stop()
        self._folder.cleanup()

    async def _begin(self) -> None:
        """A new home with the seeded practice, and the service on it."""
        self._count += 1
        home = Path(self._folder.name) / f"home-{self._count}"
        settings = Settings(token=SecretStr(self.api.token), api_url=self._url, home=home)
        store = await open_store(settings, self._clock)
        kit = Kit(self._words, self._instruments, "")
        try:
            await store.write(lambda unit: seeding.seed(Desk(unit, kit), default_programme()))
        finally:
            await store.close()
        for player in seeding.players():
            self.api.people.meet(player.chat, player.name)
            self.api.world.chats[player.chat].open = True
        self._service = Service(settings, self._clock)
        await self.service.start()
        await self._settle()

    async def start_over(self) -> None:
        """Everything as in the beginning, the clock too."""
        await self.service.stop()
        self.api.world.forget()
        self._clock.set(seeding.opening_moment(real(), ZONE))
        await self._begin()

    async def move(self, by: timedelta) -> None:
        """Let time pass, stopping at each thing that is due on the way, as time would."""
        target = self._clock() + by
        for _ in range(MOST_STEPS):
            moment = await self.service.next_moment()
            if moment is None or moment >= target:
                break
            await self._move_to(moment)
        await self._move_to(target)

    async def next_due(self) -> str:
        """To the next thing due; says what it was."""
        following = await self.service.store.read(due.next_at)
        if following is None:
            return self._say("rehearsal-nothing-due")
        await self._move_to(following.at)
        return self._told(following)

    async def next_digest(self) -> str:
        """To the next weekly digest; says when that is."""
        following = await self.service.store.read(lambda unit: due.next_at(unit, DueKind.DIGEST))
        if following is None:
            return self._say("rehearsal-nothing-due")
        await self.move(following.at - self._clock())
        await self._move_to(following.at)
        return self._told(following)

    async def _move_to(self, moment: datetime) -> None:
        await self._settle()
        # The service takes a leap of the clock for an outage of its own, unless it was seen awake just before.
        await self.service.store.write(lambda unit: _stay_awake(unit, max(moment, unit.now)))
        self._clock.move_to(moment)
        await self._settle()

    async def _settle(self) -> None:
        await self.api.world.updates.taken()  # what people did must have reached the service first
        await self.service.settle()

    def _told(self, row: Due) -> str:
        voice = self._voice()
        return voice.plain(f"rehearsal-due-{row.kind}", when=voice.moment(row.at, ZONE))

    def _say(self, key: str) -> str:
        return self._voice().plain(key)

    def _voice(self) -> Voice:
        return Voice(self._words, FALLBACK)


def _stay_awake(unit: Unit, at: datetime) -> None:
    marks.put(unit, marks.LAST_POLL, at)


def _cast() -> list[CastMember]:
    return [
        CastMember(each.chat, each.name, "practitioner" if each.practitioner else "client", each.note)
        for each in seeding.players()
    ]
