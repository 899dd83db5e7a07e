"""The rehearsal's practice: made up, written into a new home, with the service that runs on it."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

from pydantic import SecretStr

from bot.app import remaining_work
from bot.app.home import load_key_ring
from bot.app.service import Service
from bot.rehearsal import made_up_practice
from bot.rehearsal.botapi import BotApi, ImpossibleAction
from bot.rehearsal.room import CastMember
from bot.scheduler.clocks import MovableClock, utc_now
from bot.services.context.context import Context, Resources
from bot.services.delivery.pace import MAX_PER_SECOND, SendPace
from bot.services.programmes.default import default_programme
from bot.settings import Settings
from flows.i18n import FALLBACK, Voice
from storage import migrations
from storage.bundled_content import load_instruments, load_words
from storage.database import engine
from storage.database.unit_of_work import UnitOfWork
from storage.encryption.keys import Vault
from storage.repositories import checkpoints, due
from storage.repositories.due import Due, DueKind

MAX_STEPS = 10_000


class Practice:
    """A service on a seeded home, whose time moves on request. ``api`` answers at ``url``; data is in ``folder``."""

    def __init__(self, api: BotApi, url: str, clock: MovableClock, zone: str, folder: Path) -> None:
        self._api, self._url, self._clock, self._zone, self._folder = api, url, clock, zone, folder
        self._words, self._instruments = load_words(), load_instruments()
        self._service: Service | None = None
        self._count = 0

    @property
    def service(self) -> Service:
        """Return the service, once it has begun."""
        assert self._service is not None
        return self._service

    async def begin(self) -> None:
        """Write the made-up practice into a new home and start the service on it."""
        self._count += 1
        self._clock.set(made_up_practice.opening_moment(utc_now(), self._zone))
        home = self._folder / f"home-{self._count}"
        settings = Settings(token=SecretStr(self._api.token), api_url=self._url, home=home)
        await asyncio.to_thread(_seed, settings, self._clock(), Resources(self._words, self._instruments, ""))
        for player in made_up_practice.players():
            self._api.people.meet(player.chat, player.name)
            self._api.world.chats[player.chat].open = True
        self._service = Service(settings, self._clock, pace=SendPace(MAX_PER_SECOND, MAX_PER_SECOND))
        await self.service.start()
        await self._settle()

    async def stop(self) -> None:
        """Stop the service, if it has begun."""
        if self._service is not None:
            await self._service.stop()

    async def start_over(self) -> None:
        """Begin again with a new home, the clock set back too."""
        await self.service.stop()
        self._api.world.forget()
        await self.begin()

    async def move(self, by: timedelta) -> None:
        """Let time pass, stopping at each moment on the way at which something is due."""
        target = self._clock() + by
        for _ in range(MAX_STEPS):
            moment = await remaining_work.next_moment(self.service)
            if moment is None or moment >= target:
                break
            await self._move_to(moment)
        await self._move_to(target)

    async def next_due(self) -> str:
        """Move to the next due row and return a sentence that says what it was."""
        next_row = await self.service.store.read(due.get_next)
        if next_row is None:
            return self._text("rehearsal-nothing-due")
        await self._move_to(next_row.at)
        return self._describe(next_row)

    async def next_digest(self) -> str:
        """Move to the next weekly digest and return a sentence that says when it is."""
        next_row = await self.service.store.read(lambda unit: due.get_next(unit, DueKind.DIGEST))
        if next_row is None:
            return self._text("rehearsal-nothing-due")
        await self.move(next_row.at - self._clock())
        await self._move_to(next_row.at)
        return self._describe(next_row)

    def cast(self) -> list[CastMember]:
        """Return the people whose phones the page can show."""
        return [
            CastMember(each.chat, each.name, "practitioner" if each.practitioner else "client", each.note)
            for each in made_up_practice.players()
        ]

    async def _move_to(self, moment: datetime) -> None:
        await self._settle_and_send()
        await self.service.store.write(lambda unit: self._jump(unit, moment))
        await self._settle_and_send()

    def _jump(self, unit: UnitOfWork, moment: datetime) -> None:
        """Move the clock and record a poll at that moment, in one transaction.

        Without the poll the service would take the jump for an outage, or for a clock that was set back.
        """
        checkpoints.put(unit, checkpoints.LAST_POLL, max(moment, unit.now))
        self._clock.move_to(moment)

    async def _settle_and_send(self) -> None:
        """Wait until all work is done.

        Raises ImpossibleAction if sending has stopped: its messages would stay due for ever.
        """
        await self._settle()
        if self.service.sending_stopped is not None:
            raise ImpossibleAction(f"Nothing is sent any more ({self.service.sending_stopped}). Start over.")

    async def _settle(self) -> None:
        await self._api.world.updates.taken()  # updates must reach the service first
        await remaining_work.settle(self.service)

    def _describe(self, row: Due) -> str:
        voice = self._voice()
        return voice.plain(f"rehearsal-due-{row.kind}", when=voice.moment(row.at, self._zone))

    def _text(self, key: str) -> str:
        return self._voice().plain(key)

    def _voice(self) -> Voice:
        return Voice(self._words, FALLBACK)


def _seed(settings: Settings, now: datetime, resources: Resources) -> None:
    """Seed the practice in one transaction of a synchronous connection, which takes half the time."""
    ring = load_key_ring(settings)
    migrations.upgrade(settings.database_url)
    database = engine.create_sync_engine(settings.database_url)
    try:
        with database.begin() as conn:
            made_up_practice.seed(
                Context(UnitOfWork(conn, Vault.open(conn, ring, now), now), resources), default_programme()
            )
    finally:
        database.dispose()
