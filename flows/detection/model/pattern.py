"""A check-in as the model reads it: by dimension, the sum of its answers and what it is a sum of.

The sum serves as well as the single answers: in the reference world the best possible test lost about 0.1 percentage
points of sensitivity by it (docs/method.md).
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from flows.detection.model.prior import ORDER
from flows.detection.model.tables import outcome_class
from flows.instruments.model import Instrument, Item
from flows.scoring import rated


class DimensionPattern(NamedTuple):
    """One dimension: the option counts of the items that were answered, and the class of their answers' sum."""

    options: tuple[int, ...]
    outcome: int


Pattern = tuple[
    DimensionPattern | None, DimensionPattern | None, DimensionPattern | None
]  # goal, task, bond; None where nothing was answered


class PatternReader:
    """Reads answers to one instrument, and remembers the latest thousands of ways in which they were given."""

    def __init__(self, instrument: Instrument) -> None:
        items = rated(instrument)
        self._dimensions = [[_ranks(item) for item in items.get(each, ())] for each in ORDER]
        self._items = [item.id for each in ORDER for item in items.get(each, ())]
        self._remembered = lru_cache(maxsize=5000)(self._pattern)

    def read(self, answers: Mapping[str, int | None]) -> Pattern:
        """The pattern of these answers; skipped items are left out, not guessed."""
        return self._remembered(tuple(map(answers.get, self._items)))

    def whole(self, pattern: Pattern) -> Pattern:
        """The pattern without the dimensions of which an item was skipped."""
        kept = (
            part if part is not None and len(part.options) == len(items) else None
            for part, items in zip(pattern, self._dimensions, strict=True)
        )
        goal, task, bond = kept
        return goal, task, bond

    def full(self) -> Pattern:
        """The pattern of a check-in with every item answered; which answers it says is of no matter."""
        return self._pattern([next(iter(ranks)) for items in self._dimensions for ranks in items])

    def _pattern(self, given: Sequence[int | None]) -> Pattern:
        rest = iter(given)
        goal, task, bond = (_part([next(rest) for _ in items], items) for items in self._dimensions)
        return goal, task, bond


@lru_cache(maxsize=256)
def pattern_reader(instrument: Instrument) -> PatternReader:
    """The reader of that instrument: one, so that what it remembers serves everybody."""
    return PatternReader(instrument)


def _ranks(item: Item) -> dict[int, int]:
    values = sorted((option.value for option in item.options), reverse=item.reverse)
    return {value: rank for rank, value in enumerate(values)}


def _part(given: Sequence[int | None], items: Sequence[Mapping[int, int]]) -> DimensionPattern | None:
    answered = [(ranks, answer) for ranks, answer in zip(items, given, strict=True) if answer is not None]
    if not answered:
        return None
    options = tuple(len(ranks) for ranks, _ in answered)
    total = sum(ranks[answer] for ranks, answer in answered)
    return DimensionPattern(options, outcome_class(total, sum(options) - len(options) + 1))
