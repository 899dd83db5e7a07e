"""/report: a page for supervision as a PDF, of one client or ("week") of all."""

from bot.services import outbox, reports
from bot.services.commands.command import Command, Role
from bot.services.desk import Desk
from bot.services.received import Tap
from bot.services.who import Who
from flows.message import Button, Message
from storage.repositories import dyads
from storage.repositories.dyads import Dyad

EVERYONE = "week"
MOST_BUTTONS = 90


def run(desk: Desk, person: Who, words: str) -> None:
    """Of the client called that, or of all; where it is not clear of whom, a choice."""
    wanted = words.strip().casefold()
    own = _own(desk, person)
    named = [each for each in own if each.label.casefold() == wanted]
    if wanted == EVERYONE:
        _told(desk, person, reports.of_everyone(desk, person))
    elif len(named) == 1:
        _told(desk, person, reports.of_client(desk, person, named[0]))
    elif not own:
        outbox.reply(desk, person, Message(person.voice.say("digest-nobody")))
    else:
        found = [each for each in own if wanted in each.label.casefold()]
        outbox.reply(desk, person, _choice(person, found or own))


def _own(desk: Desk, person: Who) -> list[Dyad]:
    assert person.practitioner is not None
    return dyads.of_practitioner(desk.unit, person.practitioner.id)


def _choice(person: Who, among: list[Dyad]) -> Message:
    everyone = Button(person.voice.plain("report-everyone-button"), f"report:{EVERYONE}")
    ordered = sorted(among, key=lambda each: each.label)[:MOST_BUTTONS]
    rows = ((Button(_short(each.label), f"report:of:{each.id}"),) for each in ordered)
    return Message(person.voice.say("report-whom"), (*rows, (everyone,)))


def _short(label: str) -> str:
    return label if len(label) <= 20 else f"{label[:19]}…"


def tapped(desk: Desk, person: Who, tap: Tap, parts: list[str]) -> None:
    """One client, or all, was chosen."""
    if parts == [EVERYONE]:
        made = reports.of_everyone(desk, person)
    else:
        made = reports.of_client(desk, person, person.own_client(desk, parts[-1]))
    outbox.toast(desk, person, tap)
    _told(desk, person, made)


def _told(desk: Desk, person: Who, made: bool) -> None:
    if not made:
        outbox.reply(desk, person, Message(person.voice.say("report-nothing")))


COMMAND = Command("report", Role.PRACTITIONER, run, tapped)
