"""A goal that one side named for the work together."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from flows.ids import DyadId, GoalId
from flows.instruments.model import Perspective

MAX_GOALS = 3
"""Active goals of one side."""
MAX_GOAL_CHARACTERS = 120
"""Of a goal's own words."""


class GoalState(StrEnum):
    """What has become of a goal; the values are stored."""

    ACTIVE = "active"
    CHANGED = "changed"
    """Replaced by another one."""
    REACHED = "reached"
    LET_GO = "let-go"


class GoalVisibility(StrEnum):
    """What the other side may see of a goal; the values are stored."""

    SHOWN = "shown"
    """Its category and its own words."""
    WITHOUT_WORDS = "without-words"
    """Its category only."""
    HIDDEN = "hidden"


class GoalFit(StrEnum):
    """What a side says of a goal that the other side named; the values are stored."""

    WORK_ON = "yes"
    """That is what we work on."""
    IN_PART = "part"
    NOT_FOR_ME = "no"


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal; ``perspective`` is the side that named it.

    ``words`` are None if there are none or their retention period has passed. ``confirmed_at``: when it was named, or
    last said to be still so; ``reviews`` counts how often it was. ``place`` counts the
    goals that this side had named before. ``fit`` is what the other side last tapped, at ``fit_at``. Times are aware.
    """

    id: GoalId
    dyad: DyadId
    perspective: Perspective
    category: str
    words: str | None
    visibility: GoalVisibility
    state: GoalState
    made_at: datetime
    confirmed_at: datetime
    ended_at: datetime | None = None
    reviews: int = 0
    place: int = 0
    fit: GoalFit | None = None
    fit_at: datetime | None = None

    @property
    def is_active(self) -> bool:
        """Return whether the side that named it still pursues it."""
        return self.state is GoalState.ACTIVE

    @property
    def is_visible(self) -> bool:
        """Return whether the other side may see it, with or without its words."""
        return self.visibility is not GoalVisibility.HIDDEN

    @property
    def shown_words(self) -> str | None:
        """Return the words that the other side may see, or None."""
        return self.words if self.visibility is GoalVisibility.SHOWN else None


def active(goals: Iterable[Goal], perspective: Perspective) -> tuple[Goal, ...]:
    """Return a side's active goals, in their order."""
    return tuple(each for each in goals if each.perspective is perspective and each.is_active)
