"""Storing what a poll brought, whole, in one commit; and what is told after a long silence of ours."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.services.check_ins import display
from bot.services.context import contact
from bot.services.context.context import Context
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import EditMessage
from flows.conversation import State
from flows.message import Message
from storage.repositories import check_ins, checkpoints, inbox
from storage.repositories.check_ins import CheckIn
from storage.repositories.outbox_messages import OutboxKind

LONG_ABSENCE = timedelta(seconds=120)
CHECKPOINT_INTERVAL = timedelta(seconds=20)
NOWHERE = "nowhere"


class RawPayload(Protocol):
    """An update as it was fetched."""

    @property
    def update_id(self) -> int:
        """Telegram's number for it."""

    @property
    def digest(self) -> str:
        """The hash of the payload."""

    @property
    def chat(self) -> int | None:
        """The chat it belongs to, where one can be told."""

    @property
    def payload(self) -> str:
        """The whole of it, as JSON."""


def store(ctx: Context, batch: Sequence[RawPayload]) -> None:
    """Keep a batch; taps that waited longer than Telegram keeps them are asked for again.

    Telegram forgets a tap after 150 seconds without a poll. So after a gap each open question says once: if you
    tapped, please tap again.
    """
    last = checkpoints.get(ctx, checkpoints.LAST_POLL)
    if batch:
        inbox.add(ctx, [_arrival(ctx, raw) for raw in batch])
    if last is None or ctx.now - last >= CHECKPOINT_INTERVAL:
        checkpoints.put(ctx, checkpoints.LAST_POLL)
    if last is not None and ctx.now - last > LONG_ABSENCE:
        _say_away(ctx, last)


def _arrival(ctx: Context, raw: RawPayload) -> inbox.NewUpdate:
    chat_key = contact.chat_key_of(ctx, raw.chat) if raw.chat is not None else NOWHERE
    digest = ctx.hash(raw.digest)  # a plain one could be tried with every answer there is
    return inbox.NewUpdate(raw.update_id, digest, chat_key, raw.payload)


def _say_away(ctx: Context, since: datetime) -> None:
    for check_in in check_ins.open_ones(ctx):
        if check_in.message_id is not None:
            _tell(ctx, check_in, check_in.message_id, since)


def _tell(ctx: Context, check_in: CheckIn, message_id: int, since: datetime) -> None:
    person = contact.from_person(ctx, check_in.person)
    shown = display.message(ctx, person, check_in, State.from_json(check_in.state))
    text = f"{person.voice.say('was-away')}\n\n{shown.html}"
    action = EditMessage(person.chat, message_id, Message(text, shown.buttons))
    key = f"checkin:{check_in.id}:away:{since:%Y%m%dT%H%M%S}"
    outbox.post(ctx, person, OutboxKind.CHECK_IN_EDIT, action, key=key, subject=check_in.id)
