"""Each event of a conversation, stored in the transaction of the step it came from."""

from datetime import timedelta
from typing import assert_never

from bot.services import taking_part
from bot.services.check_ins import asking, finishing, queueing
from bot.services.desk import Desk
from bot.services.who import Who
from flows.conversation.events import (
    Answered,
    Cleared,
    Completed,
    Event,
    PauseAsked,
    PutOff,
    StopAsked,
    WordsGiven,
    WordsRemoved,
)
from storage.repositories.check_ins import CheckIn


def apply(desk: Desk, person: Who, check_in: CheckIn, event: Event) -> None:
    """Store what happened."""
    match event:
        case Answered() | Cleared() | WordsGiven() | WordsRemoved():
            pass  # kept with the conversation: see recording
        case Completed():
            finishing.completed(desk, check_in)
            queueing.go_on(desk, check_in.person)
        case PutOff(until):
            asking.put_off(desk, check_in, person, until)
            queueing.go_on(desk, check_in.person)
        case PauseAsked(days):
            taking_part.pause(desk, person, timedelta(days=days))
        case StopAsked():
            taking_part.stop(desk, person)
        case _:
            assert_never(event)
