"""What happened, for the service to store in the transaction that stores the new state."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from flows.conversation.state import How
from flows.ids import ItemId
from flows.instruments.model import Dimension


@dataclass(frozen=True, slots=True)
class ItemAnswered:
    """The item's answer now; replaces an earlier one. None is a skip: missing, never a number."""

    item: ItemId
    value: int | None
    how: How
    raw: str | None = None
    parser: int | None = None


@dataclass(frozen=True, slots=True)
class AnswerCleared:
    """The item is not asked any more (its branch closed): its answer is to be forgotten."""

    item: ItemId


@dataclass(frozen=True, slots=True)
class WordsGiven:
    """Words about a dimension, or about the session (None); they replace earlier ones about the same.

    Told when they are written, with ``shared`` False since nothing is shared before it is sent, and once more
    on sending, with what the client chose.
    """

    text: str
    dimension: Dimension | None
    shared: bool


@dataclass(frozen=True, slots=True)
class WordsRemoved:
    """The client took these words back: they are to be forgotten."""

    dimension: Dimension | None


@dataclass(frozen=True, slots=True)
class Completed:
    """Sent. Comes last of its step."""


@dataclass(frozen=True, slots=True)
class Snoozed:
    """Ask again then, as the person meant it: the service finds the moment in the person's zone."""

    until: Literal["hour", "evening", "tomorrow"]


@dataclass(frozen=True, slots=True)
class PauseAsked:
    """No invitations for that many days. The present check-in stays open for whoever wants to go on."""

    days: int


@dataclass(frozen=True, slots=True)
class StopAsked:
    """No invitations any more."""


Event: TypeAlias = (
    ItemAnswered | AnswerCleared | WordsGiven | WordsRemoved | Completed | Snoozed | PauseAsked | StopAsked
)
