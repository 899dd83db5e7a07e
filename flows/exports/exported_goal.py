"""A goal as it leaves: under a pseudonym, by its category, with what became of it."""

from dataclasses import dataclass
from datetime import datetime

from flows.goals import GoalFit, GoalState
from flows.instruments import Perspective


@dataclass(frozen=True, slots=True)
class ExportedGoal:
    """A goal that ``person`` named for the work with ``client``; ``number``, from 1, is its place in the dyad's export.

    ``category_text`` is the category in the language of that person. ``words`` are None but in the client's own file.
    ``confirmed``: when it was named, or last said to be right. ``fit`` is what the other side said of it.
    """

    goal: str
    person: str
    client: str
    dyad: str
    number: int
    perspective: Perspective
    category: str
    category_text: str
    state: GoalState
    named: datetime
    confirmed: datetime
    reviews: int
    ended: datetime | None
    fit: GoalFit | None
    language: str
    zone: str
    words: str | None = None
