"""A programme's last month, sent to a coordinator in the chat."""

from bot.services.context import Context, CoordinatorContact, audit
from bot.services.context.audit import Verb
from bot.services.exports import programme_month
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import SendDocument
from flows.message import Message
from storage.repositories import programmes


def send_last_month(ctx: Context, contact: CoordinatorContact) -> None:
    """Send the last month that is over, as a workbook and as CSV, or say that there is none yet."""
    programme = programmes.get(ctx, contact.coordinator.programme)
    month = programme_month.last_month(ctx, programme)
    if month is None:
        outbox.reply(ctx, contact, Message(contact.voice.say("month-nothing")))
        return
    audit.record(ctx, Verb.DATA_EXPORTED, f"{programme.id}:month")
    caption = Message(contact.voice.say("month-caption", name=contact.programme.name, month=f"{month:%Y-%m}"))
    for document in programme_month.documents(ctx, programme, month, contact.voice):
        outbox.reply_with(ctx, contact, SendDocument(contact.chat, document, caption, is_protected=False))
