"""How unusual a check-in is for a person, and which kind of dip it looks like."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from flows.detection.model.grid import DIP_LOSSES, LOSSES, NAMED_DIPS, PHASES, Array
from flows.detection.model.history import DIP_START, KIND_WEIGHTS, next_check_in_weights
from flows.detection.model.pattern import DimensionPattern, Pattern
from flows.detection.model.tables import Tables

# Weight of the odds after a low previous check-in in the score.
ODDS_WEIGHT = 0.5
_NEGLIGIBLE = 1e-4
_TOLERANCE = 1e-9
_TINY = 1e-30  # least probability of an outcome, so that ratios are finite


@dataclass(frozen=True, slots=True)
class OutcomeForecast:
    """Joint probabilities of every outcome of a check-in with the same answered items as ``newest``.

    ``chance`` has the axes kind (ordinary, goal, task, bond, all, mixed) and then the outcome of each answered
    dimension; its sum is 1. ``dimensions`` are the indices of the answered dimensions.
    """

    chance: Array
    dimensions: tuple[int, ...]

    def place(self, newest: Pattern) -> tuple[int, ...]:
        """Return the index of those answers in ``chance[kind]``."""
        return tuple(part.outcome for part in newest if part is not None)

    def odds(self) -> float:
        """Return the prior odds of a dip relative to those after calm check-ins, mostly 1 or more."""
        return float(self.chance[1:].sum() / self.chance[0].sum()) * (1 - DIP_START) / DIP_START

    def ordinary(self, axis: int) -> Array:
        """Return the probability of each outcome of one dimension at an ordinary check-in; the sum is 1."""
        others = tuple(each for each in range(len(self.dimensions)) if each != axis)
        chance = self.chance[0].sum(axis=others)
        return np.asarray(chance / chance.sum())

    def tail_probability(self, outcome: tuple[int, ...]) -> float:
        """Return how often an ordinary check-in looks at least as much like a dip as that outcome."""
        ordinary = np.maximum(self.chance[0], _TINY)
        ratio = self.chance[1:].sum(axis=0) / ordinary
        return float(ordinary[ratio >= ratio[outcome] * (1 - _TOLERANCE)].sum() / ordinary.sum())


def forecast(
    tables: Tables, earlier: Sequence[Pattern], newest: Sequence[DimensionPattern | None]
) -> OutcomeForecast:
    """Return the forecast of a check-in with the items answered in ``newest``, after the earlier ones."""
    weights, levels = next_check_in_weights(tables, earlier)
    phase = min(len(earlier), PHASES - 1)
    moments = _moments(weights, tables.swing[phase][:, levels])
    total = moments.sum(axis=0)
    keep = np.flatnonzero(total > _NEGLIGIBLE * total.max())
    dimensions = tuple(index for index, each in enumerate(newest) if each is not None)
    answers = [
        tables.outcomes(index, each.options).reshape(len(LOSSES), -1, len(total)).take(keep, axis=2)
        for index, each in enumerate(newest)
        if each is not None
    ]
    chance = [
        _joint(
            moments[kind, keep],
            [table[DIP_LOSSES[kind, index]] for index, table in zip(dimensions, answers, strict=True)],
        )
        for kind in range(len(DIP_LOSSES))
    ]
    return OutcomeForecast(np.stack(chance), dimensions)


def _moments(weights: Array, swing: Array) -> Array:
    """Return (kind, moment) weights of sessions from weights (kind, f, v, c) of persons."""
    kinds, styles, profiles, levels = weights.shape
    by_style = weights.transpose(1, 0, 2, 3).reshape(styles, kinds * profiles, levels)
    return np.ascontiguousarray(
        (by_style @ swing).reshape(styles, kinds, profiles, -1).transpose(1, 0, 2, 3)
    ).reshape(kinds, -1)


def _joint(weights: Array, tables: Sequence[Array]) -> Array:
    """Return the joint probability of the outcomes, which are independent given the moment, over weighted moments."""
    *first, last = tables
    grown = weights[None]
    for table in first:
        grown = (grown[:, None] * table).reshape(-1, len(weights))
    return np.asarray((grown @ last.T).reshape([len(table) for table in tables]))


@dataclass(frozen=True, slots=True)
class DipVerdict:
    """The model's verdict on a check-in.

    ``tail_probability``: how often an ordinary check-in of this person looks at least as much like a dip. ``odds``:
    see `OutcomeForecast.odds`. ``score`` is compared with the thresholds. ``shares``: which kind of dip the
    answers look like (goal, task, bond, all; their sum is 1).
    """

    tail_probability: float
    odds: float
    score: float
    shares: tuple[float, ...]


def judge(outcome_forecast: OutcomeForecast, newest: Pattern) -> DipVerdict:
    """Return the verdict on these answers, given the forecast after at least one check-in."""
    outcome = outcome_forecast.place(newest)
    tail_probability = outcome_forecast.tail_probability(outcome)
    odds = outcome_forecast.odds()
    dip_chances = (
        np.array([dip[outcome] for dip in outcome_forecast.chance[1 : NAMED_DIPS + 1]])
        / KIND_WEIGHTS[:NAMED_DIPS]
    )
    return DipVerdict(
        tail_probability,
        odds,
        score(tail_probability, odds),
        tuple(float(share) for share in dip_chances / dip_chances.sum()),
    )


def score(tail_probability: float, odds: float) -> float:
    """Return the surprise in powers of ten, plus the weighted log odds after a low previous check-in."""
    return float(-np.log10(max(tail_probability, 1e-12)) + ODDS_WEIGHT * np.log10(odds))
