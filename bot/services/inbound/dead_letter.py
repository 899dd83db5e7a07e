"""An update that cannot be handled is set aside: what its sender is told then, whatever went wrong before.

It is read as little as can be, and nothing of what they were doing is touched. Words of danger to life bring the fixed
text all the same. Where even that fails it is tried again with less: without telling a reader of alerts, without
looking up who wrote, at last without the programme.
"""

from collections.abc import Callable
from functools import partial

from bot.services.alerts import crisis_reply
from bot.services.context import contact
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.context.inbound_types import Received
from bot.services.messaging import outbox
from flows.message import Message

LastWords = Callable[[Desk, Received], None]
"""Look at what was typed, and say that it could not be taken and what to do."""


def _to_person(desk: Desk, received: Received, *, alert: bool) -> None:
    person = contact.at(desk, received.sender)
    desk = desk.acting_for(person.opaque)
    crisis_reply.look(desk, person, received, alert=alert)
    _not_taken(desk, person)


def _to_chat(desk: Desk, received: Received, *, alone: bool) -> None:
    chat = contact.unknown(desk, received.sender, alone=alone)
    crisis_reply.look_unknown(desk, chat, received)
    _not_taken(desk, chat)


def _not_taken(desk: Desk, person: Who) -> None:
    outbox.reply(desk, person, Message(person.voice.say("not-taken")))


WAYS: tuple[LastWords, ...] = (
    partial(_to_person, alert=True),
    partial(_to_person, alert=False),
    partial(_to_chat, alone=False),
    partial(_to_chat, alone=True),
)
"""From the most that can be done to the least; each in a transaction of its own."""
