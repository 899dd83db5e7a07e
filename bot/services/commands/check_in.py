"""/checkin: continue the open check-in, or begin one now about the recent work, at most once a day.

For a client who is a practitioner too, it is about their own work; /form shows their form about a client.
"""

from bot.services.answering.open_check_in import closed_with_answers, own_check_in, waiting_check_ins
from bot.services.check_ins import questions, resumption, self_initiated
from bot.services.consent import consent, consent_messages
from bot.services.context import (
    EVERYBODY,
    CallbackTap,
    CommandSpec,
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
from flows.errors import NotAccessible
from flows.message import Button, Message, shorten_label
from storage.repositories import practitioners
from storage.repositories.dyads import Dyad


def run(ctx: Context, contact: Contact, words: str) -> None:
    """Resend the open check-in or form, or one that closed with answers; else ask the next one, or begin one."""
    check_in = own_check_in(ctx, contact)
    known = contact.as_known()
    if check_in is not None:
        resumption.resend(ctx, check_in)
    elif known and (closed := closed_with_answers(ctx, known)):
        resumption.reopen(ctx, *closed)
    elif contact.practitioner and not contact.dyads:
        outbox.reply(ctx, contact, Message(contact.voice.say("for-clients")))
    else:
        _ask_next_or_begin(ctx, contact)


def _ask_next_or_begin(ctx: Context, contact: Contact) -> None:
    """Ask the next planned check-in now; without one, begin one or ask about which practitioner."""
    active_dyads = [each for each in contact.dyads if lifecycle.is_participating(each.state)]
    known = contact.as_known()
    if known is None or not active_dyads:
        pending_consent.describe_status(ctx, contact)
        return
    if outdated := next((each for each in active_dyads if consent.is_outdated(ctx, each)), None):
        consent_messages.request(ctx, contact, outdated)
        return
    waiting = waiting_check_ins(ctx, known)
    due_now = [each for each in waiting if each.dyad in {dyad.id for dyad in active_dyads}]
    if due_now:
        questions.ask_now(
            ctx, due_now[0], in_programme(ctx, contact, access.own_dyad(contact, due_now[0].dyad))
        )
    elif len(active_dyads) == 1:
        _begin(ctx, known, active_dyads[0])
    else:
        expect_words(ctx, contact, COMMAND.name)
        outbox.reply(ctx, contact, _practitioner_picker(ctx, contact, active_dyads))


def tapped(ctx: Context, contact: KnownContact, tap: CallbackTap, parts: list[str]) -> None:
    """Begin a check-in about the work with the chosen practitioner."""
    dyad = access.own_dyad(contact, parts[-1])
    if not lifecycle.is_participating(dyad.state):
        raise NotAccessible
    check_in = own_check_in(ctx, contact)
    if check_in is not None:
        resumption.resend(ctx, check_in)
    else:
        _begin(ctx, contact, dyad)
    outbox.answer_callback(ctx, contact, tap)


def _practitioner_picker(ctx: Context, contact: Contact, active_dyads: list[Dyad]) -> Message:
    rows = tuple(
        (Button(shorten_label(practitioners.get(ctx, each.practitioner).name), f"checkin:of:{each.id}"),)
        for each in active_dyads
    )
    return Message(contact.voice.say("begin-whom"), rows)


def _begin(ctx: Context, contact: KnownContact, dyad: Dyad) -> None:
    contact = in_programme(ctx, contact, dyad)
    if self_initiated.answered_today(ctx, contact, dyad):
        outbox.reply(ctx, contact, Message(contact.voice.say("begin-today-already")))
    else:
        self_initiated.start(ctx, contact, dyad)


COMMAND = CommandSpec("checkin", EVERYBODY, run, tapped)
