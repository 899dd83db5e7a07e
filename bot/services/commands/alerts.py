"""/alerts: for whoever reads them, those of late; for a client, whether anybody is told."""

from datetime import timedelta

from bot.services.alerts import escalation, texts
from bot.services.context import access, contact
from bot.services.context.access import Role
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.messaging import outbox
from flows.dyads import lifecycle
from flows.errors import NotYours
from flows.message import Button, Message
from storage.repositories import alerts as stored
from storage.repositories import dyads
from storage.repositories.alerts import Alert
from storage.repositories.dyads import Dyad

OF_LATE = timedelta(days=30)
MAX_ALERTS = 10


def run(ctx: Context, person: Contact, words: str) -> None:
    """Both, for whoever is both."""
    if person.person is None:
        outbox.reply(ctx, person, Message(person.voice.say("help-stranger")))
        return
    mine = stored.told_to(ctx, person.person.id, ctx.now - OF_LATE)[:MAX_ALERTS]
    asked = [each for each in person.dyads if _is_staffed(ctx, person, each)]
    if mine:
        outbox.reply(ctx, person, _list(ctx, person, mine))
    for dyad in asked:
        outbox.reply(ctx, person, texts.consent_choice(ctx, contact.in_programme(ctx, person, dyad), dyad))
    if not mine and not asked:
        outbox.reply(ctx, person, Message(person.voice.say("alerts-none")))


def _is_staffed(ctx: Context, person: Contact, dyad: Dyad) -> bool:
    return lifecycle.may_raise_alert(dyad.state) and bool(
        contact.in_programme(ctx, person, dyad).programme.safety.staffed
    )


def _list(ctx: Context, person: Contact, mine: list[Alert]) -> Message:
    lines, rows = [person.voice.say("alerts-title")], []
    for at, alert in enumerate(mine, start=1):
        dyad = dyads.get(ctx, alert.dyad)
        text = texts.alert_text(ctx, person, dyad, alert, own=access.is_own_client(person, dyad))
        state = person.voice.say("alert-was-seen" if alert.seen_at else "alert-unseen")
        lines.append(f"{at}. {text} {state}")
        if alert.seen_at is None:
            rows.append(
                (Button(person.voice.plain("alert-seen-at-button", at=at), f"alerts:seen:{alert.id}"),)
            )
    return Message("\n\n".join(lines), tuple(rows))


def tapped(ctx: Context, person: Contact, tap: CallbackTap, parts: list[str]) -> None:
    """A reader has seen one; or a client chooses. Raises NotYours for what is not theirs."""
    match parts:
        case ["seen", alert]:
            outbox.edit_message(ctx, person, _seen(ctx, person, alert), tap)
        case ["yes" | "no" as said, dyad_id, read]:
            dyad = access.own_dyad(person, dyad_id)
            if not _is_staffed(ctx, person, dyad):
                raise NotYours
            if said == "no" or read == str(texts.edition(ctx, person, dyad)):
                texts.choose(ctx, person, dyad, said == "yes")
            outbox.edit_message(
                ctx, person, texts.consent_choice(ctx, contact.in_programme(ctx, person, dyad), dyad), tap
            )
        case _:
            raise NotYours


def _seen(ctx: Context, person: Contact, alert_id: str) -> Message:
    before = escalation.record_seen(ctx, person, alert_id)
    dyad = dyads.get(ctx, before.dyad)
    own = access.is_own_client(person, dyad)
    text = texts.alert_text(ctx, person, dyad, before, own=own)
    card = Button(person.voice.plain("client-open-button"), f"client:of:{dyad.id}")
    return Message(f"{text}\n\n{person.voice.say('alert-seen')}", ((card,),) if own else ())


COMMAND = CommandSpec("alerts", Role.EVERYBODY, run, tapped)
