"""Handling a message in the open check-in: one step of the rules and what follows, in one transaction."""

from dataclasses import replace

from bot.services.answering.apply_step import apply_step
from bot.services.answering.open_check_in import open_check_in
from bot.services.check_ins import chat_cleanup, display
from bot.services.check_ins.loader import load
from bot.services.consent import consent_renewal
from bot.services.context import Contact, Context
from flows.conversation import OtherContent, TypedText
from flows.crisis_words import tier
from storage.repositories import outbox_messages
from storage.repositories.outbox_messages import OutboxKind


def answer_typed(ctx: Context, contact: Contact, text: str, message_id: int | None) -> bool:
    """Handle text typed into the open check-in; return False if none is open."""
    return _answer_message(ctx, contact, TypedText(text), message_id)


def remember_typed(ctx: Context, contact: Contact, message_id: int | None) -> None:
    """Record a typed message that was not read, so that it is deleted from the chat with the others."""
    row = open_check_in(ctx, contact)
    if row is not None:
        chat_cleanup.remember_message(ctx, contact, row, message_id)


def answer_unsupported(ctx: Context, contact: Contact, kind: str) -> bool:
    """Handle a voice message, a sticker, an edit… sent into the open check-in; return False if none is open."""
    return _answer_message(ctx, contact, OtherContent(kind))


def _answer_message(
    ctx: Context, contact: Contact, content: TypedText | OtherContent, message_id: int | None = None
) -> bool:
    row = open_check_in(ctx, contact)
    if row is None:
        return False
    outbox_messages.mark_proven(ctx, row.id)
    if consent_renewal.request_if_outdated(ctx, contact, row, replying=True):
        return True
    check_in = load(ctx, row, contact)
    chat_cleanup.remember_message(ctx, contact, row, message_id)
    step = check_in.advance(content, ctx.now)
    apply_step(ctx, check_in, step)
    # Beside "I am not sure what you mean", an earlier understood answer would look like the reading of this text.
    state = replace(step.state, understood_item=None) if step.notice else step.state
    # The reply to danger words was sent already; "I did not understand that" below it would be cruel.
    is_danger = isinstance(content, TypedText) and tier(content.text)
    preface = None if is_danger else step.notice
    key = f"checkin:{row.id}:said:{ctx.new_id()}"
    display.send_new(ctx, check_in, key, OutboxKind.CHECK_IN_RESENT, state=state, preface=preface)
    return True
