"""/programme: how it goes, in numbers, for whoever coordinates it."""

from bot.services.context import access, audit
from bot.services.context.access import Role
from bot.services.context.audit import Verb
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.messaging import outbox
from bot.services.operations import programme_statistics
from flows.digest.pages import pages
from flows.message import Message


def run(ctx: Context, person: Contact, words: str) -> None:
    """Numbers only; groups of fewer than five people are not among them."""
    audit.record(ctx, Verb.READ_NUMBERS, access.programme(person))
    for page in pages(programme_statistics.lines(ctx, person)):
        outbox.reply(ctx, person, Message(page))


COMMAND = CommandSpec("programme", Role.COORDINATOR, run)
