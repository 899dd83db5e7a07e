"""/history: the digests of weeks gone by, to be read again just as they came."""

from bot.services.context import audit
from bot.services.context.access import Role
from bot.services.context.audit import Verb
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.digests import composition, stored_digests
from bot.services.messaging import outbox
from flows.digest import serialization
from flows.digest.phrases import days
from flows.digest.text import render
from flows.digest.value import Digest
from flows.errors import NotYours
from flows.message import Button, Message
from storage.repositories import digests as kept

AT_ONCE = 8


def run(ctx: Context, person: Contact, words: str) -> None:
    """The latest weeks, a button each."""
    weeks = _weeks(ctx, person)
    message = _page(person, weeks) if weeks else Message(person.voice.say("history-none"))
    outbox.reply(ctx, person, message)


def _weeks(ctx: Context, person: Contact, before: str | None = None) -> list[Digest]:
    """The kept digests, newest first; only those older than that week."""
    assert person.practitioner is not None
    contents = [content for _, content in kept.every(ctx, person.practitioner.id) if content is not None]
    found = [serialization.from_json(content) for content in contents]
    return [each for each in found if before is None or each.week < before]


def _page(person: Contact, weeks: list[Digest]) -> Message:
    voice = person.voice
    rows = [(Button(days(each, voice), f"history:{each.week}"),) for each in weeks[:AT_ONCE]]
    if len(weeks) > AT_ONCE:
        last = weeks[AT_ONCE - 1].week
        rows.append((Button(voice.plain("history-earlier-button"), f"history:before:{last}"),))
    return Message(voice.say("history-which"), tuple(rows))


def tapped(ctx: Context, person: Contact, tap: CallbackTap, parts: list[str]) -> None:
    """A week, or the weeks before it."""
    match parts:
        case ["before", week] if weeks := _weeks(ctx, person, week):
            outbox.edit_message(ctx, person, _page(person, weeks), tap)
        case [week] if any(each.week == week for each in _weeks(ctx, person)):
            _read_again(ctx, person, week)
            outbox.answer_callback(ctx, person, tap)
        case _:
            raise NotYours


def _read_again(ctx: Context, person: Contact, week: str) -> None:
    digest = stored_digests.read_digest(ctx, person, week)
    audit.record(ctx, Verb.READ_DIGEST, stored_digests.audit_subject(person, week))
    for message in render(digest, person.voice, composition.instrument(ctx, person)) if digest else ():
        outbox.reply(ctx, person, message)


COMMAND = CommandSpec("history", Role.PRACTITIONER, run, tapped)
