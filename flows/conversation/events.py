"""What a step changed, for the service to store in the transaction that stores the new state."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from flows.conversation.state import AnswerMethod
from flows.ids import GoalId, ItemId
from flows.instruments.model import Dimension


@dataclass(frozen=True, slots=True)
class ItemAnswered:
    """The item has this answer now, instead of any earlier one; None is a skip."""

    item: ItemId
    value: int | None
    how: AnswerMethod
    raw: str | None = None
    parser: int | None = None


@dataclass(frozen=True, slots=True)
class GoalProgressGiven:
    """How far the client has come with a goal, from 0 to 10, instead of any earlier answer; None is a skip.

    ``shown``: the practitioner may see it.
    """

    goal: GoalId
    value: int | None
    how: AnswerMethod
    shown: bool


@dataclass(frozen=True, slots=True)
class AnswerCleared:
    """The item's branch closed: its answer must be deleted."""

    item: ItemId


@dataclass(frozen=True, slots=True)
class WordsGiven:
    """Words about a dimension, or about the session (None); they replace earlier ones on the same subject.

    Raised when they are written, with ``shared`` False, and again on sending if the client shares them, with True.
    """

    text: str
    dimension: Dimension | None
    shared: bool


@dataclass(frozen=True, slots=True)
class WordsRemoved:
    """The client deleted these words: they must be deleted from storage."""

    dimension: Dimension | None


@dataclass(frozen=True, slots=True)
class Completed:
    """The check-in was sent. Always the last event of its step."""


@dataclass(frozen=True, slots=True)
class Snoozed:
    """The check-in is to be shown again at ``until``, which the service resolves in the person's zone."""

    until: Literal["hour", "evening", "tomorrow"]


@dataclass(frozen=True, slots=True)
class PauseRequested:
    """No invitations for ``days``; the present check-in may still be resumed."""

    days: int


@dataclass(frozen=True, slots=True)
class StopRequested:
    """No invitations any more."""


Event: TypeAlias = (
    ItemAnswered
    | GoalProgressGiven
    | AnswerCleared
    | WordsGiven
    | WordsRemoved
    | Completed
    | Snoozed
    | PauseRequested
    | StopRequested
)
