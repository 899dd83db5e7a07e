"""/help: whom to call in an emergency, and the commands for each role of the person."""

from bot.services.alerts import emergency_contacts
from bot.services.context import EVERYBODY, CommandSpec, Contact, Context, Role, roles
from bot.services.messaging import outbox
from flows.message import Message

HELP = {
    Role.PRACTITIONER: "help-practitioner",
    Role.CLIENT: "help-client",
    Role.COORDINATOR: "help-coordinator",
}


def run(ctx: Context, contact: Contact, words: str) -> None:
    """Reply with the emergency contacts and the help texts for the person's roles."""
    held = roles(contact)
    keys = [key for role, key in HELP.items() if role in held]
    data_key = "help-data" if Role.CLIENT in held else "help-data-staff"
    keys = [*keys, data_key] if keys else ["help-stranger"]
    contacts = emergency_contacts.paragraph_for(ctx, contact)
    text = "\n\n".join([contacts, *(contact.voice.say(key) for key in keys)])
    outbox.reply(ctx, contact, Message(text))


COMMAND = CommandSpec("help", EVERYBODY, run)
