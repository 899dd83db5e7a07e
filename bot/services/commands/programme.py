"""/programme: how it goes, in numbers, for whoever coordinates it."""

from bot.services import audit, outbox, programme_numbers
from bot.services.audit import Verb
from bot.services.commands.command import Command, Role
from bot.services.desk import Desk
from bot.services.who import Who
from flows.digest.pages import pages
from flows.message import Message


def run(desk: Desk, person: Who, words: str) -> None:
    """Numbers only; groups of fewer than five people are not among them."""
    assert person.coordinator is not None
    audit.note(desk, Verb.READ_NUMBERS, person.coordinator.programme)
    for page in pages(programme_numbers.lines(desk, person)):
        outbox.reply(desk, person, Message(page))


COMMAND = Command("programme", Role.COORDINATOR, run)
