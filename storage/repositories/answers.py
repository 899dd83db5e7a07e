"""Answers and notes of a check-in, at most one answer per item.

They are sealed together and padded, so that the stored bytes do not show which items were answered, how, or whether
there are notes.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import TypeVar

from storage.database.unit_of_work import UnitOfWork
from storage.encryption import padded_sealing

T = TypeVar("T")

STEP = 1280  # bytes: a check-in with every answer typed as a label, and without words, is shorter
COLUMN = "check_ins.answers"


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """An answer; ``value`` is None if skipped. ``raw`` (text) and ``parser`` (version): of typed answers only.

    ``changed``: another value had been given to the item before.
    """

    value: int | None
    how: str
    at: str
    raw: str | None = None
    parser: int | None = None
    changed: bool = False


@dataclass(frozen=True, slots=True)
class StoredNote:
    """A client's note; quoted to the practitioner only if ``shared``."""

    text: str
    shared: bool
    at: str


@dataclass(frozen=True, slots=True)
class StoredProgress:
    """How far the client has come with a goal, from 0 to 10; None if skipped. ``shown``: the practitioner sees it."""

    goal: str
    value: int | None
    how: str
    at: str
    shown: bool


@dataclass(frozen=True, slots=True)
class GivenAnswers:
    """Answers by item, without those not reached, notes by dimension or "session", and progress with a goal."""

    answers: Mapping[str, StoredAnswer] = field(default_factory=dict)
    notes: Mapping[str, StoredNote] = field(default_factory=dict)
    progress: StoredProgress | None = None

    @property
    def values(self) -> dict[str, int | None]:
        """Return the value of each answered or skipped item."""
        return {item: answer.value for item, answer in self.answers.items()}

    @property
    def shared(self) -> list[str]:
        """Return the notes that may be quoted."""
        return [note.text for _, note in sorted(self.notes.items()) if note.shared]

    def answered(self, item: str, answer: StoredAnswer | None) -> "GivenAnswers":
        """Return a copy with this answer to ``item``; None removes it."""
        return replace(self, answers=_with(self.answers, item, answer))

    def noted(self, about: str, note: StoredNote | None) -> "GivenAnswers":
        """Return a copy with this note about a dimension or "session"; None removes it."""
        return replace(self, notes=_with(self.notes, about, note))

    def without_words(self) -> "GivenAnswers":
        """Return a copy with the same values and no typed text."""
        answers = {item: replace(answer, raw=None) for item, answer in self.answers.items()}
        return GivenAnswers(answers, progress=self.progress)


NO_ANSWERS = GivenAnswers()


def _with(values: Mapping[str, T], name: str, value: T | None) -> Mapping[str, T]:
    others = {key: other for key, other in values.items() if key != name}
    return others if value is None else others | {name: value}


def seal(unit: UnitOfWork, owner: str, check_in: str, given: GivenAnswers) -> bytes:
    """Encrypt the answers for the row of this check-in; what an answer does not have takes no room."""
    content = asdict(given)
    for answer in content["answers"].values():
        for name in ("raw", "parser", "changed"):
            if not answer[name]:
                del answer[name]
    return padded_sealing.seal(unit, owner, COLUMN, check_in, content, STEP)


def unseal(unit: UnitOfWork, owner: str, check_in: str, blob: bytes) -> GivenAnswers:
    """Decrypt the answers of a check-in."""
    content = padded_sealing.unseal(unit, owner, COLUMN, check_in, blob)
    return GivenAnswers(
        {item: StoredAnswer(**answer) for item, answer in content["answers"].items()},
        {about: StoredNote(**note) for about, note in content["notes"].items()},
        StoredProgress(**content["progress"]) if content["progress"] else None,
    )
