"""Scores from answers: means by dimension.

A dimension's score is the mean of its answered items on the instrument's own scale; the total is the mean of the
dimensions the instrument measures. A dimension is scored if at least half of its items are answered, and partial if not
all are. A skipped item (``None`` or absent) is missing, never a number. Scores are always computed from stored answers.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from flows.instruments.model import Dimension, Instrument, Item, ItemKind

SCORING_VERSION = 1


@dataclass(frozen=True, slots=True)
class Score:
    """``value`` on the instrument's scale, or None if fewer than half of the ``of`` items were answered."""

    value: float | None
    answered: int
    of: int
    partial: bool


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of one check-in; ``dimensions`` are those the instrument measures, in the order of `Dimension`."""

    dimensions: Mapping[Dimension, Score]
    total: Score
    version: int = SCORING_VERSION


@lru_cache(maxsize=256)
def rating_items(instrument: Instrument) -> Mapping[Dimension, tuple[Item, ...]]:
    """Return the rating items by dimension, without dimensions that have none."""
    ratings = [item for item in instrument.items if item.kind is ItemKind.RATING]
    by_dimension = {each: tuple(item for item in ratings if item.dimension is each) for each in Dimension}
    return {dimension: items for dimension, items in by_dimension.items() if items}


def scored_value(item: Item, answer: int) -> int:
    """Return the answer as it is scored: reversed items are read from the other end of their options."""
    if not item.reverse:
        return answer
    values = [option.value for option in item.options]
    return min(values) + max(values) - answer


def score(instrument: Instrument, answers: Mapping[str, int | None]) -> Scores:
    """Return the scores of one check-in; answers to other items are ignored."""
    dimensions = {each: _score_items(items, answers) for each, items in rating_items(instrument).items()}
    return Scores(dimensions, _total(dimensions.values()))


def _score_items(items: tuple[Item, ...], answers: Mapping[str, int | None]) -> Score:
    answered = [(item, answers.get(item.id)) for item in items]
    values = [scored_value(item, answer) for item, answer in answered if answer is not None]
    is_scored = bool(values) and 2 * len(values) >= len(items)
    value = sum(values) / len(values) if is_scored else None
    return Score(value, len(values), len(items), partial=len(values) < len(items))


def _total(dimensions: Iterable[Score]) -> Score:
    scores = list(dimensions)
    values = [each.value for each in scores if each.value is not None]
    is_complete = bool(scores) and len(values) == len(scores)
    return Score(
        value=sum(values) / len(values) if is_complete else None,
        answered=sum(each.answered for each in scores),
        of=sum(each.of for each in scores),
        partial=any(each.partial for each in scores),
    )
