"""The result of an input: refused (nothing changes) or accepted (the turn is raised)."""

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
    """The state after an input, its events, and the key of a short plain notice for the person, if any."""

    state: State
    events: tuple[Event, ...] = ()
    notice: str | None = None


@dataclass(frozen=True, slots=True)
class HandlerContext:
    """The arguments of a handler; ``raw`` is the typed text or ``tap`` the accepted tap."""

    state: State
    instrument: Instrument
    now: datetime
    language: str
    raw: str | None = None
    tap: AnswerTap | None = None


Handler: TypeAlias = Callable[[HandlerContext, AnswerTap], ConversationStep]


def refuse(context: HandlerContext, notice: str) -> ConversationStep:
    """Return a step that changes nothing and shows a notice."""
    return ConversationStep(context.state, (), f"checkin-notice-{notice}")


def change_state(
    context: HandlerContext,
    state: State,
    events: Iterable[Event] = (),
    *,
    understood_item: ItemId | None = None,
    written_subject: str | None = None,
) -> ConversationStep:
    """Return a step to ``state`` by an action of the person."""
    turn = context.state.turn + 1
    return ConversationStep(
        replace(
            state,
            turn=turn,
            last_action_at=context.now,
            understood_item=understood_item,
            written_subject=written_subject,
            last_tap=context.tap,
        ),
        tuple(events),
    )


def as_tap(state: State, action: AnswerAction, value: int | None = None) -> AnswerTap:
    """Return the tap on the open question that is equivalent to a typed command."""
    return AnswerTap(state.check_in, action, state.item, value, state.turn)
