"""The start of a check-in by /checkin: the next planned one now, or a new one about one practitioner."""

from bot.services.answering.open_check_in import waiting_check_ins
from bot.services.check_ins import questions, self_initiated
from bot.services.consent import consent_messages
from bot.services.context import (
    Contact,
    Context,
    KnownContact,
    access,
    expect_words,
    in_programme,
)
from bot.services.enrolment import pending_consent
from bot.services.messaging import outbox
from flows.dyads import lifecycle
from flows.message import Button, Message, shorten_label
from storage.repositories import practitioners
from storage.repositories.dyads import Dyad

COMMAND_NAME = "checkin"


def ask_next_or_begin(ctx: Context, contact: Contact) -> None:
    """Ask the next planned check-in now; without one, begin one or ask about which practitioner."""
    active_dyads = [each for each in contact.dyads if lifecycle.is_participating(each.state)]
    known = contact.as_known()
    if known is None or not active_dyads:
        pending_consent.describe_status(ctx, contact)
        return
    if consent_messages.request_anew(ctx, contact, active_dyads):
        return
    active = {dyad.id for dyad in active_dyads}
    due_now = [each for each in waiting_check_ins(ctx, known) if each.dyad in active]
    if due_now:
        questions.ask_now(
            ctx, due_now[0], in_programme(ctx, contact, access.own_dyad(contact, due_now[0].dyad))
        )
    elif len(active_dyads) == 1:
        begin(ctx, known, active_dyads[0])
    else:
        expect_words(ctx, contact, COMMAND_NAME)
        outbox.reply(ctx, contact, _practitioner_picker(ctx, contact, active_dyads))


def _practitioner_picker(ctx: Context, contact: Contact, active_dyads: list[Dyad]) -> Message:
    rows = tuple(
        (Button(shorten_label(practitioners.get(ctx, each.practitioner).name), f"checkin:of:{each.id}"),)
        for each in active_dyads
    )
    return Message(contact.voice.say("begin-whom"), rows)


def begin(ctx: Context, contact: KnownContact, dyad: Dyad) -> None:
    """Begin a check-in about one work, unless one was answered today."""
    contact = in_programme(ctx, contact, dyad)
    if self_initiated.answered_today(ctx, contact, dyad):
        outbox.reply(ctx, contact, Message(contact.voice.say("begin-today-already")))
    else:
        self_initiated.start(ctx, contact, dyad)
