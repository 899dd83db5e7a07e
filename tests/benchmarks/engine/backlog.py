"""Work written into a home before the service starts, and a pace that records what it allowed and refused."""

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.app.home import open_database
from bot.rehearsal.botapi import BotApi, Pace
from bot.scheduler.clocks import utc_now
from bot.services.check_ins.creation import create_scheduled
from bot.services.consent import consent
from bot.services.context import contact
from bot.services.context.context import Context, Resources
from bot.services.messaging import outbound_actions
from bot.services.messaging.outbound_actions import SendMessage
from bot.services.programmes.default import default_programme
from bot.services.programmes.file import ProgrammeFile, parse_programme
from bot.settings import read_settings
from flows.dyads.lifecycle import DyadState
from flows.ids import PractitionerId, ProgrammeId
from flows.instruments import Perspective
from flows.message import Message
from flows.scheduling.check_in import CheckInMoments
from storage.bundled_content import load_instruments, load_words
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import (
    consents,
    dyads,
    inbox,
    outbox_messages,
    people,
    practitioners,
    programmes,
    sessions,
)
from storage.repositories.inbox import NewUpdate
from storage.repositories.outbox_messages import OutboxKind, Priority
from tests.benchmarks.engine.running_bot import FIRST_CHAT, OwnService, RunningBot, ServiceOnPostgres
from tests.support.person import Person

PRACTITIONER_CHAT = FIRST_CHAT - 1
BATCH = 500  # rows in one transaction


@dataclass(slots=True)
class RecordedPace(Pace):
    """A pace that keeps when it let a message pass, and how many it refused."""

    sent: list[float] = field(default_factory=list)
    refused: int = 0

    def take(self, chat: int) -> None:
        """Count one message, or refuse it with 429."""
        self.refused += 1
        Pace.take(self, chat)
        self.refused -= 1
        self.sent.append(self.now())


@dataclass
class Home:
    """A database with one practitioner, into which work is written in batches."""

    store: Database
    resources: Resources
    programme: ProgrammeFile
    programme_id: ProgrammeId
    practitioner: PractitionerId

    async def each(self, count: int, write: Callable[[Context, int], object]) -> None:
        """Write so many items by their numbers, in transactions of `BATCH`."""
        for first in range(0, count, BATCH):
            numbers = range(first, min(first + BATCH, count))
            await self.store.write(partial(self._write, numbers, write))

    def _write(self, numbers: range, write: Callable[[Context, int], object], unit: UnitOfWork) -> None:
        for number in numbers:
            write(Context(unit, self.resources), number)

    def add_client(
        self,
        ctx: Context,
        number: int,
        due_in: timedelta | None = None,
        remind_in: timedelta | None = None,
        open_for: timedelta = timedelta(hours=72),
    ) -> None:
        """Add a client who takes part; ``due_in``: with a check-in about a session, asked by then."""
        dyad = dyads.add(ctx, self.programme_id, self.practitioner, f"C{number}")
        chat = FIRST_CHAT + number
        person = people.add(ctx, contact.chat_key_of(ctx, chat), chat, "en")
        dyads.bind(ctx, dyad.client, person.id)
        dyads.set_state(ctx, dyad.id, DyadState.ACTIVE)
        consents.give(ctx, dyad.client, consent.VERSION, self.programme.consent_version)
        if due_in is not None:
            session = sessions.add(ctx, dyad.id, ctx.now - timedelta(hours=2))
            ask = ctx.now + due_in
            remind = None if remind_in is None else ctx.now + remind_in
            moments = CheckInMoments(ask, remind, ask + open_for)
            create_scheduled(ctx, self.programme, dyad, person.id, Perspective.CLIENT, session, moments)

    def add_update(self, ctx: Context, number: int, text: str, chats: int) -> None:
        """Store an update that was received and not handled: a command that one of so many clients typed."""
        chat, stamp = FIRST_CHAT + number % chats, int(ctx.now.timestamp())
        message = {
            "message_id": 10_000_000 + number,
            "from": {"id": chat, "is_bot": False, "first_name": "C", "language_code": "en"},
            "chat": {"id": chat, "type": "private", "first_name": "C"},
            "date": stamp,
            "text": text,
            "entities": [{"type": "bot_command", "offset": 0, "length": len(text)}] if text[0] == "/" else [],
        }
        payload = json.dumps({"update_id": number, "message": message})
        inbox.add(ctx, [NewUpdate(number, f"{number}", contact.chat_key_of(ctx, chat), payload)])

    def add_bulk(self, ctx: Context, number: int, chats: int) -> None:
        """Store a message that may wait, for one of so many clients."""
        chat = FIRST_CHAT + number % chats
        action = SendMessage(chat, Message(f"Message {number}, as long as many: {'words ' * 50}"))
        outbox_messages.add(
            ctx,
            f"bulk:{number}",
            contact.chat_key_of(ctx, chat),
            OutboxKind.DIGEST_REPEAT,
            outbound_actions.to_json(action),
            priority=Priority.BULK,
        )


def _programme() -> ProgrammeFile:
    """Return a programme whose check-ins follow at once, and whose quiet hours are far from now."""
    text = default_programme()
    quiet = utc_now() + timedelta(hours=12)
    for old, new in {
        'name = "My practice"': 'name = "Backlog"',
        'zone = "Europe/Berlin"': 'zone = "UTC"',
        "practitioner_form = true": "practitioner_form = false",
        "ask_after_hours = 2": "ask_after_hours = 0",
        'quiet_from = "21:00"': f'quiet_from = "{quiet:%H}:00"',
        'quiet_until = "08:00"': f'quiet_until = "{quiet:%H}:30"',
    }.items():
        assert old in text
        text = text.replace(old, new)
    return parse_programme(text, "backlog.toml")


def _practice(resources: Resources, unit: UnitOfWork) -> tuple[ProgrammeFile, ProgrammeId, PractitionerId]:
    ctx = Context(unit, resources)
    programme = _programme()
    stored = programmes.put(ctx, programme.slug, programme.model_dump(mode="json"))
    return programme, stored.id, add_practitioner(ctx, stored.id, PRACTITIONER_CHAT)


def add_practitioner(ctx: Context, programme: ProgrammeId, chat: int) -> PractitionerId:
    """Add a practitioner with this chat."""
    practitioner = practitioners.add(ctx, programme, "Alex", 0, "08:00")
    reader = people.add(ctx, contact.chat_key_of(ctx, chat), chat, "en")
    practitioners.change(ctx, practitioner.id, person_id=reader.id)
    return practitioner.id


@asynccontextmanager
async def home_of(program: OwnService | ServiceOnPostgres, folder: Path, api: BotApi) -> AsyncIterator[Home]:
    """Open the database of a bot that does not run."""
    settings = read_settings(program.environment(folder, api))
    store, resources = (
        await open_database(settings, utc_now),
        Resources(load_words(), load_instruments(), "bot"),
    )
    try:
        yield Home(store, resources, *(await store.write(partial(_practice, resources))))
    finally:
        await store.close()


@asynccontextmanager
async def stopped_bot(
    program: OwnService | ServiceOnPostgres, clients: int
) -> AsyncIterator[tuple[BotApi, RunningBot, Home]]:
    """Make a home and a Bot API at Telegram's pace with so many people, whose chats are open; start nothing."""
    api = BotApi(utc_now)
    await api.start()
    with TemporaryDirectory() as name:
        folder = Path(name)
        await program.prepare(folder, 0)
        bot = RunningBot(program, folder, api)
        for number in range(-1, clients):
            Person(api, FIRST_CHAT + number, f"C{number}").chat.open = True
        api.pace = RecordedPace()
        try:
            async with home_of(program, folder, api) as home:
                yield api, bot, home
        finally:
            await bot.stop()
            await api.stop()
