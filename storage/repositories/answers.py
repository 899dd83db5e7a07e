"""What was given in a check-in: one answer for each item at most, and the words that came with them.

It lies sealed as one, in even lengths: which items were answered, how, and whether words came with it show as little as
the answers do.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import TypeVar

from storage.database.unit_of_work import UnitOfWork
from storage.encryption import padded_sealing

T = TypeVar("T")

STEP = 1024  # bytes: whatever is tapped in a check-in is shorter
COLUMN = "check_ins.answers"


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """``value`` is None for a skip, which is never a number. ``raw`` and ``parser``: of typed answers only."""

    value: int | None
    how: str
    at: str
    raw: str | None = None
    parser: int | None = None


@dataclass(frozen=True, slots=True)
class StoredNote:
    """Words a client wrote; quoted only where ``shared``."""

    text: str
    shared: bool
    at: str


@dataclass(frozen=True, slots=True)
class GivenAnswers:
    """Answers by item, where one that was never reached is absent; notes by a dimension, or "session"."""

    answers: Mapping[str, StoredAnswer] = field(default_factory=dict)
    notes: Mapping[str, StoredNote] = field(default_factory=dict)

    @property
    def values(self) -> dict[str, int | None]:
        """Item to value."""
        return {item: answer.value for item, answer in self.answers.items()}

    @property
    def shared(self) -> list[str]:
        """The words that may be quoted."""
        return [note.text for _, note in sorted(self.notes.items()) if note.shared]

    def answered(self, item: str, answer: StoredAnswer | None) -> "GivenAnswers":
        """With this answer in place of an earlier one to the same item; None: it is no longer answered."""
        return replace(self, answers=_with(self.answers, item, answer))

    def noted(self, about: str, note: StoredNote | None) -> "GivenAnswers":
        """With these words in place of earlier ones about the same; None: they are taken back."""
        return replace(self, notes=_with(self.notes, about, note))

    def without_words(self) -> "GivenAnswers":
        """The same values, and nothing that was typed."""
        return GivenAnswers({item: replace(answer, raw=None) for item, answer in self.answers.items()})


NOTHING = GivenAnswers()


def _with(kept: Mapping[str, T], name: str, value: T | None) -> Mapping[str, T]:
    others = {each: found for each, found in kept.items() if each != name}
    return others if value is None else others | {name: value}


def seal(unit: UnitOfWork, owner: str, check_in: str, given: GivenAnswers) -> bytes:
    """As it is stored with the check-in of that id."""
    return padded_sealing.seal(unit, owner, COLUMN, check_in, asdict(given), STEP)


def unseal(unit: UnitOfWork, owner: str, check_in: str, blob: bytes) -> GivenAnswers:
    """What `seal` was given."""
    found = padded_sealing.unseal(unit, owner, COLUMN, check_in, blob)
    return GivenAnswers(
        {item: StoredAnswer(**answer) for item, answer in found["answers"].items()},
        {about: StoredNote(**note) for about, note in found["notes"].items()},
    )
