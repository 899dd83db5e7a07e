"""/start CODE: accept an invitation; a client reads what this is, and agrees or not. /start alone: the status."""

from bot.services.alerts import emergency_contacts
from bot.services.commands import help_
from bot.services.consent import consent, consent_messages
from bot.services.context import (
    EVERYBODY,
    CallbackTap,
    CommandSpec,
    Contact,
    Context,
    KnownContact,
    access,
)
from bot.services.enrolment import consent_answer, invite_acceptance, pending_consent
from bot.services.messaging import outbox
from flows.errors import NotAccessible
from storage.repositories import prompts

ANSWERS = ("agree", "decline", "ask")


def run(ctx: Context, contact: Contact, words: str) -> None:
    """Accept the invitation with the code, or reply where this person stands."""
    if code := words.strip():
        invite_acceptance.accept(ctx, contact, code)
        return
    waiting = next((each for each in contact.dyads if pending_consent.awaits_consent(ctx, each)), None)
    if waiting is not None:
        pending_consent.request(ctx, contact, waiting)
    elif contact.practitioner or not pending_consent.repeat_pending_question(ctx, contact):
        help_.run(ctx, contact, "")


def tapped(ctx: Context, contact: KnownContact, tap: CallbackTap, parts: list[str]) -> None:
    """Handle a client's answer to the consent question: agreed, declined, or asked for more."""
    if len(parts) != 3 or parts[0] not in ANSWERS:
        raise NotAccessible
    dyad, edition = access.own_dyad(contact, parts[1]), parts[2]
    if parts[0] != "ask":
        prompts.drop(ctx, contact.chat_key)
    if not pending_consent.awaits_consent(ctx, dyad):
        outbox.answer_callback(ctx, contact, tap, contact.voice.plain("consent-given-already"))
    elif parts[0] == "ask":
        outbox.reply(ctx, contact, consent_messages.build_answers_message(ctx, contact, dyad), tap)
    elif parts[0] == "agree" and edition != consent.edition(ctx, contact, dyad):
        outbox.edit_message(ctx, contact, consent_messages.build_renewal_question(ctx, contact, dyad), tap)
    elif parts[0] == "agree":
        welcome = consent_answer.agree(ctx, contact, dyad).html
        outbox.edit_message(ctx, contact, emergency_contacts.with_contacts(ctx, contact, welcome), tap)
    else:
        consent_answer.decline(ctx, dyad)
        message = emergency_contacts.with_contacts(ctx, contact, contact.voice.say("consent-declined"))
        outbox.edit_message(ctx, contact, message, tap)


def typed(ctx: Context, contact: KnownContact, about: str, text: str) -> None:
    """Reply to text typed while the consent question is open."""
    dyad = access.own_dyad(contact, about)
    if pending_consent.awaits_consent(ctx, dyad):
        pending_consent.answer_typed_about(ctx, contact, dyad, text)
    else:
        prompts.drop(ctx, contact.chat_key)
        help_.run(ctx, contact, "")


COMMAND = CommandSpec("start", EVERYBODY, run, tapped, {pending_consent.PROMPT: typed})
