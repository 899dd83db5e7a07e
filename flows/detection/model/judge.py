"""How unusual is a check-in for this person, and what does it look like?"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from flows.detection.model.grid import DIP_LOSSES, LOSSES, NAMED_DIPS, PHASES, Array
from flows.detection.model.history import DIP_START, KIND_WEIGHTS, next_check_in_weights
from flows.detection.model.pattern import DimensionPattern, Pattern
from flows.detection.model.tables import Tables

# How much a low check-in just before lowers the bar for this one.
ODDS_WEIGHT = 0.5
_NEGLIGIBLE = 1e-5
_SAME = 1e-9


@dataclass(frozen=True, slots=True)
class OutcomeForecast:
    """Chance of every outcome of a check-in that was answered like ``newest``: by kind (ordinary, goal, task, bond,
    all) and then by the outcome of each answered dimension. The whole sums to one.
    """

    chance: Array
    dimensions: tuple[int, ...]

    def place(self, newest: Pattern) -> tuple[int, ...]:
        """Where in ``chance[kind]`` those answers lie."""
        return tuple(part.outcome for part in newest if part is not None)

    def odds(self) -> float:
        """How much more a dip is to be expected than after calm check-ins, before looking: one or more, mostly."""
        return float(self.chance[1:].sum() / self.chance[0].sum()) * (1 - DIP_START) / DIP_START

    def ordinary(self, axis: int) -> Array:
        """Chance of each outcome of one dimension at an ordinary check-in; sums to one."""
        others = tuple(each for each in range(len(self.dimensions)) if each != axis)
        chance = self.chance[0].sum(axis=others)
        return np.asarray(chance / chance.sum())

    def probability(self, here: tuple[int, ...]) -> float:
        """How often an ordinary check-in looks as much like a dip as that outcome does, or more."""
        ordinary, ratio = self.chance[0], self.chance[1:].sum(axis=0) / self.chance[0]
        return float(ordinary[ratio >= ratio[here] * (1 - _SAME)].sum() / ordinary.sum())


def forecast(
    tables: Tables, earlier: Sequence[Pattern], newest: Sequence[DimensionPattern | None]
) -> OutcomeForecast:
    """What to expect of a check-in with such answered items, after these earlier ones (oldest first)."""
    weights, part = next_check_in_weights(tables, earlier)
    phase = min(len(earlier), PHASES - 1)
    moments = (weights @ tables.swing[phase][:, part]).reshape(len(DIP_LOSSES), -1)
    total = moments.sum(axis=0)
    keep = np.flatnonzero(total > _NEGLIGIBLE * total.max())
    dimensions = tuple(place for place, each in enumerate(newest) if each is not None)
    answers = [
        tables.outcomes(place, each.options).reshape(len(LOSSES), -1, len(total)).take(keep, axis=2)
        for place, each in enumerate(newest)
        if each is not None
    ]
    chance = [
        _joint(
            moments[kind, keep],
            [table[DIP_LOSSES[kind, place]] for place, table in zip(dimensions, answers, strict=True)],
        )
        for kind in range(len(DIP_LOSSES))
    ]
    return OutcomeForecast(np.stack(chance), dimensions)


def _joint(weights: Array, tables: Sequence[Array]) -> Array:
    """Chance of each combination of outcomes, independent given the moment, over the moments' weights."""
    *first, last = tables
    grown = weights[None]
    for table in first:
        grown = (grown[:, None] * table).reshape(-1, len(weights))
    return np.asarray((grown @ last.T).reshape([len(table) for table in tables]))


@dataclass(frozen=True, slots=True)
class DipVerdict:
    """``probability``: how often an ordinary check-in of this person looks as much like a dip as this one, or more.

    ``odds``: see `Forecast.odds`. ``score`` is what the thresholds cut. ``shares``: which kind of dip the answers look
    like, if it is one (goal, task, bond, all; sums to one).
    """

    probability: float
    odds: float
    score: float
    shares: tuple[float, ...]


def judge(expected: OutcomeForecast, newest: Pattern) -> DipVerdict:
    """What these answers are, given what was to be expected after one check-in or more."""
    here = expected.place(newest)
    probability = expected.probability(here)
    odds = expected.odds()
    looks = np.array([dip[here] for dip in expected.chance[1 : NAMED_DIPS + 1]]) / KIND_WEIGHTS[:NAMED_DIPS]
    return DipVerdict(
        probability, odds, score(probability, odds), tuple(float(one) for one in looks / looks.sum())
    )


def score(probability: float, odds: float) -> float:
    """Surprise in powers of ten, and what a low check-in just before adds to it."""
    return float(-np.log10(max(probability, 1e-12)) + ODDS_WEIGHT * np.log10(odds))
