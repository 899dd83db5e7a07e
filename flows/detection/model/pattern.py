"""A check-in as model input: by dimension, the class of the sum of its answers and the items they come from.

The sum is nearly as informative as the single answers: in the reference world the best possible test lost about
0.1 percentage points of sensitivity by it (docs/method.md).
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from flows.detection.model.prior import DIMENSION_ORDER
from flows.detection.model.tables import outcome_class, outcome_count
from flows.instruments.model import Instrument, Item
from flows.scoring import rating_items


class DimensionPattern(NamedTuple):
    """One dimension: the option counts of the answered items, and the class of their answers' sum."""

    options: tuple[int, ...]
    outcome: int


Pattern = tuple[
    DimensionPattern | None, DimensionPattern | None, DimensionPattern | None
]  # goal, task, bond; None without an answer
Shares = tuple[float | None, float | None, float | None]  # of the scale, in the same order


class PatternReader:
    """A converter of answers to one instrument, which caches the latest 5,000 patterns and shares."""

    def __init__(self, instrument: Instrument) -> None:
        items = rating_items(instrument)
        self._dimensions = [[_ranks(item) for item in items.get(each, ())] for each in DIMENSION_ORDER]
        self._items = [item.id for each in DIMENSION_ORDER for item in items.get(each, ())]
        self._cached_pattern = lru_cache(maxsize=5000)(self._pattern)
        self._cached_shares = lru_cache(maxsize=5000)(self._shares)
        self._cached_mean_share = lru_cache(maxsize=5000)(self._mean_share)
        self._full = self._pattern([next(iter(ranks)) for each in self._dimensions for ranks in each])

    def read(self, answers: Mapping[str, int | None]) -> Pattern:
        """Return the pattern of these answers; skipped items are left out, not imputed."""
        return self._cached_pattern(tuple(map(answers.get, self._items)))

    def shares(self, answers: Mapping[str, int | None]) -> Shares:
        """Return the sums of goal, task and bond from 0 to 1, None where an item was skipped."""
        return self._cached_shares(tuple(map(answers.get, self._items)))

    def mean_share(self, answers: Mapping[str, int | None]) -> float | None:
        """Return the mean of all dimensions, from 0 to 1, or None if one was not answered whole."""
        return self._cached_mean_share(tuple(map(answers.get, self._items)))

    def whole(self, pattern: Pattern) -> Pattern:
        """Return the pattern without the dimensions of which an item was skipped."""
        parts = (
            each if each is not None and len(each.options) == len(items) else None
            for each, items in zip(pattern, self._dimensions, strict=True)
        )
        goal, task, bond = parts
        return goal, task, bond

    def full(self) -> Pattern:
        """Return a pattern with every item answered; the values of its answers are arbitrary."""
        return self._full

    def _shares(self, answers: Sequence[int | None]) -> Shares:
        goal, task, bond = (
            None if part is None else part.outcome / (outcome_count(part.options) - 1)
            for part in self.whole(self._pattern(answers))
        )
        return goal, task, bond

    def _mean_share(self, answers: Sequence[int | None]) -> float | None:
        known = [share for share in self._shares(answers) if share is not None]
        is_complete = known and len(known) == sum(map(bool, self._dimensions))
        return sum(known) / len(known) if is_complete else None

    def _pattern(self, answers: Sequence[int | None]) -> Pattern:
        remaining = iter(answers)
        goal, task, bond = (
            _dimension_pattern([next(remaining) for _ in items], items) for items in self._dimensions
        )
        return goal, task, bond


@lru_cache(maxsize=256)
def pattern_reader(instrument: Instrument) -> PatternReader:
    """Return the instrument's reader, a single one, so that its cache is shared."""
    return PatternReader(instrument)


def _ranks(item: Item) -> dict[int, int]:
    values = sorted((option.value for option in item.options), reverse=item.reverse)
    return {value: rank for rank, value in enumerate(values)}


def _dimension_pattern(
    answers: Sequence[int | None], items: Sequence[Mapping[int, int]]
) -> DimensionPattern | None:
    answered = [(ranks, answer) for ranks, answer in zip(items, answers, strict=True) if answer is not None]
    if not answered:
        return None
    options = tuple(len(ranks) for ranks, _ in answered)
    total = sum(ranks[answer] for ranks, answer in answered)
    return DimensionPattern(options, outcome_class(total, sum(options) - len(options) + 1))
