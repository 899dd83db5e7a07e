"""From answers to scores: means by dimension, and what is missing stays missing.

A dimension's score is the mean of its answered items on the instrument's own scale; the total is the mean
of the dimensions the instrument measures. A dimension is scored when at least half of its items are
answered, and marked partial when not all are. A skipped item (``None``, or not there) is missing: never a
number. Scores are always computed anew from stored answers.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from flows.instruments.model import Dimension, Instrument, Item, ItemKind

SCORING_VERSION = 1


@dataclass(frozen=True, slots=True)
class Score:
    """``value`` on the instrument's scale, or None where fewer than half of the ``of`` items were
    answered.
    """

    value: float | None
    answered: int
    of: int
    partial: bool


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of one check-in; ``dimensions`` holds those the instrument measures, in the order of
    `Dimension`.
    """

    dimensions: Mapping[Dimension, Score]
    total: Score
    version: int = SCORING_VERSION


@lru_cache(maxsize=256)
def rated(instrument: Instrument) -> Mapping[Dimension, tuple[Item, ...]]:
    """The rating items by dimension; a dimension without items is left out."""
    ratings = [item for item in instrument.items if item.kind is ItemKind.RATING]
    found = {each: tuple(item for item in ratings if item.dimension is each) for each in Dimension}
    return {dimension: items for dimension, items in found.items() if items}


def on_scale(item: Item, answer: int) -> int:
    """The answer as it counts: a reverse item is read from the other end of its own options."""
    if not item.reverse:
        return answer
    values = [option.value for option in item.options]
    return min(values) + max(values) - answer


def score(instrument: Instrument, answers: Mapping[str, int | None]) -> Scores:
    """The scores of one check-in; answers to items the instrument does not rate are ignored."""
    dimensions = {each: _mean_of(items, answers) for each, items in rated(instrument).items()}
    return Scores(dimensions, _total(dimensions.values()))


def _mean_of(items: tuple[Item, ...], answers: Mapping[str, int | None]) -> Score:
    given = [(item, answers.get(item.id)) for item in items]
    values = [on_scale(item, answer) for item, answer in given if answer is not None]
    enough = bool(values) and 2 * len(values) >= len(items)
    value = sum(values) / len(values) if enough else None
    return Score(value, len(values), len(items), partial=len(values) < len(items))


def _total(dimensions: Iterable[Score]) -> Score:
    parts = list(dimensions)
    values = [part.value for part in parts if part.value is not None]
    whole = bool(parts) and len(values) == len(parts)
    return Score(
        value=sum(values) / len(values) if whole else None,
        answered=sum(part.answered for part in parts),
        of=sum(part.of for part in parts),
        partial=any(part.partial for part in parts),
    )
