"""Posting messages to the outbox, in the transaction that causes them."""

from datetime import datetime

from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.messaging import outbound_actions
from bot.services.messaging.outbound_actions import (
    AnswerCallback,
    OutboundAction,
    SendMessage,
    replace_tapped,
)
from bot.services.messaging.outbox_kinds import POLICY
from flows.message import Message
from flows.scheduling.quiet import after_quiet, has_open_time
from storage.repositories import outbox_messages
from storage.repositories.outbox_messages import OutboxKind


def post(
    ctx: Context,
    recipient: Contact,
    kind: OutboxKind,
    action: OutboundAction,
    *,
    key: str,
    subject: str | None = None,
    at: datetime | None = None,
) -> bool:
    """Post one action, to be done at ``at`` (default: now), with the priority of its kind.

    ``subject`` is the id of the check-in or of the alert it is about. Return False, and post nothing, if an action
    with this key was posted before.
    """
    return outbox_messages.add(
        ctx,
        key,
        recipient.chat_key,
        kind,
        outbound_actions.to_json(action),
        priority=POLICY[kind].priority,
        subject=subject,
        at=at,
    )


def reply(
    ctx: Context,
    recipient: Contact,
    message: Message,
    tap: CallbackTap | None = None,
    *,
    protected: bool = True,
    once: str | None = None,
) -> None:
    """Send a new message as an answer, to a tap if one is passed; at most once per chat and value of ``once``."""
    answer = AnswerCallback(tap.tap) if tap else None
    key = f"reply:{recipient.chat_key}:{once}" if once else f"reply:{ctx.new_id()}"
    action = SendMessage(recipient.chat, message, answer, protected)
    post(ctx, recipient, OutboxKind.REPLY, action, key=key)


def reply_to_message(ctx: Context, recipient: Contact, message: Message, to: int) -> None:
    """Send a new message as a reply to one of theirs, which every tap under the new one will then refer to."""
    action = SendMessage(recipient.chat, message, replies_to=to)
    post(ctx, recipient, OutboxKind.REPLY, action, key=f"reply:{ctx.new_id()}")


def notify(
    ctx: Context, recipient: Contact, message: Message, *, key: str, at: datetime | None = None
) -> None:
    """Send an unsolicited message, below a neutral heading, once per key."""
    action = SendMessage(recipient.chat, with_neutral_heading(recipient, message))
    post(ctx, recipient, OutboxKind.NEWS, action, key=key, at=at)


def with_neutral_heading(recipient: Contact, message: Message) -> Message:
    """Return the message below a first line that reveals nothing: a locked phone may show it."""
    return Message(f"{recipient.voice.say('news')}\n\n{message.html}", message.buttons)


def notify_outside_quiet_hours(ctx: Context, recipient: Contact, message: Message, *, key: str) -> None:
    """Send an unsolicited message now, or at the end of the recipient's quiet hours."""
    notify(ctx, recipient, message, key=key, at=next_daytime(ctx, recipient))


def next_daytime(ctx: Context, recipient: Contact) -> datetime:
    """Return the first moment from now on outside the quiet hours; now if those cover the whole day."""
    if not has_open_time(*recipient.quiets):
        return ctx.now
    return after_quiet(ctx.now, recipient.zone, *recipient.quiets)


def edit_message(ctx: Context, recipient: Contact, message: Message, tap: CallbackTap) -> None:
    """Answer a tap by replacing the message that was tapped, or with a new one if Telegram no longer knows it."""
    if tap.message_id is None:
        reply(ctx, recipient, message, tap)
        return
    action = replace_tapped(recipient.chat, message, tap)
    post(ctx, recipient, OutboxKind.EDIT, action, key=f"edit:{ctx.new_id()}")


def answer_callback(
    ctx: Context, recipient: Contact, tap: CallbackTap, notice: str | None = None, *, once: str | None = None
) -> None:
    """Answer a tap with a short notice, or only let the button stop spinning; at most once per value of ``once``."""
    action = AnswerCallback(tap.tap, notice)
    key = f"toast:{recipient.chat_key}:{once}" if once else f"toast:{ctx.new_id()}"
    post(ctx, recipient, OutboxKind.CALLBACK_ANSWER, action, key=key)


def reply_with(ctx: Context, person: Contact, action: OutboundAction) -> None:
    """Reply with an action, such as a file."""
    post(ctx, person, OutboxKind.REPLY, action, key=f"reply:{ctx.new_id()}")
