"""/alerts: the recent alerts of a reader; for a client, the choice whether readers are alerted."""

from datetime import timedelta

from bot.services.alerts import alert_receipts, texts
from bot.services.context import (
    EVERYBODY,
    CallbackTap,
    CommandSpec,
    Contact,
    Context,
    KnownContact,
    access,
    in_programme,
)
from bot.services.messaging import outbox
from flows.dyads import lifecycle
from flows.errors import NotAccessible
from flows.message import Button, Message
from storage.repositories import alerts as stored
from storage.repositories import dyads
from storage.repositories.alerts import Alert
from storage.repositories.dyads import Dyad

RECENT = timedelta(days=30)
MAX_ALERTS = 10


def run(ctx: Context, contact: Contact, words: str) -> None:
    """Reply with the alerts sent to this person and, for each dyad that alerts cover, the client's choice."""
    if contact.person is None:
        outbox.reply(ctx, contact, Message(contact.voice.say("help-stranger")))
        return
    recent = stored.list_sent_to(ctx, contact.person.id, ctx.now - RECENT)[:MAX_ALERTS]
    covered_dyads = [each for each in contact.dyads if _is_staffed(ctx, contact, each)]
    if recent:
        outbox.reply(ctx, contact, _list(ctx, contact, recent))
    for dyad in covered_dyads:
        outbox.reply(ctx, contact, texts.build_consent_choice(ctx, in_programme(ctx, contact, dyad), dyad))
    if not recent and not covered_dyads:
        outbox.reply(ctx, contact, Message(contact.voice.say("alerts-none")))


def _is_staffed(ctx: Context, contact: Contact, dyad: Dyad) -> bool:
    return lifecycle.may_raise_alert(dyad.state) and bool(
        in_programme(ctx, contact, dyad).programme.safety.staffed
    )


def _list(ctx: Context, contact: Contact, recent: list[Alert]) -> Message:
    lines, rows = [contact.voice.say("alerts-title")], []
    for at, alert in enumerate(recent, start=1):
        dyad = dyads.get(ctx, alert.dyad)
        text = texts.alert_text(ctx, contact, dyad, alert, own=access.is_own_client(contact, dyad))
        state = contact.voice.say("alert-was-seen" if alert.seen_at else "alert-unseen")
        lines.append(f"{at}. {text} {state}")
        if alert.seen_at is None:
            rows.append(
                (Button(contact.voice.plain("alert-seen-at-button", at=at), f"alerts:seen:{alert.id}"),)
            )
    return Message("\n\n".join(lines), tuple(rows))


def tapped(ctx: Context, contact: KnownContact, tap: CallbackTap, parts: list[str]) -> None:
    """Handle a reader's confirmation, or a client's choice.

    Raises NotAccessible for an alert or dyad of another person.
    """
    match parts:
        case ["seen", alert]:
            outbox.edit_message(ctx, contact, _confirm_seen(ctx, contact, alert), tap)
        case ["yes" | "no" as choice, dyad_id, edition]:
            dyad = access.own_dyad(contact, dyad_id)
            if not _is_staffed(ctx, contact, dyad):
                raise NotAccessible
            if choice == "no" or edition == str(texts.consent_edition(ctx, contact, dyad)):
                texts.record_choice(ctx, contact, dyad, choice == "yes")
            outbox.edit_message(
                ctx, contact, texts.build_consent_choice(ctx, in_programme(ctx, contact, dyad), dyad), tap
            )
        case _:
            raise NotAccessible


def _confirm_seen(ctx: Context, contact: KnownContact, alert_id: str) -> Message:
    alert = alert_receipts.record_seen(ctx, contact, alert_id)
    dyad = dyads.get(ctx, alert.dyad)
    own = access.is_own_client(contact, dyad)
    text = texts.alert_text(ctx, contact, dyad, alert, own=own)
    card = Button(contact.voice.plain("client-open-button"), f"client:of:{dyad.id}")
    return Message(f"{text}\n\n{contact.voice.say('alert-seen')}", ((card,),) if own else ())


COMMAND = CommandSpec("alerts", EVERYBODY, run, tapped)
