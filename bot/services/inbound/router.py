"""Routing of an update to the use case that handles it.

A tap is routed by its data; a command by its name; typed text to the open check-in, unless the person was just asked to
type something else. What nothing handles is answered with what can be done here.
"""

from typing import assert_never

from bot.services.alerts import crisis_reply
from bot.services.commands import is_bare_command
from bot.services.context import CallbackTap, Contact, Context, InboundUpdate, from_sender
from bot.services.context.inbound_types import (
    BotBlocked,
    CommandMessage,
    GroupChat,
    SentFile,
    TextMessage,
    UnsupportedContent,
)
from bot.services.delivery import reachability
from bot.services.inbound import (
    file_uploads,
    group_chats,
    help_requests,
    message_router,
    personal_texts,
    strangers,
    tap_router,
)


def handle(ctx: Context, update: InboundUpdate) -> None:
    """Handle one update in its transaction."""
    contact = from_sender(ctx, update.sender)
    ctx = ctx.acting_for(contact.opaque)
    match update.content:
        case GroupChat():
            group_chats.leave(ctx, contact)
        case BotBlocked(True):
            reachability.mark_unreachable(ctx, contact.chat_key)
        case BotBlocked():
            reachability.mark_reachable(ctx, contact)
        case _:
            reachability.mark_reachable(ctx, contact)
            if not help_requests.answer(ctx, contact, update):  # one reply, and what it says holds: no alert
                # The first search builds the index of danger words, which takes longer than all else after a start.
                if not is_bare_command(update.content):
                    crisis_reply.reply_to_danger_words(ctx, contact, update)
                _handle_content(ctx, contact, update)


def _handle_content(ctx: Context, contact: Contact, update: InboundUpdate) -> None:
    match update.content:
        case _ if strangers.exceeds_allowance(ctx, contact, update.content):
            pass
        case CallbackTap():
            tap_router.handle_tap(ctx, contact, update, update.content)
        case CommandMessage(name, words):
            message_router.handle_command(ctx, contact, name, words)
        case TextMessage(text, message_id):
            personal_texts.remove_if_chosen(ctx, contact, message_id)
            message_router.handle_text(ctx, contact, text, message_id)
        case SentFile():
            if not file_uploads.handle_upload(ctx, contact, update, update.content):
                message_router.handle_unsupported(ctx, contact, "document", update.album)
        case UnsupportedContent(kind):
            message_router.handle_unsupported(ctx, contact, kind, update.album)
        case BotBlocked() | GroupChat():
            pass  # not sent by the person
        case _:
            assert_never(update.content)
