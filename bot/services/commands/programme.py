"""/programme: statistics of the programme for its coordinator."""

from bot.services.context import COORDINATORS, CommandSpec, Context, CoordinatorContact, audit
from bot.services.context.audit import Verb
from bot.services.messaging import outbox
from bot.services.operations import programme_statistics
from flows.digest.pages import paginate
from flows.message import Message


def run(ctx: Context, contact: CoordinatorContact, words: str) -> None:
    """Reply with the statistics; groups of fewer than five people are left out."""
    audit.record(ctx, Verb.READ_NUMBERS, contact.coordinator.programme)
    for page in paginate(programme_statistics.lines(ctx, contact)):
        outbox.reply(ctx, contact, Message(page))


COMMAND = CommandSpec("programme", COORDINATORS, run)
