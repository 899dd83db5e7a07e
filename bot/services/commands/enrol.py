"""/enrol: how to send a list of people. The list is a file: shown first, and stored with a tap."""

from bot.services.context import COORDINATORS, CommandSpec, Context, CoordinatorContact, FileImporter
from bot.services.enrolment import list_file
from bot.services.messaging import outbox
from flows.message import Message


def run(ctx: Context, contact: CoordinatorContact, words: str) -> None:
    """Reply with the format of the list."""
    outbox.reply(ctx, contact, Message(contact.voice.say("enrol-how", most=list_file.MAX_ROWS)))


LIST = FileImporter(
    ".csv",
    list_file.read,
    list_file.show,
    list_file.import_all,
    list_file.is_enrolment_list,
    list_file.IMPORT_VARIANTS,
)

COMMAND = CommandSpec("enrol", COORDINATORS, run, importers=(LIST,))
