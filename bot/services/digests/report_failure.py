"""The answer to a practitioner whose supervision report could not be rendered."""

from bot.services.context import contact
from bot.services.context.context import Context
from bot.services.messaging import outbox
from flows.message import Message
from storage.repositories import people


def notify_report_failed(ctx: Context, chat_key: str) -> None:
    """Reply that the PDF that was asked for could not be made."""
    person = people.by_chat_key(ctx, chat_key)
    if person is not None:
        reader = contact.from_person(ctx, person.id)
        outbox.reply(ctx, reader, Message(reader.voice.say("report-failed")))
