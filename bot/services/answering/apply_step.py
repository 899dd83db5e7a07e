"""Each event of a conversation, stored in the transaction of the step it came from."""

from datetime import timedelta
from typing import assert_never

from bot.services.check_ins import completion, queue, reminders
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.participation import participation
from flows.conversation.events import (
    AnswerCleared,
    Completed,
    Event,
    ItemAnswered,
    PauseAsked,
    Snoozed,
    StopAsked,
    WordsGiven,
    WordsRemoved,
)
from storage.repositories.check_ins import CheckIn


def apply(ctx: Context, person: Contact, check_in: CheckIn, event: Event) -> None:
    """Store what happened."""
    match event:
        case ItemAnswered() | AnswerCleared() | WordsGiven() | WordsRemoved():
            pass  # kept with the conversation: see recording
        case Completed():
            completion.complete(ctx, check_in)
            queue.ask_next(ctx, check_in.person)
        case Snoozed(until):
            reminders.snooze(ctx, check_in, person, until)
            queue.ask_next(ctx, check_in.person)
        case PauseAsked(days):
            participation.pause(ctx, person, timedelta(days=days))
        case StopAsked():
            participation.stop(ctx, person)
        case _:
            assert_never(event)
