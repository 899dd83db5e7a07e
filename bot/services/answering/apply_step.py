"""Each event of a conversation, stored in the transaction of the step it came from."""

from datetime import timedelta
from typing import assert_never

from bot.services.check_ins import completion, questions, queue
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.participation import participation
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
            completion.completed(desk, check_in)
            queue.go_on(desk, check_in.person)
        case PutOff(until):
            questions.put_off(desk, check_in, person, until)
            queue.go_on(desk, check_in.person)
        case PauseAsked(days):
            participation.pause(desk, person, timedelta(days=days))
        case StopAsked():
            participation.stop(desk, person)
        case _:
            assert_never(event)
