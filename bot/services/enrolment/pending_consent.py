"""What a person who does not take part is waiting for: their own consent, or the practitioner's confirmation."""

from bot.services.alerts import emergency_contacts
from bot.services.consent import consent, consent_messages
from bot.services.context import Contact, Context, typed_yes_or_no
from bot.services.enrolment import consent_answer, identity_confirmation
from bot.services.messaging import outbox
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState
from flows.message import Message
from storage.repositories import practitioners, prompts
from storage.repositories.dyads import Dyad

QUESTION_MARKS = ("?", "؟")
PROMPT = "consent"
DECLINED_BY_WORDS = (DyadState.LINK_OPENED, DyadState.STOPPED)
"""States in which a no changes nothing, so that a typed one is enough."""


def awaits_consent(ctx: Context, dyad: Dyad) -> bool:
    """Return whether the client may consent now: for the first time, again after an end, or to a changed text."""
    return lifecycle.may_agree(dyad.state) or consent.is_outdated(ctx, dyad)


def answer_typed(ctx: Context, contact: Contact, text: str) -> bool:
    """Reply to text typed by a person whose consent or confirmation is pending.

    A person who was shown the consent text on opening their link gets a short reply. Any other person gets
    the consent question again, or the number that the practitioner has to confirm. Return False, without a
    reply, if neither is pending.
    """
    dyad = _shown_dyad(contact)
    if dyad is None:
        return repeat_pending_question(ctx, contact)
    answer_typed_about(ctx, contact, dyad, text)
    return True


def _shown_dyad(contact: Contact) -> Dyad | None:
    """Return a dyad of the client whose present consent text they have been shown and not answered."""
    return next((each for each in contact.dyads if each.state is DyadState.LINK_OPENED), None)


def answer_typed_about(ctx: Context, contact: Contact, dyad: Dyad, text: str) -> None:
    """Reply in short, with the buttons, to text typed below the consent text about this dyad.

    Only a tap agrees, since it names the text that is agreed to. A clear no is taken where it changes nothing.
    """
    answer = typed_yes_or_no(contact, text)
    if answer is False and dyad.state in DECLINED_BY_WORDS:
        consent_answer.decline(ctx, dyad)
        reply = contact.voice.say("consent-declined")
        outbox.reply(ctx, contact, emergency_contacts.with_contacts(ctx, contact, reply))
        return
    kind = "yes" if answer else "question" if text.rstrip().endswith(QUESTION_MARKS) else "other"
    name = practitioners.get(ctx, dyad.practitioner).name
    rows = consent_messages.buttons(ctx, contact, dyad, "agree", "decline", "ask")
    reply = contact.voice.say(f"consent-typed-{kind}", name=name)
    outbox.reply(ctx, contact, Message(reply, (*rows, emergency_contacts.help_row(contact.voice))))


def request(ctx: Context, contact: Contact, dyad: Dyad) -> None:
    """Send the consent text as a client has asked; what they type next answers it."""
    prompts.put(ctx, contact.chat_key, PROMPT, dyad.id)
    consent_messages.request(ctx, contact, dyad)


def offer_again(ctx: Context, contact: Contact, dyad: Dyad) -> bool:
    """Send the consent text to a client who may agree now, or a notice that the work has ended.

    Return False, without a reply, if neither applies to this dyad.
    """
    if awaits_consent(ctx, dyad):
        if dyad.state is DyadState.STOPPED:
            outbox.reply(ctx, contact, Message(contact.voice.say("begin-again-offer")))
        request(ctx, contact, dyad)
    elif lifecycle.is_over_unasked(dyad.state):
        outbox.reply(ctx, contact, Message(contact.voice.say("all-ended")))
    else:
        return False
    return True


def _asked_dyad(ctx: Context, contact: Contact) -> Dyad | None:
    """Return a dyad of the client with an unanswered consent question, or None."""
    asked = (
        each
        for each in contact.dyads
        if lifecycle.is_asked_to_agree(each.state) or consent.is_outdated(ctx, each)
    )
    return next(asked, None)


def repeat_pending_question(ctx: Context, contact: Contact) -> bool:
    """Send the unanswered consent question again, or the number to be confirmed by the practitioner.

    Return False if the person waits for neither.
    """
    agreed = (each for each in contact.dyads if each.state is DyadState.AGREED)
    if (dyad := _asked_dyad(ctx, contact)) is not None:
        consent_messages.request(ctx, contact, dyad)
    elif (dyad := next(agreed, None)) is not None:
        name, number = (
            practitioners.get(ctx, dyad.practitioner).name,
            identity_confirmation.confirmation_number(ctx, dyad),
        )
        text = contact.voice.say("consent-number", name=name, number=number)
        outbox.reply(ctx, contact, Message(text, (emergency_contacts.help_row(contact.voice),)))
    return dyad is not None


def describe_status(ctx: Context, contact: Contact) -> None:
    """Reply to a person who takes part with no practitioner: where they stand, and how to join."""
    if not contact.dyads:
        outbox.reply(ctx, contact, Message(contact.voice.say("help-stranger")))
    elif all(lifecycle.is_over_unasked(each.state) for each in contact.dyads):
        outbox.reply(ctx, contact, Message(contact.voice.say("all-ended")))
    elif (shown := _shown_dyad(contact)) is not None:
        answer_typed_about(ctx, contact, shown, "")
    elif not repeat_pending_question(ctx, contact):
        outbox.reply(ctx, contact, Message(contact.voice.say("begin-not-taking-part")))
