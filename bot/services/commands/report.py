"""/report: a page for supervision as a PDF, of one client or ("week") of all."""

from bot.services.context import access
from bot.services.context.access import Role
from bot.services.context.client_lookup import choice, holding, named
from bot.services.context.command_spec import Command
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.context.inbound_types import Tap
from bot.services.digests import supervision_report
from bot.services.messaging import outbox
from flows.message import Button, Message
from storage.repositories import dyads
from storage.repositories.dyads import Dyad

EVERYONE = "week"


def run(desk: Desk, person: Who, words: str) -> None:
    """Of the client called that, or of all; where it is not clear of whom, a choice."""
    own = _own(desk, person)
    found, rest = named(own, words)
    near = holding(own, rest)
    if found is not None and not rest:
        _told(desk, person, supervision_report.of_client(desk, person, found))
    elif rest.casefold() == EVERYONE:
        _told(desk, person, supervision_report.of_everyone(desk, person))
    elif not own:
        outbox.reply(desk, person, Message(person.voice.say("digest-nobody")))
    else:
        outbox.reply(desk, person, _choice(person, near or own, "" if near else words))


def _own(desk: Desk, person: Who) -> list[Dyad]:
    assert person.practitioner is not None
    return dyads.of_practitioner(desk.unit, person.practitioner.id)


def _choice(person: Who, among: list[Dyad], unknown: str) -> Message:
    everyone = Button(person.voice.plain("report-everyone-button"), f"report:{EVERYONE}")
    return choice(person, among, "report-whom", "report:of", unknown=unknown, more=(everyone,))


def tapped(desk: Desk, person: Who, tap: Tap, parts: list[str]) -> None:
    """One client, or all, was chosen."""
    if parts == [EVERYONE]:
        made = supervision_report.of_everyone(desk, person)
    else:
        made = supervision_report.of_client(desk, person, access.own_client(desk, person, parts[-1]))
    outbox.toast(desk, person, tap)
    _told(desk, person, made)


def _told(desk: Desk, person: Who, made: bool) -> None:
    if not made:
        outbox.reply(desk, person, Message(person.voice.say("report-nothing")))


COMMAND = Command("report", Role.PRACTITIONER, run, tapped)
