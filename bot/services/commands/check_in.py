"""/checkin: go on with what is open, or begin one now about the work of late, at most once a day."""

from bot.services.check_ins import questions, queue, self_initiated
from bot.services.commands import start
from bot.services.consent import consent
from bot.services.context import access, contact
from bot.services.context.access import Role
from bot.services.context.command_spec import Command
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.context.inbound_types import Tap
from bot.services.messaging import outbox
from flows.errors import NotYours
from flows.message import Button, Message, short
from storage.repositories import check_ins, practitioners
from storage.repositories.check_ins import Phase
from storage.repositories.dyads import Dyad, DyadState

TAKING_PART = (DyadState.ACTIVE, DyadState.PAUSED)


def run(desk: Desk, person: Who, words: str) -> None:
    """Show what is open, a practitioner's form too; else ask what is due; else a client begins one."""
    shown = queue.in_front(desk, person.person.id) if person.person else None
    if shown is not None:
        questions.show_again(desk, shown)
    elif person.practitioner and not person.dyads:
        outbox.reply(desk, person, Message(person.voice.say("for-clients")))
    else:
        _next(desk, person)


def _next(desk: Desk, person: Who) -> None:
    """Nothing is open: what waits is asked now, else they may begin one."""
    own = [each for each in person.dyads if each.state in TAKING_PART]
    if person.person is None or not own:
        start.stand(desk, person)
        return
    if outdated := next((each for each in own if consent.is_outdated(desk, each)), None):
        consent.ask(desk, person, outdated)
        return
    waiting = check_ins.of_person(desk.unit, person.person.id, Phase.QUEUED, Phase.PLANNED)
    due_now = [each for each in waiting if each.dyad in {dyad.id for dyad in own}]
    if due_now:
        questions.ask_now(
            desk, due_now[0], contact.within(desk, person, access.own_dyad(person, due_now[0].dyad))
        )
    elif len(own) == 1:
        _begin(desk, person, own[0])
    else:
        outbox.reply(desk, person, _choose(desk, person, own))


def tapped(desk: Desk, person: Who, tap: Tap, parts: list[str]) -> None:
    """With several practitioners: about whom."""
    dyad = access.own_dyad(person, parts[-1])
    if dyad.state not in TAKING_PART:
        raise NotYours
    assert person.person is not None
    shown = queue.in_front(desk, person.person.id)
    if shown is not None:
        questions.show_again(desk, shown)
    else:
        _begin(desk, person, dyad)
    outbox.toast(desk, person, tap)


def _choose(desk: Desk, person: Who, own: list[Dyad]) -> Message:
    rows = tuple(
        (Button(short(practitioners.get(desk.unit, each.practitioner).name), f"checkin:of:{each.id}"),)
        for each in own
    )
    return Message(person.voice.say("begin-whom"), rows)


def _begin(desk: Desk, person: Who, dyad: Dyad) -> None:
    there = contact.within(desk, person, dyad)
    if self_initiated.answered_today(desk, there, dyad):
        outbox.reply(desk, there, Message(there.voice.say("begin-today-already")))
    else:
        self_initiated.begin(desk, there, dyad)


COMMAND = Command("checkin", Role.EVERYBODY, run, tapped)
