"""/enrol: how a list is sent. The list itself is a file: shown first, and stored with a tap."""

from bot.services.context.access import Role
from bot.services.context.command_spec import Command, Reader
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.enrolment import list_file
from bot.services.messaging import outbox
from flows.message import Message


def run(desk: Desk, person: Who, words: str) -> None:
    """Say what the list looks like."""
    outbox.reply(desk, person, Message(person.voice.say("enrol-how", most=list_file.MOST_ROWS)))


LIST = Reader(
    ".csv",
    list_file.read,
    list_file.show,
    list_file.take,
    list_file.fits,
    list_file.WAYS,
)

COMMAND = Command("enrol", Role.COORDINATOR, run, reads=(LIST,))
