"""What an input led to. Two ways to make it: refused (nothing changes), moved (the turn is raised)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias

from flows.conversation.events import Event
from flows.conversation.inputs import Action, Tap
from flows.conversation.state import State
from flows.ids import ItemId
from flows.instruments.model import Instrument


@dataclass(frozen=True, slots=True)
class Step:
    """The state after an input, what happened, and the key of a short plain text for the person, if any."""

    state: State
    events: tuple[Event, ...] = ()
    notice: str | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What a handler works with: ``raw`` is what was typed, or ``tap`` what was tapped."""

    state: State
    instrument: Instrument
    now: datetime
    language: str
    raw: str | None = None
    tap: Tap | None = None


Handler: TypeAlias = Callable[[Scene, Tap], Step]


def refused(scene: Scene, notice: str) -> Step:
    """Nothing changes; the person is told why."""
    return Step(scene.state, (), f"checkin-notice-{notice}")


def moved(scene: Scene, state: State, events: Iterable[Event] = (), *, heard: ItemId | None = None) -> Step:
    """On to ``state``, by the person's doing."""
    turn = scene.state.turn + 1
    return Step(replace(state, turn=turn, moved=scene.now, heard=heard, last_tap=scene.tap), tuple(events))


def as_tap(state: State, action: Action, value: int | None = None) -> Tap:
    """The tap on the open question that does the same as a typed word."""
    return Tap(state.check_in, action, state.item, value, state.turn)
