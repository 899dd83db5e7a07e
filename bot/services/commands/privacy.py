"""/privacy: what is kept, who sees it, how to leave; to each as it is for them."""

from bot.services.context.access import Role, roles
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.messaging import outbox
from flows.message import Message

WHO_SEES = {
    Role.PRACTITIONER: "privacy-of-practitioner",
    Role.CLIENT: "privacy-of-client",
    Role.COORDINATOR: "privacy-of-coordinator",
}


def run(ctx: Context, person: Contact, words: str) -> None:
    """The standard text, and the programme's own words. A stranger reads what a client does."""
    what = roles(person) or Role.CLIENT
    answers = Role.CLIENT in what
    kept = person.programme.kept
    text = "\n".join(
        [
            person.voice.say("privacy"),
            *(person.voice.say(key) for role, key in WHO_SEES.items() if role in what),
            person.voice.say("privacy-stored"),
            *([person.voice.say("privacy-choice")] if answers else []),
            person.voice.say("privacy-kept", days=kept.words_days, months=kept.scores_months),
            person.voice.say("privacy-control" if answers else "privacy-control-staff"),
        ]
    )
    if answers and person.programme.safety.staffed:
        text += "\n" + person.voice.say("alert-privacy")
    if person.programme.privacy:
        text += "\n\n" + person.voice.say("privacy-of-programme", words=person.programme.privacy)
    outbox.reply(ctx, person, Message(text))


COMMAND = CommandSpec("privacy", Role.EVERYBODY, run)
