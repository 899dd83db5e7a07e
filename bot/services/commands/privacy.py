"""/privacy: what is stored, who sees it and how to leave, for the person's roles."""

from bot.services.consent import consent_messages
from bot.services.context import EVERYBODY, CommandSpec, Contact, Context, Role, roles
from bot.services.messaging import outbox
from flows.message import Message

WHO_SEES = {
    Role.PRACTITIONER: "privacy-of-practitioner",
    Role.CLIENT: "privacy-of-client",
    Role.COORDINATOR: "privacy-of-coordinator",
}


def run(ctx: Context, contact: Contact, words: str) -> None:
    """Reply with the standard text and the programme's own; a stranger gets the text for clients."""
    held = roles(contact) or Role.CLIENT
    is_client = Role.CLIENT in held
    retention = contact.programme.kept
    text = "\n".join(
        [
            contact.voice.say("privacy"),
            *(contact.voice.say(key) for role, key in WHO_SEES.items() if role in held),
            contact.voice.say("privacy-stored"),
            *([contact.voice.say("privacy-choice")] if is_client else []),
            contact.voice.say("privacy-kept", days=retention.words_days, months=retention.scores_months),
            contact.voice.say("privacy-control" if is_client else "privacy-control-staff"),
        ]
    )
    if is_client:
        text = "\n".join([text, *(f"• {each}" for each in consent_messages.exports_allowed(contact))])
    if is_client and contact.programme.safety.staffed:
        text += "\n" + contact.voice.say("alert-privacy")
    if contact.programme.privacy:
        text += "\n\n" + contact.voice.say("privacy-of-programme", words=contact.programme.privacy)
    outbox.reply(ctx, contact, Message(text))


COMMAND = CommandSpec("privacy", EVERYBODY, run)
