"""/alerts: for whoever reads them, those of late; for a client, whether anybody is told."""

from datetime import timedelta

from bot.services.alerts import escalation, texts
from bot.services.context import access, contact
from bot.services.context.access import Role
from bot.services.context.command_spec import Command
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.context.inbound_types import Tap
from bot.services.messaging import outbox
from flows.errors import NotYours
from flows.message import Button, Message
from storage.repositories import alerts as stored
from storage.repositories import dyads
from storage.repositories.alerts import Alert
from storage.repositories.dyads import Dyad

OF_LATE = timedelta(days=30)
MOST = 10


def run(desk: Desk, person: Who, words: str) -> None:
    """Both, for whoever is both."""
    if person.person is None:
        outbox.reply(desk, person, Message(person.voice.say("help-stranger")))
        return
    mine = stored.told_to(desk.unit, person.person.id, desk.now - OF_LATE)[:MOST]
    asked = [each for each in person.dyads if _is_staffed(desk, person, each)]
    if mine:
        outbox.reply(desk, person, _list(desk, person, mine))
    for dyad in asked:
        outbox.reply(desk, person, texts.choice(desk, contact.within(desk, person, dyad), dyad))
    if not mine and not asked:
        outbox.reply(desk, person, Message(person.voice.say("alerts-none")))


def _is_staffed(desk: Desk, person: Who, dyad: Dyad) -> bool:
    return dyad.state in escalation.COVERED and bool(
        contact.within(desk, person, dyad).programme.safety.staffed
    )


def _list(desk: Desk, person: Who, mine: list[Alert]) -> Message:
    lines, rows = [person.voice.say("alerts-title")], []
    for at, alert in enumerate(mine, start=1):
        dyad = dyads.get(desk.unit, alert.dyad)
        text = texts.about(desk, person, dyad, alert, own=access.is_own_client(person, dyad))
        state = person.voice.say("alert-was-seen" if alert.seen_at else "alert-unseen")
        lines.append(f"{at}. {text} {state}")
        if alert.seen_at is None:
            rows.append(
                (Button(person.voice.plain("alert-seen-at-button", at=at), f"alerts:seen:{alert.id}"),)
            )
    return Message("\n\n".join(lines), tuple(rows))


def tapped(desk: Desk, person: Who, tap: Tap, parts: list[str]) -> None:
    """A reader has seen one; or a client chooses. Raises NotYours for what is not theirs."""
    match parts:
        case ["seen", alert]:
            outbox.edit(desk, person, _seen(desk, person, alert), tap)
        case ["yes" | "no" as said, dyad_id, read]:
            dyad = access.own_dyad(person, dyad_id)
            if not _is_staffed(desk, person, dyad):
                raise NotYours
            if said == "no" or read == str(texts.edition(desk, person, dyad)):
                texts.choose(desk, person, dyad, said == "yes")
            outbox.edit(desk, person, texts.choice(desk, contact.within(desk, person, dyad), dyad), tap)
        case _:
            raise NotYours


def _seen(desk: Desk, person: Who, alert_id: str) -> Message:
    before = escalation.seen(desk, person, alert_id)
    dyad = dyads.get(desk.unit, before.dyad)
    own = access.is_own_client(person, dyad)
    text = texts.about(desk, person, dyad, before, own=own)
    card = Button(person.voice.plain("client-open-button"), f"client:of:{dyad.id}")
    return Message(f"{text}\n\n{person.voice.say('alert-seen')}", ((card,),) if own else ())


COMMAND = Command("alerts", Role.EVERYBODY, run, tapped)
