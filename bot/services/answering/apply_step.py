"""Storing one step of a conversation: its state, its answers, and what its events require."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import assert_never

from bot.services.check_ins import completion, grace_period, queue, reminders
from bot.services.check_ins.loader import LoadedCheckIn
from bot.services.context import Context
from bot.services.participation import partial_stop, participation
from flows.conversation import SESSION, ConversationPhase, ConversationStep
from flows.conversation.events import (
    AnswerCleared,
    Completed,
    Event,
    GoalProgressGiven,
    ItemAnswered,
    PauseRequested,
    Snoozed,
    StopRequested,
    WordsGiven,
    WordsRemoved,
)
from storage.repositories import check_ins
from storage.repositories.answers import GivenAnswers, StoredAnswer, StoredNote, StoredProgress

FollowUp = Callable[[], None]


def apply_step(ctx: Context, check_in: LoadedCheckIn, step: ConversationStep) -> None:
    """Store the step's answers and state, then do what its events require, in their order."""
    changes = _StepChanges(ctx, check_in)
    for event in step.events:
        changes.add(event)
    check_ins.store_conversation(ctx, check_in.row, step.state.to_json(), changes.answers)
    snoozed = ConversationPhase.SNOOZED
    if check_in.state.phase is snoozed and step.state.phase is not snoozed:
        reminders.cancel_snooze(ctx, check_in.row)
    for follow_up in changes.follow_ups:
        follow_up()
    closes_at = check_in.row.closes_at
    if step.events and closes_at is not None and closes_at < ctx.now + grace_period.GRACE_PERIOD:
        grace_period.extend(ctx, check_in.row)


class _StepChanges:
    """What the events of a step change: ``answers`` (None: nothing), and what follows once those are stored."""

    def __init__(self, ctx: Context, check_in: LoadedCheckIn) -> None:
        self._ctx, self._check_in = ctx, check_in
        self.answers: GivenAnswers | None = None
        self.follow_ups: list[FollowUp] = []

    def add(self, event: Event) -> None:
        """Add the change that one event requires."""
        ctx, check_in, at = self._ctx, self._check_in, self._ctx.now.isoformat()
        match event:
            case ItemAnswered(item, value, how, raw, parser):
                given = self._current()
                before = given.answers.get(item)
                changed = before is not None and (before.changed or before.value != value)
                self.answers = given.answered(item, StoredAnswer(value, how, at, raw, parser, changed))
            case GoalProgressGiven(goal, value, how, shown):
                progress = StoredProgress(goal, value, how, at, shown)
                self.answers = replace(self._current(), progress=progress)
            case AnswerCleared(item):
                self.answers = self._current().answered(item, None)
            case WordsGiven(text, dimension, shared):
                self.answers = self._current().noted(dimension or SESSION, StoredNote(text, shared, at))
            case WordsRemoved(dimension):
                self.answers = self._current().noted(dimension or SESSION, None)
            case Completed():
                self._then(partial(completion.complete, ctx, check_in.row), asks_next=True)
            case Snoozed(until):
                snooze = partial(reminders.snooze, ctx, check_in.row, check_in.contact, until)
                self._then(snooze, asks_next=True)
            case PauseRequested(days):
                self._then(partial(participation.pause, ctx, check_in.contact, timedelta(days=days)))
            case StopRequested():
                self._then(partial(partial_stop.stop_from_check_in, ctx, check_in.contact, check_in.dyad))
            case _:
                assert_never(event)

    def _current(self) -> GivenAnswers:
        if self.answers is None:
            return check_ins.unseal_answers(self._ctx, self._check_in.row)
        return self.answers

    def _then(self, follow_up: FollowUp, *, asks_next: bool = False) -> None:
        self.follow_ups.append(follow_up)
        if asks_next:
            self.follow_ups.append(partial(queue.ask_next, self._ctx, self._check_in.row.person))
