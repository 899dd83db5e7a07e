"""Whoever wants it finds nothing of what they typed in the chat when a check-in is over.

The questions need no such care: they are asked in one message, which says thanks in the end.
"""

from bot.services import who
from bot.services.check_ins import showing
from bot.services.desk import Desk
from bot.services.who import Who
from storage.repositories import typed
from storage.repositories.check_ins import CheckIn


def note(desk: Desk, person: Who, check_in: CheckIn, message_id: int | None) -> None:
    """They typed this into it."""
    if message_id is not None and person.person is not None and person.person.clears:
        typed.add(desk.unit, check_in.id, message_id)


def clear(desk: Desk, check_in: CheckIn) -> None:
    """It is over: their messages are taken away, as far as Telegram lets a bot, which is for two days."""
    for message_id in typed.take(desk.unit, check_in.id):
        showing.take_away(desk, who.known(desk, check_in.person), message_id)
