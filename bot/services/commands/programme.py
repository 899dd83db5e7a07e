"""/programme: how it goes, in numbers, for whoever coordinates it."""

from bot.services import access, audit, outbox, programme_numbers
from bot.services.access import Role
from bot.services.audit import Verb
from bot.services.commands.command import Command
from bot.services.desk import Desk
from bot.services.who import Who
from flows.digest.pages import pages
from flows.message import Message


def run(desk: Desk, person: Who, words: str) -> None:
    """Numbers only; groups of fewer than five people are not among them."""
    audit.note(desk, Verb.READ_NUMBERS, access.programme(person))
    for page in pages(programme_numbers.lines(desk, person)):
        outbox.reply(desk, person, Message(page))


COMMAND = Command("programme", Role.COORDINATOR, run)
