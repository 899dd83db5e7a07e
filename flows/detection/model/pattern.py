"""A check-in as the model reads it: by dimension, the sum of its answers and what it is a sum of.

The sum serves as well as the single answers: in the reference world the best possible test lost about 0.1 percentage
points of sensitivity by it (docs/method.md).
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from flows.detection.model.prior import ORDER
from flows.detection.model.tables import coarse
from flows.instruments.model import Instrument, Item
from flows.scoring import rated


class Part(NamedTuple):
    """One dimension: the option counts of the items that were answered, and the class of their answers' sum."""

    options: tuple[int, ...]
    outcome: int


Pattern = tuple[Part | None, Part | None, Part | None]  # goal, task, bond; None where nothing was answered


class Reader:
    """Reads answers to one instrument."""

    def __init__(self, instrument: Instrument) -> None:
        items = rated(instrument)
        self._dimensions = [_Dimension(items.get(each, ())) for each in ORDER]

    def read(self, answers: Mapping[str, int | None]) -> Pattern:
        """The pattern of these answers; skipped items are left out, not guessed."""
        goal, task, bond = (dimension.part(answers) for dimension in self._dimensions)
        return goal, task, bond

    def whole(self, pattern: Pattern) -> Pattern:
        """The pattern without the dimensions of which an item was skipped."""
        kept = (
            part if part is not None and len(part.options) == len(dimension.items) else None
            for part, dimension in zip(pattern, self._dimensions, strict=True)
        )
        goal, task, bond = kept
        return goal, task, bond

    def full(self) -> Pattern:
        """The pattern of a check-in with every item answered; which answers it says is of no matter."""
        ranks = (each for dimension in self._dimensions for each in dimension.items.items())
        return self.read({item: next(iter(values)) for item, values in ranks})


class _Dimension:
    """One dimension's items: by id, the rank of each answer from 0, reverse items turned. Remembers what it read."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = {str(item.id): _ranks(item) for item in items}
        self._read: dict[tuple[int | None, ...], Part | None] = {}

    def part(self, answers: Mapping[str, int | None]) -> Part | None:
        given = tuple(map(answers.get, self.items))
        if given not in self._read:
            self._read[given] = _part(given, tuple(self.items.values()))
        return self._read[given]


def _ranks(item: Item) -> dict[int, int]:
    values = sorted((option.value for option in item.options), reverse=item.reverse)
    return {value: rank for rank, value in enumerate(values)}


def _part(given: Sequence[int | None], items: Sequence[Mapping[int, int]]) -> Part | None:
    answered = [(ranks, answer) for ranks, answer in zip(items, given, strict=True) if answer is not None]
    if not answered:
        return None
    options = tuple(len(ranks) for ranks, _ in answered)
    total = sum(ranks[answer] for ranks, answer in answered)
    return Part(options, coarse(total, sum(options) - len(options) + 1))
