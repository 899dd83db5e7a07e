"""What a step gave or took back, kept with the conversation it left behind: answers and words."""

from collections.abc import Mapping
from datetime import datetime

from bot.services.context.context import Context
from flows.conversation import ConversationStep
from flows.conversation.events import AnswerCleared, Event, ItemAnswered, WordsGiven, WordsRemoved
from flows.conversation.state import SESSION
from storage.repositories import check_ins
from storage.repositories.answers import GivenAnswers, StoredAnswer, StoredNote
from storage.repositories.check_ins import CheckIn

GIVING = (ItemAnswered, AnswerCleared, WordsGiven, WordsRemoved)


def store_step(ctx: Context, check_in: CheckIn, step: ConversationStep) -> None:
    """The conversation as the step left it, with what had been given before and is given now."""
    now = None
    if any(isinstance(event, GIVING) for event in step.events):
        now = check_ins.given_answers(ctx, check_in)
        for event in step.events:
            now = _after(now, event, ctx.now.isoformat())
    check_ins.store_conversation(ctx, check_in, step.state.to_json(), now)


def answers_by_tap(values: Mapping[str, int], at: datetime) -> GivenAnswers:
    """A whole round of tapped answers."""
    return GivenAnswers({item: StoredAnswer(value, "tap", at.isoformat()) for item, value in values.items()})


def _after(given: GivenAnswers, event: Event, at: str) -> GivenAnswers:
    match event:
        case ItemAnswered(item, value, how, raw, parser):
            return given.answered(item, StoredAnswer(value, how, at, raw, parser))
        case AnswerCleared(item):
            return given.answered(item, None)
        case WordsGiven(text, dimension, shared):
            return given.noted(dimension or SESSION, StoredNote(text, shared, at))
        case WordsRemoved(dimension):
            return given.noted(dimension or SESSION, None)
        case _:
            return given
