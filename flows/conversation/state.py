"""The whole state of one check-in; it is stored and read back between any two inputs."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Literal, TypeAlias

from pydantic import ConfigDict, TypeAdapter, ValidationError

from flows.conversation.inputs import AnswerTap
from flows.errors import BadInput
from flows.ids import CheckInId, GoalId, ItemId
from flows.instruments.model import Perspective

SESSION = "session"
"""The subject of words that belong to no dimension: the session as a whole."""

AnswerMethod: TypeAlias = Literal["tap", "typed", "skip"]
SnoozeEnd: TypeAlias = Literal["hour", "evening", "tomorrow", "pause"]


class ConversationPhase(StrEnum):
    """What is open: an item, an invitation to write, a menu, or nothing."""

    ASKING = "asking"
    MORE = "more"  # invites words after a low answer
    NOTE = "note"
    CONFIRMING = "confirming"  # several answers typed at once await a yes
    SUMMARY = "summary"
    CHOOSING = "choosing"  # which answer to change
    LATER = "later"
    PAUSING = "pausing"
    STOPPING = "stopping"
    SNOOZED = "away"  # until a chosen time, or during a pause
    DONE = "done"
    EXPIRED = "expired"
    CLOSED = "closed"
    STOPPED = "stopped"


_STORED_KEYS = {
    "about_period": "lately",
    "return_phase": "under",
    "handled_notes": "passed",
    "invited_item": "offered",
    "from_summary": "changing",
    "understood_item": "heard",
    "last_action_at": "moved",
}
"""Names of fields in stored states, where they differ."""

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
    """One answer; ``value`` is None for a skip, ``raw`` and ``parser`` are kept of typed answers only."""

    value: int | None
    how: AnswerMethod
    raw: str | None = None
    parser: int | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """Words the client wrote, and whether to share them when the check-in is sent."""

    text: str
    shared: bool = True


@dataclass(frozen=True, slots=True)
class State:
    """The state of one check-in.

    ``turn`` is raised on every change and carried by each button and timer: another turn is stale. ``words`` are keyed
    by subject: a dimension, or ``SESSION``. ``return_phase`` is the phase below a menu, ``last_action_at`` when the
    person last acted (aware, in the person's own zone if the service passed it).
    """

    __pydantic_config__ = ConfigDict(alias_generator=lambda name: _STORED_KEYS.get(name, name))

    check_in: CheckInId
    instrument: str
    instrument_version: int
    perspective: Perspective
    words_allowed: bool
    reassure: bool = False
    about_period: bool = False  # about a period, not about one session
    requested: bool = False  # asked for by the practitioner, which the client is told
    goal: GoalId | None = None  # the goal about which it is asked how far the client has come
    goal_shown: bool = True  # whether the practitioner sees that answer
    phase: ConversationPhase = ConversationPhase.ASKING
    return_phase: ConversationPhase | None = None
    item: ItemId | None = None
    turn: int = 0
    answers: Mapping[ItemId, GivenAnswer] = field(default_factory=dict)
    words: Mapping[str, Written] = field(default_factory=dict)
    handled_notes: tuple[ItemId, ...] = ()  # notes that were written or skipped
    invited_item: ItemId | None = None  # the low answer after which words were invited, once in a check-in
    from_summary: bool = False  # the item was opened from the summary
    pending: Mapping[ItemId, int | None] = field(default_factory=dict)  # typed together, not yet confirmed
    pending_raw: str | None = None
    understood_item: ItemId | None = None  # the answer just typed, to be shown as understood
    written_subject: str | None = (
        None  # the subject of words just typed, which a further message may continue
    )
    until: SnoozeEnd | None = None
    pause_days: int | None = None
    last_action_at: datetime | None = None
    last_tap: AnswerTap | None = None  # the last accepted tap, to recognise a second one
    version: Literal[1] = 1

    @property
    def ended(self) -> bool:
        """Whether nothing is asked any more."""
        return self.phase in ENDED

    @property
    def begun(self) -> bool:
        """Whether the person has done anything in it."""
        return self.last_action_at is not None

    def without_words(self) -> "State":
        """Return the state without any typed text; all values stay."""
        answers = {item: replace(answer, raw=None) for item, answer in self.answers.items()}
        return replace(self, answers=answers, words={}, pending_raw=None)

    def to_json(self) -> str:
        """Return the state as one line of JSON."""
        return _JSON.dump_json(self, by_alias=True).decode()

    @classmethod
    def from_json(cls, text: str) -> "State":
        """Parse the output of `to_json`. Raises BadInput if it is invalid or of an unknown version."""
        try:
            return _JSON.validate_json(text)
        except ValidationError as error:
            problems = sorted(
                {f"{'.'.join(map(str, each['loc']))}: {each['type']}" for each in error.errors()}
            )
            raise BadInput(f"a stored conversation cannot be read ({'; '.join(problems)})") from None


_JSON = TypeAdapter(State)


def state_without_words(stored: str) -> str:
    """Return a stored state without any typed text; an empty one if it cannot be read."""
    try:
        return State.from_json(stored).without_words().to_json()
    except BadInput:
        return "{}"
