"""The question how far the client has come with a goal: one more item of a check-in, beside its instrument.

It stands after the instrument's questions and before the words. It belongs to no dimension, and its answer is kept
apart from those of the instrument.
"""

from dataclasses import dataclass, replace
from functools import cache

from flows.conversation.state import State
from flows.i18n import LANGUAGES
from flows.ids import ItemId
from flows.instruments.model import Instrument, Item, ItemKind, Option, Perspective

GOAL_PROGRESS = ItemId("goal_progress")
"""The item's id; no instrument's item has one with an underscore."""

MAX_PROGRESS = 10
"""The answer that means: reached. 0 is where the client began."""


@dataclass(frozen=True, slots=True)
class GoalWording:
    """The name of a goal: the client's ``own``, and as the practitioner sees it (``seen``)."""

    own: str
    seen: str


_ITEM = Item(
    id=GOAL_PROGRESS,
    kind=ItemKind.PROGRESS,
    dimension=None,
    options=tuple(
        Option(value, {language: str(value) for language in LANGUAGES}) for value in range(MAX_PROGRESS + 1)
    ),
    texts={Perspective.CLIENT: {}},  # rendered with the goal's name
)


def asked_instrument(state: State, instrument: Instrument) -> Instrument:
    """Return the instrument with the question about the check-in's goal, if there is one."""
    return instrument if state.goal is None else _with_goal_progress(instrument)


@cache
def _with_goal_progress(instrument: Instrument) -> Instrument:
    notes = [item for item in instrument.items if item.kind is ItemKind.NOTE]
    questions = [item for item in instrument.items if item.kind is not ItemKind.NOTE]
    return replace(instrument, items=(*questions, _ITEM, *notes))
