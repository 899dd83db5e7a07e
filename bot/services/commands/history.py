"""/history: the digests of weeks gone by, to be read again just as they came."""

from bot.services.context import audit
from bot.services.context.access import Role
from bot.services.context.audit import Verb
from bot.services.context.command_spec import Command
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.context.inbound_types import Tap
from bot.services.digests import composition
from bot.services.messaging import outbox
from flows.digest import serialization
from flows.digest.phrases import days
from flows.digest.text import render
from flows.digest.value import Digest
from flows.errors import NotYours
from flows.message import Button, Message
from storage.repositories import digests as kept

AT_ONCE = 8


def run(desk: Desk, person: Who, words: str) -> None:
    """The latest weeks, a button each."""
    weeks = _weeks(desk, person)
    message = _page(person, weeks) if weeks else Message(person.voice.say("history-none"))
    outbox.reply(desk, person, message)


def _weeks(desk: Desk, person: Who, before: str | None = None) -> list[Digest]:
    """The kept digests, newest first; only those older than that week."""
    assert person.practitioner is not None
    contents = [
        content for _, content in kept.every(desk.unit, person.practitioner.id) if content is not None
    ]
    found = [serialization.from_json(content) for content in contents]
    return [each for each in found if before is None or each.week < before]


def _page(person: Who, weeks: list[Digest]) -> Message:
    voice = person.voice
    rows = [(Button(days(each, voice), f"history:{each.week}"),) for each in weeks[:AT_ONCE]]
    if len(weeks) > AT_ONCE:
        last = weeks[AT_ONCE - 1].week
        rows.append((Button(voice.plain("history-earlier-button"), f"history:before:{last}"),))
    return Message(voice.say("history-which"), tuple(rows))


def tapped(desk: Desk, person: Who, tap: Tap, parts: list[str]) -> None:
    """A week, or the weeks before it."""
    match parts:
        case ["before", week] if weeks := _weeks(desk, person, week):
            outbox.edit(desk, person, _page(person, weeks), tap)
        case [week] if any(each.week == week for each in _weeks(desk, person)):
            _read_again(desk, person, week)
            outbox.toast(desk, person, tap)
        case _:
            raise NotYours


def _read_again(desk: Desk, person: Who, week: str) -> None:
    digest = composition.of_week(desk, person, week)
    audit.note(desk, Verb.READ_DIGEST, composition.named(person, week))
    for message in render(digest, person.voice, composition.instrument(desk, person)) if digest else ():
        outbox.reply(desk, person, message)


COMMAND = Command("history", Role.PRACTITIONER, run, tapped)
