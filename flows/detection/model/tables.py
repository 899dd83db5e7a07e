"""A prior's tables: probabilities of answers at each moment, and of moments at each place. Each is built once."""

from dataclasses import dataclass, field
from functools import lru_cache
from math import erfc, sqrt

import numpy as np
from numpy.polynomial.hermite_e import hermegauss

from flows.detection.model.grid import (
    MODEL_ASSUMPTIONS,
    PERSON_LEVELS,
    PHASES,
    SESSION_LEVELS,
    Array,
    Assumptions,
)
from flows.detection.model.prior import DIMENSION_ORDER, Prior
from flows.instruments.model import Dimension

MAX_OUTCOMES = 25
# Two directions of profiles, orthogonal to the common level of (goal, task, bond).
_CONTRASTS = np.array([[1, 0, -1], [1, -2, 1]]) / np.sqrt([[2], [6]])
_NODES, _WEIGHTS = hermegauss(9)
_ERFC = np.frompyfunc(erfc, 1, 1)


@dataclass(frozen=True, eq=False)
class Tables:
    """The tables of one prior.

    ``start`` (f, v, c): log weight of each place before the first answer. ``profiles`` (v, dimension): points
    above the common level. ``swing`` (phase, f, c, u): probability of the session level u for a person of level
    c.
    """

    prior: Prior
    start: Array
    profiles: Array
    swing: Array
    assumptions: Assumptions
    _outcomes: dict[tuple[int, tuple[int, ...]], Array] = field(default_factory=dict)

    def outcomes(self, dimension: int, options: tuple[int, ...]) -> Array:
        """Return (loss, outcome, f, v, u): probability of each sum of answers to items with those option counts."""
        key = dimension, options
        if key not in self._outcomes:
            self._outcomes[key] = _outcomes(self, dimension, options)
        return self._outcomes[key]


@lru_cache(maxsize=16)  # two for each model: with the assumptions for change, and for low levels
def tables(prior: Prior, assumptions: Assumptions = MODEL_ASSUMPTIONS) -> Tables:
    """Return the tables of that prior, about 2 MB, cached."""
    profiles, weights = profile_points(prior, assumptions.profile)
    sd = sqrt(_common(prior)[0] + prior.profile_sd**2 / 3)
    level = sum(share * level_weights(prior, factor * sd) for share, factor in assumptions.levels)
    start = assumptions.weights()[:, None, None] * weights[:, None] * level
    rise, rise_sd = assumptions.rise * prior.rise, max(prior.rise_sd, assumptions.min_rise_sd)
    swings = assumptions.swings()
    swing = np.stack([session_swing(prior, swings, phase, rise, rise_sd) for phase in range(PHASES)])
    return Tables(prior, np.log(start), profiles, swing, assumptions)


def level_weights(prior: Prior, sd: float) -> Array:
    """Return (c): the share of people at each level, normal with that SD."""
    weights = np.exp(-0.5 * ((PERSON_LEVELS - prior.plateau) / sd) ** 2)
    return np.asarray(weights / weights.sum())


def profile_points(prior: Prior, factor: float = 1.0) -> tuple[Array, Array]:
    """Return seven profiles and their weights: the middle and a hexagon. ``factor`` widens the prior's spread.

    Exact for a normal plane up to the fifth degree (Stroud 1971, formula for exp(-x^2-y^2) with seven points).
    """
    turn = np.arange(6) * np.pi / 3
    plane = np.concatenate([[[0.0, 0.0]], 2 * np.stack([np.cos(turn), np.sin(turn)], axis=1)])
    own = factor * prior.profile_sd * plane @ _CONTRASTS
    return own + np.array(prior.levels) - np.mean(prior.levels), np.array([0.5] + [1 / 12] * 6)


def _common(prior: Prior) -> tuple[float, float]:
    """Return the variance of the common level after the rise, and its covariance with the rise."""
    both = prior.rise_level * prior.level_sd * prior.rise_sd
    return prior.level_sd**2 + prior.rise_sd**2 + 2 * both, prior.rise_sd**2 + both


def common_variance(prior: Prior) -> float:
    """Return the variance of people's common level after the rise."""
    return _common(prior)[0]


def session_swing(prior: Prior, swings: Array, phase: int, mean_rise: float, rise_sd: float) -> Array:
    """Return (f, c, u): probability of the session level u in that phase, for a mean rise and its SD.

    ``swings`` are the styles' factors on the shared swing.
    """
    variance, covariance = _common(prior)
    share_to_rise = 1 - phase / (PHASES - 1)
    rise = mean_rise + covariance / variance * (PERSON_LEVELS - prior.plateau)
    rise_variance = max(rise_sd**2 - covariance**2 / variance, 0.0)
    sd = np.sqrt((swings * prior.session_sd) ** 2 + share_to_rise**2 * rise_variance)
    chance = np.exp(
        -0.5 * ((SESSION_LEVELS - (PERSON_LEVELS - share_to_rise * rise)[:, None]) / sd[:, None, None]) ** 2
    )
    return np.asarray(chance / chance.sum(axis=-1, keepdims=True))


def _outcomes(tables_of_prior: Tables, dimension: int, options: tuple[int, ...]) -> Array:
    assumptions, prior = tables_of_prior.assumptions, tables_of_prior.prior
    level = np.ones((len(assumptions.styles), 1, 1)) * (
        SESSION_LEVELS + tables_of_prior.profiles[:, dimension, None]
    )
    is_bond = dimension == DIMENSION_ORDER.index(Dimension.BOND)
    own = np.array([style.own * (style.bond if is_bond else 1.0) for style in assumptions.styles])
    swing = (own[:, None] * prior.dimension_sd[dimension] * _NODES)[:, None, None, :]
    spread = _WEIGHTS / _WEIGHTS.sum()
    losses = {loss for mixture in assumptions.losses for loss, _ in mixture}
    after = {
        loss: _coarse(_sums(tables_of_prior, (level - loss)[..., None] + swing, options) @ spread)
        for loss in losses
    }
    return np.stack([sum(weight * after[loss] for loss, weight in mixture) for mixture in assumptions.losses])


def _sums(tables_of_prior: Tables, level: Array, options: tuple[int, ...]) -> Array:
    """Return (sum, *level.shape): the distribution of the items' sum; items are independent given the level."""
    total = np.ones((1, *level.shape))
    cells_of = {count: _cells(tables_of_prior, level, count) for count in set(options)}
    for count in options:
        cells = cells_of[count]
        wider = np.zeros((len(total) + count - 1, *level.shape))
        for index, cell in enumerate(cells):
            wider[index : index + len(total)] += cell * total
        total = wider
    return total


def _cells(tables_of_prior: Tables, level: Array, count: int) -> Array:
    """Return (option, *level.shape): probability of each of ``count`` options; the first axis of level is the style."""
    prior, styles = tables_of_prior.prior, tables_of_prior.assumptions.styles
    edges = np.array([_cuts(style.cuts or prior.cuts, count) for style in styles]).T
    noise = np.array([style.item for style in styles]) * prior.item_sd
    expand = (slice(None), slice(None), *[None] * (level.ndim - 1))
    below = _normal((edges[expand] - level) / noise[expand[1:]])
    return np.diff(below, axis=0, prepend=0.0, append=1.0)


def _normal(z: Array) -> Array:
    """Return the normal CDF from the standard library; importing SciPy would add a third of a second to each start."""
    return np.asarray(_ERFC(-z / sqrt(2)), dtype=float) / 2


def _cuts(five: tuple[float, ...], options: int) -> Array:
    """Return the cuts of an item with that many options: those of five options, spread over the same length."""
    middle = 1 + 4 * (np.arange(options - 1) + 0.5) / (options - 1)
    outside = np.minimum(middle - 1.5, 0) + np.maximum(middle - 4.5, 0)
    return np.asarray(np.interp(middle, np.arange(1.5, 5), five) + outside)


def _coarse(chance: Array) -> Array:
    """Merge neighbouring sums of a long scale into at most `MAX_OUTCOMES` classes."""
    if len(chance) <= MAX_OUTCOMES:
        return chance
    merged = np.zeros((MAX_OUTCOMES, *chance.shape[1:]))
    for index, part in enumerate(chance):
        merged[outcome_class(index, len(chance))] += part
    return merged


def outcome_count(options: tuple[int, ...]) -> int:
    """Return the number of classes of the sum of answers to items with those option counts."""
    return min(MAX_OUTCOMES, sum(options) - len(options) + 1)


def outcome_class(index: int, count: int) -> int:
    """Return the class of that sum among ``count`` possible ones."""
    return index if count <= MAX_OUTCOMES else index * MAX_OUTCOMES // count
