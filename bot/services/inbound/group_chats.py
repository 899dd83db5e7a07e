"""Groups to which the bot was added: it says that it works in private chats only, and leaves."""

from bot.services.context import Contact, Context
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import LeaveChat
from flows.message import Message
from storage.repositories.outbox_messages import OutboxKind


def leave(ctx: Context, contact: Contact) -> None:
    """Send a last message to the group and leave it."""
    message = Message(contact.voice.say("not-in-groups"))
    action = LeaveChat(contact.chat, message)
    outbox.post(ctx, contact, OutboxKind.LEAVE_CHAT, action, key=f"leave:{ctx.new_id()}")
