"""Putting letters into the outbox, in the transaction that causes them."""

from datetime import datetime

from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.messaging.outbound_actions import OutboundAction
from flows.message import Message
from flows.scheduling.quiet import after_quiet, leaves_room
from storage.repositories import outbox_messages
from storage.repositories.outbox_messages import BULK, QUESTION, REPLY

__all__ = [
    "BULK",
    "FILE",
    "NEWS",
    "QUESTION",
    "REPLY",
    "answer_callback",
    "edit_message",
    "next_daytime",
    "notify",
    "notify_outside_quiet_hours",
    "post",
    "reply",
    "reply_to_message",
    "with_neutral_heading",
]

NEWS = "news"
"""The kind of a letter nobody asked for: its first line tells nothing."""

FILE = "file"
"""The kind of a letter whose document is nobody's here: once it has gone, nothing of it is kept."""


def post(
    ctx: Context,
    who: Contact,
    dispatch: OutboundAction,
    *,
    key: str,
    kind: str,
    urgency: int,
    subject: str | None = None,
    at: datetime | None = None,
) -> bool:
    """Write one letter; false if a letter of that key was written before."""
    return outbox_messages.add(
        ctx,
        key,
        who.chat_key,
        kind,
        dispatch.to_json(),
        urgency=urgency,
        subject=subject,
        at=at,
        to_draw=dispatch.drawing is not None,
    )


def reply(
    ctx: Context,
    who: Contact,
    message: Message,
    tap: CallbackTap | None = None,
    *,
    protected: bool = True,
    once: str | None = None,
) -> None:
    """Answer somebody with a new message (and let the tapped button stop spinning); ``once`` for what it names."""
    dispatch = OutboundAction(who.chat, message, tap=tap.tap if tap else None, protected=protected)
    key = f"reply:{who.chat_key}:{once}" if once else f"reply:{ctx.new_id()}"
    post(ctx, who, dispatch, key=key, kind="reply", urgency=REPLY)


def reply_to_message(ctx: Context, who: Contact, message: Message, to: int) -> None:
    """A new message as the reply to one of theirs, which then comes along with every tap under it."""
    dispatch = OutboundAction(who.chat, message, replies_to=to)
    post(ctx, who, dispatch, key=f"reply:{ctx.new_id()}", kind="reply", urgency=REPLY)


def notify(ctx: Context, who: Contact, message: Message, *, key: str, at: datetime | None = None) -> None:
    """Tell somebody what they did not ask for, once for each key."""
    post(
        ctx,
        who,
        OutboundAction(who.chat, with_neutral_heading(who, message)),
        key=key,
        kind=NEWS,
        urgency=QUESTION,
        at=at,
    )


def with_neutral_heading(who: Contact, message: Message) -> Message:
    """Below a first line that tells nothing: it may stand on a locked phone."""
    return Message(f"{who.voice.say('news')}\n\n{message.html}", message.buttons)


def notify_outside_quiet_hours(ctx: Context, who: Contact, message: Message, *, key: str) -> None:
    """The same, now, or when their quiet hours end."""
    notify(ctx, who, message, key=key, at=next_daytime(ctx, who))


def next_daytime(ctx: Context, who: Contact) -> datetime:
    """The first moment from now on outside their quiet hours; now where those leave none."""
    return after_quiet(ctx.now, who.zone, *who.quiets) if leaves_room(*who.quiets) else ctx.now


def edit_message(ctx: Context, who: Contact, message: Message, tap: CallbackTap) -> None:
    """Answer a tap by changing the message it was under; a new one where Telegram no longer knows that message."""
    if tap.message_id is None:
        reply(ctx, who, message, tap)
        return
    dispatch = OutboundAction(who.chat, message, edits=tap.message_id, tap=tap.tap)
    post(ctx, who, dispatch, key=f"edit:{ctx.new_id()}", kind="edit", urgency=REPLY)


def answer_callback(ctx: Context, who: Contact, tap: CallbackTap, notice: str | None = None) -> None:
    """Answer a tap with a short text, or just let the button stop spinning."""
    dispatch = OutboundAction(who.chat, tap=tap.tap, notice=notice)
    post(ctx, who, dispatch, key=f"toast:{ctx.new_id()}", kind="toast", urgency=REPLY)
