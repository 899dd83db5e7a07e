"""What a step gave or took back, kept with the conversation it left behind: answers and words."""

from collections.abc import Mapping
from datetime import datetime

from bot.services.context.context import Desk
from flows.conversation import Step
from flows.conversation.events import Answered, Cleared, Event, WordsGiven, WordsRemoved
from flows.conversation.state import SESSION
from storage.repositories import check_ins
from storage.repositories.answers import Answer, Given, Note
from storage.repositories.check_ins import CheckIn

GIVING = (Answered, Cleared, WordsGiven, WordsRemoved)


def keep(desk: Desk, check_in: CheckIn, step: Step) -> None:
    """The conversation as the step left it, with what had been given before and is given now."""
    now = None
    if any(isinstance(event, GIVING) for event in step.events):
        now = check_ins.given(desk.unit, check_in)
        for event in step.events:
            now = _after(now, event, desk.now.isoformat())
    check_ins.keep(desk.unit, check_in, step.state.to_json(), now)


def tapped(values: Mapping[str, int], at: datetime) -> Given:
    """A whole round of tapped answers."""
    return Given({item: Answer(value, "tap", at.isoformat()) for item, value in values.items()})


def _after(given: Given, event: Event, at: str) -> Given:
    match event:
        case Answered(item, value, how, raw, parser):
            return given.answered(item, Answer(value, how, at, raw, parser))
        case Cleared(item):
            return given.answered(item, None)
        case WordsGiven(text, dimension, shared):
            return given.noted(dimension or SESSION, Note(text, shared, at))
        case WordsRemoved(dimension):
            return given.noted(dimension or SESSION, None)
        case _:
            return given
