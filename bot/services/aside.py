"""An update that cannot be handled is set aside: what its sender is told then, whatever went wrong before.

It is read as little as can be, and nothing of what they were doing is touched. Words of danger to life bring the fixed
text all the same. Where even telling a reader of alerts fails, the text comes without it.
"""

from bot.services import outbox, safety, who
from bot.services.desk import Desk
from bot.services.received import Received, Text
from flows.message import Message


def last_words(desk: Desk, received: Received, *, alert: bool) -> None:
    """Look at what was typed, and say that it could not be taken and what to do."""
    person = who.at(desk, received.sender)
    desk = desk.acting_for(person.opaque)
    if isinstance(received.input, Text):
        safety.look(desk, person, received.input.text, alert=alert)
    outbox.reply(desk, person, Message(person.voice.say("not-taken")))
