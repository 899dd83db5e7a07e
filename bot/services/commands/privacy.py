"""/privacy: what is kept, who sees it, how to leave."""

from bot.services import outbox
from bot.services.access import Role
from bot.services.commands.command import Command
from bot.services.desk import Desk
from bot.services.who import Who
from flows.message import Message


def run(desk: Desk, person: Who, words: str) -> None:
    """The standard text, and the programme's own words."""
    kept = person.programme.kept
    text = "\n".join(
        [
            person.voice.say("privacy"),
            person.voice.say("privacy-kept", days=kept.words_days, months=kept.scores_months),
            person.voice.say("privacy-control"),
        ]
    )
    if person.programme.safety.staffed:
        text += "\n" + person.voice.say("alert-privacy")
    if person.programme.privacy:
        text += "\n\n" + person.voice.say("privacy-of-programme", words=person.programme.privacy)
    outbox.reply(desk, person, Message(text))


COMMAND = Command("privacy", Role.EVERYBODY, run)
