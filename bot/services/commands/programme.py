"""/programme: statistics of the programme for its coordinator, and the last month as files for a sponsor."""

from bot.services.commands.enrol import unopened_button
from bot.services.context import COORDINATORS, CallbackTap, CommandSpec, Context, CoordinatorContact, audit
from bot.services.context.audit import Verb
from bot.services.exports import month_reply
from bot.services.messaging import outbox
from bot.services.operations import programme_statistics
from flows.digest.pages import paginate
from flows.errors import NotAccessible
from flows.message import Button, Message


def run(ctx: Context, contact: CoordinatorContact, words: str) -> None:
    """Reply with the statistics; groups of fewer than five people are left out."""
    audit.record(ctx, Verb.READ_NUMBERS, contact.coordinator.programme)
    *before, last = paginate(programme_statistics.lines(ctx, contact))
    for page in before:
        outbox.reply(ctx, contact, Message(page))
    button = Button(contact.voice.plain("month-button"), "programme:month")
    outbox.reply(ctx, contact, Message(last, (*unopened_button(ctx, contact), (button,))))


def tapped(ctx: Context, contact: CoordinatorContact, tap: CallbackTap, parts: list[str]) -> None:
    """Send the last month that is over, as a workbook and as CSV."""
    if parts != ["month"]:
        raise NotAccessible
    outbox.answer_callback(ctx, contact, tap)
    month_reply.send_last_month(ctx, contact)


COMMAND = CommandSpec("programme", COORDINATORS, run, tapped)
