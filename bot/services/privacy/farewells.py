"""Last messages to people who are erased: each is deleted from the outbox once it is delivered."""

from datetime import datetime

from bot.services.context import Contact, Context, from_person
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import OutboundAction, RemoveMessage, SendMessage
from flows.instruments import Perspective
from flows.message import Message
from storage.repositories import check_ins, checkpoints, mailbox_keys
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.dyads import Dyad
from storage.repositories.outbox_messages import OutboxKind


def post_farewell(ctx: Context, to: Contact, text: str, at: datetime | None = None) -> None:
    """Post a last text under the neutral heading, now or at a moment."""
    send_farewell(ctx, to, SendMessage(to.chat, outbox.with_neutral_heading(to, Message(text))), at)


def send_farewell(ctx: Context, to: Contact, action: OutboundAction, at: datetime | None = None) -> None:
    """Post an outbox message that is deleted once delivered."""
    outbox.post(ctx, to, OutboxKind.FAREWELL, action, key=f"farewell:{ctx.new_id()}", at=at)


def remove_open_questions(ctx: Context, dyad: Dyad) -> None:
    """Remove the dyad's open questions from both chats."""
    for side in Perspective:
        for check_in in check_ins.of_dyad(ctx, dyad.id, side, CheckInPhase.ASKED):
            if check_in.message_id is not None:
                person = from_person(ctx, check_in.person)
                send_farewell(ctx, person, RemoveMessage(person.chat, check_in.message_id))


def farewell_delivered(ctx: Context, chat_key: str) -> None:
    """Delete all outbox messages of a chat after its farewell was delivered."""
    mailbox_keys.renew_key(ctx, chat_key)
    checkpoints.put(ctx, checkpoints.LAST_ERASURE)
