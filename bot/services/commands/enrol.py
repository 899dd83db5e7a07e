"""/enrol: how a list is sent. The list itself is a file: shown first, and stored with a tap."""

from bot.services import enrolment_file, outbox
from bot.services.access import Role
from bot.services.commands.command import Command, Reader
from bot.services.desk import Desk
from bot.services.who import Who
from flows.message import Message


def run(desk: Desk, person: Who, words: str) -> None:
    """Say what the list looks like."""
    outbox.reply(desk, person, Message(person.voice.say("enrol-how", most=enrolment_file.MOST_ROWS)))


LIST = Reader(
    ".csv",
    enrolment_file.read,
    enrolment_file.show,
    enrolment_file.take,
    enrolment_file.fits,
    enrolment_file.WAYS,
)

COMMAND = Command("enrol", Role.COORDINATOR, run, reads=(LIST,))
