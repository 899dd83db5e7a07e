"""/help: what one can do here, by what one is."""

from bot.services.context.access import Role, roles
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.messaging import outbox
from flows.message import Message

HELP = {
    Role.PRACTITIONER: "help-practitioner",
    Role.CLIENT: "help-client",
    Role.COORDINATOR: "help-coordinator",
}


def run(ctx: Context, person: Contact, words: str) -> None:
    """The commands that are of use to this person."""
    what = roles(person)
    keys = [key for role, key in HELP.items() if role in what]
    own = "help-data" if Role.CLIENT in what else "help-data-staff"
    said = [*keys, own] if keys else ["help-stranger"]
    text = "\n\n".join(person.voice.say(key) for key in said)
    outbox.reply(ctx, person, Message(text))


COMMAND = CommandSpec("help", Role.EVERYBODY, run)
