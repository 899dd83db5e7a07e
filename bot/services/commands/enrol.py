"""/enrol: how a list is sent. The list itself is a file: shown first, and stored with a tap."""

from bot.services.context.access import Role
from bot.services.context.command_spec import CommandSpec, FileImporter
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.enrolment import list_file
from bot.services.messaging import outbox
from flows.message import Message


def run(ctx: Context, person: Contact, words: str) -> None:
    """Say what the list looks like."""
    outbox.reply(ctx, person, Message(person.voice.say("enrol-how", most=list_file.MAX_ROWS)))


LIST = FileImporter(
    ".csv",
    list_file.read,
    list_file.show,
    list_file.import_all,
    list_file.fits,
    list_file.WAYS,
)

COMMAND = CommandSpec("enrol", Role.COORDINATOR, run, reads=(LIST,))
