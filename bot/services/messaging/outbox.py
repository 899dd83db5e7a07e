"""Putting letters into the outbox, in the transaction that causes them."""

from datetime import datetime

from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.context.inbound_types import Tap
from bot.services.messaging.outbound_actions import Dispatch
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
    "answer",
    "by_day",
    "daytime",
    "edit",
    "headed",
    "news",
    "post",
    "reply",
    "toast",
]

NEWS = "news"
"""The kind of a letter nobody asked for: its first line tells nothing."""

FILE = "file"
"""The kind of a letter whose document is nobody's here: once it has gone, nothing of it is kept."""


def post(
    desk: Desk,
    who: Who,
    dispatch: Dispatch,
    *,
    key: str,
    kind: str,
    urgency: int,
    subject: str | None = None,
    at: datetime | None = None,
) -> bool:
    """Write one letter; false if a letter of that key was written before."""
    return outbox_messages.add(
        desk.unit,
        key,
        who.lane,
        kind,
        dispatch.to_json(),
        urgency=urgency,
        subject=subject,
        at=at,
        to_draw=dispatch.drawing is not None,
    )


def reply(
    desk: Desk,
    who: Who,
    message: Message,
    tap: Tap | None = None,
    *,
    protected: bool = True,
    once: str | None = None,
) -> None:
    """Answer somebody with a new message (and let the tapped button stop spinning); ``once`` for what it names."""
    dispatch = Dispatch(who.chat, message, tap=tap.tap if tap else None, protected=protected)
    key = f"reply:{who.lane}:{once}" if once else f"reply:{desk.unit.new_id()}"
    post(desk, who, dispatch, key=key, kind="reply", urgency=REPLY)


def answer(desk: Desk, who: Who, message: Message, to: int) -> None:
    """A new message as the reply to one of theirs, which then comes along with every tap under it."""
    dispatch = Dispatch(who.chat, message, replies_to=to)
    post(desk, who, dispatch, key=f"reply:{desk.unit.new_id()}", kind="reply", urgency=REPLY)


def news(desk: Desk, who: Who, message: Message, *, key: str, at: datetime | None = None) -> None:
    """Tell somebody what they did not ask for, once for each key."""
    post(desk, who, Dispatch(who.chat, headed(who, message)), key=key, kind=NEWS, urgency=QUESTION, at=at)


def headed(who: Who, message: Message) -> Message:
    """Below a first line that tells nothing: it may stand on a locked phone."""
    return Message(f"{who.voice.say('news')}\n\n{message.html}", message.buttons)


def by_day(desk: Desk, who: Who, message: Message, *, key: str) -> None:
    """The same, now, or when their quiet hours end."""
    news(desk, who, message, key=key, at=daytime(desk, who))


def daytime(desk: Desk, who: Who) -> datetime:
    """The first moment from now on outside their quiet hours; now where those leave none."""
    return after_quiet(desk.now, who.zone, *who.quiets) if leaves_room(*who.quiets) else desk.now


def edit(desk: Desk, who: Who, message: Message, tap: Tap) -> None:
    """Answer a tap by changing the message it was under; a new one where Telegram no longer knows that message."""
    if tap.message_id is None:
        reply(desk, who, message, tap)
        return
    dispatch = Dispatch(who.chat, message, edits=tap.message_id, tap=tap.tap)
    post(desk, who, dispatch, key=f"edit:{desk.unit.new_id()}", kind="edit", urgency=REPLY)


def toast(desk: Desk, who: Who, tap: Tap, notice: str | None = None) -> None:
    """Answer a tap with a short text, or just let the button stop spinning."""
    dispatch = Dispatch(who.chat, tap=tap.tap, notice=notice)
    post(desk, who, dispatch, key=f"toast:{desk.unit.new_id()}", kind="toast", urgency=REPLY)
