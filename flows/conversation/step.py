"""What an input led to. Two ways to make it: refused (nothing changes), moved (the turn is raised)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias

from flows.conversation.events import Event
from flows.conversation.inputs import AnswerAction, AnswerTap
from flows.conversation.state import State
from flows.ids import ItemId
from flows.instruments.model import Instrument


@dataclass(frozen=True, slots=True)
class ConversationStep:
    """The state after an input, what happened, and the key of a short plain text for the person, if any."""

    state: State
    events: tuple[Event, ...] = ()
    notice: str | None = None


@dataclass(frozen=True, slots=True)
class HandlerContext:
    """What a handler works with: ``raw`` is what was typed, or ``tap`` what was tapped."""

    state: State
    instrument: Instrument
    now: datetime
    language: str
    raw: str | None = None
    tap: AnswerTap | None = None


Handler: TypeAlias = Callable[[HandlerContext, AnswerTap], ConversationStep]


def refused(scene: HandlerContext, notice: str) -> ConversationStep:
    """Nothing changes; the person is told why."""
    return ConversationStep(scene.state, (), f"checkin-notice-{notice}")


def moved(
    scene: HandlerContext, state: State, events: Iterable[Event] = (), *, heard: ItemId | None = None
) -> ConversationStep:
    """On to ``state``, by the person's doing."""
    turn = scene.state.turn + 1
    return ConversationStep(
        replace(state, turn=turn, moved=scene.now, heard=heard, last_tap=scene.tap), tuple(events)
    )


def as_tap(state: State, action: AnswerAction, value: int | None = None) -> AnswerTap:
    """The tap on the open question that does the same as a typed word."""
    return AnswerTap(state.check_in, action, state.item, value, state.turn)
