"""The answer to a practitioner whose supervision report could not be rendered."""

from bot.services.context import contact
from bot.services.context.context import Context
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import OutboundAction
from bot.services.messaging.render_jobs import RenderJob
from flows.message import Message
from storage.repositories import people
from storage.repositories.outbox_messages import OutboxMessage


def report_failed(ctx: Context, outbox_message: OutboxMessage) -> None:
    """Notify the recipient that a report cannot be rendered; a digest's picture is left out without notice."""
    job = OutboundAction.from_json(outbox_message.payload).drawing
    person = people.by_chat_key(ctx, outbox_message.chat_key)
    if person is not None and job is not None and RenderJob.from_json(job).reports:
        reader = contact.from_person(ctx, person.id)
        outbox.reply(ctx, reader, Message(reader.voice.say("report-failed")))
