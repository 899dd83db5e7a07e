"""Every command answers a practitioner of 300 clients, in messages that Telegram takes."""

from collections.abc import Iterator

import pytest
from sqlalchemy import delete, select

from bot.services.commands import COMMANDS
from bot.services.context import contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.messaging import outbound_actions
from bot.services.messaging.outbound_actions import EditMessage, SendDocument, SendMessage, SendRendered
from bot.services.sessions import planned_sessions
from flows.digest.pages import MAX_MESSAGE_LENGTH, telegram_length
from flows.dyads.lifecycle import DyadState
from flows.enrolment.labels import MAX_LABEL_CHARACTERS
from flows.message import Message
from flows.scheduling.phrases import read_weekly
from storage.repositories import coordinators, dyads, feeds, people, practitioners
from storage.repositories.outbox_messages import unsealed_payload
from storage.tables.schema import outbox_messages
from tests.support.active_dyad import TUESDAY, ActiveDyad, active_dyad
from tests.support.databases import create_sqlite_tables

CLIENTS, LABEL_CHARACTERS = 300, MAX_LABEL_CHARACTERS
MAX_BUTTONS = 100
STATES = (DyadState.INVITED, DyadState.AGREED, DyadState.ACTIVE, DyadState.PAUSED)


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ActiveDyad]:
    """Return a practitioner with 300 clients in several states, a calendar, and a coordinator beside them."""
    url = f"sqlite+aiosqlite:///{tmp_path_factory.mktemp('many')}/many.sqlite"
    create_sqlite_tables(url)
    with active_dyad(url) as active:
        with active.at(TUESDAY) as ctx:
            _fill(ctx, active)
        yield active


def _fill(ctx: Context, active: ActiveDyad) -> None:
    own, programme = active.dyad(ctx), practitioners.get(ctx, active.dyad(ctx).practitioner).programme
    for number in range(CLIENTS):
        made = dyads.add(ctx, programme, own.practitioner, f"Client {number} ".ljust(LABEL_CHARACTERS, "w"))
        for state in _path(STATES[number % len(STATES)]):
            dyads.set_state(ctx, made.id, state)
        if number % 4 == 2:
            weekly = read_weekly("every Friday 10:00", "en", "Europe/Berlin", TUESDAY.date())
            planned_sessions.set_plan(ctx, dyads.get(ctx, made.id), weekly, TUESDAY.date())
    feeds.put(ctx, own.practitioner, "https://calendar.invalid/feed.ics")
    helper = coordinators.add(ctx, programme)
    person = people.add(ctx, contact.chat_key_of(ctx, 5_400_000_009), 5_400_000_009, "en")
    coordinators.bind(ctx, helper.id, person.id)


def _path(state: DyadState) -> tuple[DyadState, ...]:
    whole = (DyadState.LINK_OPENED, DyadState.AGREED, DyadState.ACTIVE, DyadState.PAUSED)
    return whole[: whole.index(state) + 1] if state in whole else ()


def _messages(ctx: Context) -> list[Message]:
    """Return what waits in the outbox, and empty it."""
    rows = ctx.conn.execute(select(outbox_messages).order_by(outbox_messages.c.id)).all()
    ctx.conn.execute(delete(outbox_messages))
    found: list[Message] = []
    for row in rows:
        match outbound_actions.from_json(unsealed_payload(ctx, row) or ""):
            case SendMessage(message=message) | EditMessage(message=message):
                found.append(message)
            case SendDocument(caption=message) | SendRendered(caption=message):
                found.append(message)
    return found


@pytest.mark.parametrize("chat", [5_400_000_001, 5_400_000_002, 5_400_000_009])
@pytest.mark.parametrize("name", [name for name in COMMANDS if name != "delete"])
@pytest.mark.parametrize("words", ["", "w", "https://calendar.invalid/other.ics"])
def test_every_command_answers_within_telegrams_limits(
    practice: ActiveDyad, chat: int, name: str, words: str
) -> None:
    with practice.at(TUESDAY) as ctx:
        person = people.by_chat_key(ctx, contact.chat_key_of(ctx, chat))
        assert person is not None
        caller = contact.from_person(ctx, person.id)
        try:
            is_answered = COMMANDS[name].call(ctx, caller, words)
        except Exception as error:
            if getattr(error, "said", None) is None:
                raise
            return
        messages = _messages(ctx)
    assert bool(messages) == is_answered
    for message in messages:
        assert telegram_length(message.html) <= MAX_MESSAGE_LENGTH
        assert sum(len(row) for row in message.buttons) <= MAX_BUTTONS


def test_the_week_names_every_session(practice: ActiveDyad) -> None:
    with practice.at(TUESDAY) as ctx:
        reader = practice.practitioner(ctx)
        COMMANDS["week"].call(ctx, reader, "")
        messages = _messages(ctx)
    lines = "\n".join(each.html for each in messages)
    assert all(f"Client {number} " in lines for number in range(2, CLIENTS, 4))
    assert sum(len(row) for each in messages for row in each.buttons) == 2 * len(range(2, CLIENTS, 4))


def test_all_codes_are_named(practice: ActiveDyad) -> None:
    for command in ("calendar", "clients"):
        with practice.at(TUESDAY) as ctx:
            reader = practice.practitioner(ctx)
            COMMANDS[command].call(ctx, reader, "")
            for page in range(1, 12) if command == "clients" else ():
                tap = CallbackTap(f"clients:page:{page}", "tap", 7)
                COMMANDS[command].handle_tap(ctx, reader, tap, ["page", str(page)])
            lines = "\n".join(each.html for each in _messages(ctx))
            codes = [each.code for each in dyads.of_practitioner(ctx, reader.practitioner.id)]
        assert all(f"#{code}" in lines for code in codes), command
