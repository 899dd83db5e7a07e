"""An update that cannot be handled is set aside: what its sender is told then, whatever went wrong before.

It is read as little as can be, and nothing of what they were doing is touched. Words of danger to life bring the fixed
text all the same. Where even that fails it is tried again with less: without telling a reader of alerts, without
looking up who wrote, at last without the programme.
"""

from collections.abc import Callable
from functools import partial

from bot.services.alerts import crisis_reply
from bot.services.context import contact
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import InboundUpdate
from bot.services.messaging import outbox
from flows.message import Message

DeadLetterReply = Callable[[Context, InboundUpdate], None]
"""Look at what was typed, and say that it could not be taken and what to do."""


def _to_person(ctx: Context, received: InboundUpdate, *, alert: bool) -> None:
    person = contact.from_sender(ctx, received.sender)
    ctx = ctx.acting_for(person.opaque)
    crisis_reply.reply_to_danger_words(ctx, person, received, alert=alert)
    _not_taken(ctx, person)


def _to_chat(ctx: Context, received: InboundUpdate, *, alone: bool) -> None:
    chat = contact.anonymous(ctx, received.sender, alone=alone)
    crisis_reply.reply_to_danger_words_of_unknown_sender(ctx, chat, received)
    _not_taken(ctx, chat)


def _not_taken(ctx: Context, person: Contact) -> None:
    outbox.reply(ctx, person, Message(person.voice.say("not-taken")))


FALLBACK_REPLIES: tuple[DeadLetterReply, ...] = (
    partial(_to_person, alert=True),
    partial(_to_person, alert=False),
    partial(_to_chat, alone=False),
    partial(_to_chat, alone=True),
)
"""From the most that can be done to the least; each in a transaction of its own."""
