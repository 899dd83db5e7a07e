"""What a person who does not take part is waiting for: their own consent, or the practitioner's confirmation."""

from bot.services.alerts.emergency_contacts import help_row
from bot.services.consent import consent, consent_messages
from bot.services.context import Contact, Context
from bot.services.enrolment import identity_confirmation
from bot.services.messaging import outbox
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState
from flows.message import Message
from storage.repositories import practitioners
from storage.repositories.dyads import Dyad


def awaits_consent(ctx: Context, dyad: Dyad) -> bool:
    """Return whether the client may consent now: for the first time, again after an end, or to a changed text."""
    return lifecycle.may_agree(dyad.state) or consent.is_outdated(ctx, dyad)


def repeat_pending_question(ctx: Context, contact: Contact) -> bool:
    """Send the unanswered consent question again, or the number to be confirmed by the practitioner.

    Return False if the person waits for neither.
    """
    asked = (
        each
        for each in contact.dyads
        if lifecycle.is_asked_to_agree(each.state) or consent.is_outdated(ctx, each)
    )
    agreed = (each for each in contact.dyads if each.state is DyadState.AGREED)
    if (dyad := next(asked, None)) is not None:
        consent_messages.request(ctx, contact, dyad)
    elif (dyad := next(agreed, None)) is not None:
        name, number = (
            practitioners.get(ctx, dyad.practitioner).name,
            identity_confirmation.confirmation_number(ctx, dyad),
        )
        text = contact.voice.say("consent-number", name=name, number=number)
        outbox.reply(ctx, contact, Message(text, (help_row(contact.voice),)))
    return dyad is not None


def describe_status(ctx: Context, contact: Contact) -> None:
    """Reply to a person who takes part with no practitioner: where they stand, and how to join."""
    if not contact.dyads:
        outbox.reply(ctx, contact, Message(contact.voice.say("help-stranger")))
    elif all(lifecycle.is_over_unasked(each.state) for each in contact.dyads):
        outbox.reply(ctx, contact, Message(contact.voice.say("all-ended")))
    elif not repeat_pending_question(ctx, contact):
        outbox.reply(ctx, contact, Message(contact.voice.say("begin-not-taking-part")))
