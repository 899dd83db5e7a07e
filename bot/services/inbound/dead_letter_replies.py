"""Replies to the sender of an update that cannot be handled and is set aside.

The update is parsed as little as possible, and what the sender was doing is left as it is. Danger words are still
answered with the fixed text. If a reply fails too, a simpler one is tried: without alerting a reader, without looking
up the sender, at last without the programme.
"""

from collections.abc import Callable
from functools import partial

from bot.services.alerts import crisis_reply, emergency_contacts
from bot.services.context import Contact, Context, InboundUpdate
from bot.services.context.contact import anonymous, from_sender
from bot.services.messaging import outbox
from flows.message import Message

DeadLetterReply = Callable[[Context, InboundUpdate], None]
"""Answer danger words, then reply that the update could not be handled and what to do."""


def _reply_to_person(ctx: Context, update: InboundUpdate, *, alert: bool) -> None:
    contact = from_sender(ctx, update.sender)
    ctx = ctx.acting_for(contact.opaque)
    crisis_reply.reply_to_danger_words(ctx, contact, update, alert=alert)
    _reply_not_handled(ctx, contact)


def _reply_to_chat(ctx: Context, update: InboundUpdate, *, alone: bool) -> None:
    contact = anonymous(ctx, update.sender, alone=alone)
    crisis_reply.reply_to_danger_words(ctx, contact, update, alert=False)  # whether a client wrote is unknown
    _reply_not_handled(ctx, contact)


def _reply_not_handled(ctx: Context, contact: Contact) -> None:
    """Reply that the update was not handled, and whom to call: it may have been a request for help."""
    contacts = emergency_contacts.paragraph(contact.voice, [contact.programme])
    text = f"{contact.voice.say('not-taken')}\n\n{contacts}"
    outbox.reply(ctx, contact, Message(text, (emergency_contacts.help_row(contact.voice),)))


FALLBACK_REPLIES: tuple[DeadLetterReply, ...] = (
    partial(_reply_to_person, alert=True),
    partial(_reply_to_person, alert=False),
    partial(_reply_to_chat, alone=False),
    partial(_reply_to_chat, alone=True),
)
"""Tried in this order, each in a transaction of its own, until one succeeds."""
