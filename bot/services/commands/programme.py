"""/programme: how it goes, in numbers, for whoever coordinates it."""

from bot.services.context import access, audit
from bot.services.context.access import Role
from bot.services.context.audit import Verb
from bot.services.context.command_spec import Command
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.messaging import outbox
from bot.services.operations import programme_statistics
from flows.digest.pages import pages
from flows.message import Message


def run(desk: Desk, person: Who, words: str) -> None:
    """Numbers only; groups of fewer than five people are not among them."""
    audit.note(desk, Verb.READ_NUMBERS, access.programme(person))
    for page in pages(programme_statistics.lines(desk, person)):
        outbox.reply(desk, person, Message(page))


COMMAND = Command("programme", Role.COORDINATOR, run)
