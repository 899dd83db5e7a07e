"""Where one check-in stands, whole: it is written out and read back between any two inputs."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Literal, TypeAlias

from pydantic import TypeAdapter, ValidationError

from flows.conversation.inputs import AnswerTap
from flows.errors import BadInput
from flows.ids import CheckInId, ItemId
from flows.instruments.model import Perspective

SESSION = "session"
"""What words are about that belong to no dimension: the session as a whole."""

How: TypeAlias = Literal["tap", "typed", "skip"]
Until: TypeAlias = Literal["hour", "evening", "tomorrow", "pause"]


class ConversationPhase(StrEnum):
    """What the open question is: an item, an invitation to write, a menu, or none any more."""

    ASKING = "asking"
    MORE = "more"  # after a low answer: would you like to say more about it?
    NOTE = "note"
    CONFIRMING = "confirming"  # several answers typed at once are read back
    SUMMARY = "summary"
    CHOOSING = "choosing"  # which answer to change
    LATER = "later"
    PAUSING = "pausing"
    STOPPING = "stopping"
    SNOOZED = "away"  # put off, or paused
    DONE = "done"
    EXPIRED = "expired"
    CLOSED = "closed"
    STOPPED = "stopped"


ENDED = frozenset(
    {ConversationPhase.DONE, ConversationPhase.EXPIRED, ConversationPhase.CLOSED, ConversationPhase.STOPPED}
)
MENUS = frozenset(
    {
        ConversationPhase.LATER,
        ConversationPhase.PAUSING,
        ConversationPhase.STOPPING,
        ConversationPhase.SNOOZED,
    }
)


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """``value`` is None for a skip. ``raw`` and ``parser`` are kept of typed answers only."""

    value: int | None
    how: How
    raw: str | None = None
    parser: int | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """Words the client wrote, and whether they are to be shared when the check-in is sent."""

    text: str
    shared: bool = True


@dataclass(frozen=True, slots=True)
class State:
    """One check-in under way.

    ``turn`` is raised on every change and travels in each button and timer: what carries another turn is
    stale. ``words`` are keyed by what they are about: a dimension, or ``SESSION``. ``under`` is the phase
    below a menu or a read-back, ``moved`` when the person last did something (aware, in the person's own zone
    if that was given).
    """

    check_in: CheckInId
    instrument: str
    instrument_version: int
    perspective: Perspective
    words_allowed: bool
    reassure: bool = False
    lately: bool = False  # about the work of late, not about one session
    phase: ConversationPhase = ConversationPhase.ASKING
    under: ConversationPhase | None = None
    item: ItemId | None = None
    turn: int = 0
    answers: Mapping[ItemId, GivenAnswer] = field(default_factory=dict)
    words: Mapping[str, Written] = field(default_factory=dict)
    passed: tuple[ItemId, ...] = ()  # notes that were written or skipped
    offered: ItemId | None = None  # the low answer after which more words were invited; once in a check-in
    changing: bool = False  # the item was opened from the summary
    pending: Mapping[ItemId, int | None] = field(default_factory=dict)  # read back, not yet agreed to
    pending_raw: str | None = None
    heard: ItemId | None = None  # the answer just understood from typing, still to be shown
    until: Until | None = None
    pause_days: int | None = None
    moved: datetime | None = None
    last_tap: AnswerTap | None = None  # the last one that counted: its double is told so
    version: Literal[1] = 1

    @property
    def ended(self) -> bool:
        """Nothing is asked any more."""
        return self.phase in ENDED

    @property
    def begun(self) -> bool:
        """The person has done something in it."""
        return self.moved is not None

    def without_words(self) -> "State":
        """The same without what was typed into it: every value stays, and no word of the person's."""
        answers = {item: replace(answer, raw=None) for item, answer in self.answers.items()}
        return replace(self, answers=answers, words={}, pending_raw=None)

    def to_json(self) -> str:
        """The state as one line of JSON."""
        return _JSON.dump_json(self).decode()

    @classmethod
    def from_json(cls, text: str) -> "State":
        """Reads what `to_json` wrote. Raises BadInput if it is no state of a version known here."""
        try:
            return _JSON.validate_json(text)
        except ValidationError as error:
            kinds = sorted({f"{'.'.join(map(str, each['loc']))}: {each['type']}" for each in error.errors()})
            raise BadInput(f"a stored conversation cannot be read ({'; '.join(kinds)})") from None


_JSON = TypeAdapter(State)
