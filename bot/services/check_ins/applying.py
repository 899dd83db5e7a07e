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
from flows.conversation.state import SESSION
from storage.repositories import answers
from storage.repositories.check_ins import CheckIn


def apply(desk: Desk, person: Who, check_in: CheckIn, event: Event) -> None:
    """Store what happened."""
    unit = desk.unit
    match event:
        case Answered(item, value, how, raw, parser):
            answers.put(unit, check_in.lane, check_in.id, item, value, how=how, raw=raw, parser=parser)
        case Cleared(item):
            answers.drop(unit, check_in.id, item)
        case WordsGiven(text, dimension, shared):
            note = answers.Note(dimension or SESSION, text, shared)
            answers.put_note(unit, check_in.lane, check_in.id, note)
        case WordsRemoved(dimension):
            answers.drop_note(unit, check_in.id, dimension or SESSION)
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
