"""Storing the updates of a poll in one commit, and the notice after the service was unreachable for long."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.services.check_ins import rendering
from bot.services.check_ins.loader import load
from bot.services.context import Context, from_person
from bot.services.context.contact import chat_key_of
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import EditMessage
from flows.message import Message
from storage.database.process_group import UPDATES_WAIT, announce
from storage.repositories import check_ins, checkpoints, inbox
from storage.repositories.check_ins import CheckIn
from storage.repositories.outbox_messages import OutboxKind

LONG_ABSENCE = timedelta(seconds=120)
CHECKPOINT_INTERVAL = timedelta(seconds=20)
NOWHERE = "nowhere"


class RawPayload(Protocol):
    """A fetched update."""

    @property
    def update_id(self) -> int:
        """The number that Telegram gave the update."""

    @property
    def digest(self) -> str:
        """The hash of the payload."""

    @property
    def chat(self) -> int | None:
        """The chat to which it belongs, if that is known."""

    @property
    def payload(self) -> str:
        """The whole update as JSON."""


def store_batch(ctx: Context, batch: Sequence[RawPayload]) -> None:
    """Add a batch of updates to the inbox; after a long gap, ask in each open check-in for the tap again.

    Telegram discards a tap after 150 seconds without a poll.
    """
    last = checkpoints.get(ctx, checkpoints.LAST_POLL)
    if batch:
        inbox.add(ctx, [_new_update(ctx, raw) for raw in batch])
        announce(ctx, UPDATES_WAIT)
    if last is None or ctx.now - last >= CHECKPOINT_INTERVAL:
        checkpoints.put(ctx, checkpoints.LAST_POLL)
    if last is not None and ctx.now - last > LONG_ABSENCE:
        for row in check_ins.list_asked(ctx):
            if row.message_id is not None:
                _ask_to_tap_again(ctx, row, row.message_id, last)


def _new_update(ctx: Context, raw: RawPayload) -> inbox.NewUpdate:
    chat_key = chat_key_of(ctx, raw.chat) if raw.chat is not None else NOWHERE
    digest = ctx.hash(raw.digest)  # keyed: a plain hash could be compared with that of every possible answer
    return inbox.NewUpdate(raw.update_id, digest, chat_key, raw.payload)


def _ask_to_tap_again(ctx: Context, row: CheckIn, message_id: int, since: datetime) -> None:
    check_in = load(ctx, row, from_person(ctx, row.person))
    contact, shown = check_in.contact, rendering.render(ctx, check_in)
    text = f"{contact.voice.say('was-away')}\n\n{shown.html}"
    action = EditMessage(contact.chat, message_id, Message(text, shown.buttons))
    key = f"checkin:{row.id}:away:{since:%Y%m%dT%H%M%S}"
    outbox.post(ctx, contact, OutboxKind.CHECK_IN_EDIT, action, key=key, subject=row.id)
