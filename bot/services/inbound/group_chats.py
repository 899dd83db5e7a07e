"""Groups: the bot serves private chats only and leaves."""

from bot.services.context import Contact, Context
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import LeaveChat
from flows.message import Message
from storage.repositories.outbox_messages import OutboxKind


def leave(ctx: Context, contact: Contact) -> None:
    """Leave a group, after a word that the bot is for private chats."""
    message = Message(contact.voice.say("not-in-groups"))
    action = LeaveChat(contact.chat, message)
    outbox.post(ctx, contact, OutboxKind.LEAVE_CHAT, action, key=f"leave:{ctx.new_id()}")
