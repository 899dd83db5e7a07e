"""/history: the digests of weeks gone by, to be read again just as they came."""

from bot.services import audit, digests, outbox
from bot.services.access import Role
from bot.services.audit import Verb
from bot.services.commands.command import Command
from bot.services.desk import Desk
from bot.services.received import Tap
from bot.services.who import Who
from flows.digest import carry
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
    found = [carry.from_json(content) for content in contents]
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
    digest = digests.of_week(desk, person, week)
    audit.note(desk, Verb.READ_DIGEST, digests.named(person, week))
    for message in render(digest, person.voice, digests.instrument(desk, person)) if digest else ():
        outbox.reply(desk, person, message)


COMMAND = Command("history", Role.PRACTITIONER, run, tapped)
