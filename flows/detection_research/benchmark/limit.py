"""The limit: the Neyman-Pearson test with knowledge that no detector has.

It knows the person's true level at that check-in, every spread, and the kinds of dip and their size; its data
are the ratings, answer by answer. It flags check-ins by the likelihood ratio of a dip (goal, bond and all
equally likely) to none: no test on these ratings finds more dips on average at the same false alarms.
"""

import numpy as np
from numpy.polynomial.hermite_e import hermegauss
from scipy.special import ndtr

from flows.detection.model.prior import Prior
from flows.detection_research.benchmark.worlds import DIPS, Array

_STEP = 0.05
_LEVELS: Array = np.arange(-5.0, 12.0, _STEP)
_SESSION, _SESSION_WEIGHTS = hermegauss(15)
_OWN, _OWN_WEIGHTS = hermegauss(15)
KNOWN_KINDS = (0, 2, 3)  # goal, bond, all


def likelihood_ratio(prior: Prior, level: Array, answers: Array) -> Array:
    """Return the log likelihood ratio of the answers (..., dimension, item) under a dip and without one.

    ``level`` (..., dimension) is the true level. Every item must be answered.
    """
    tables = _tables(prior)
    first, second = np.moveaxis(answers.astype(np.int64) - 1, -1, 0)
    ordinary = _chance(prior, tables, level, first, second)
    dips = [_chance(prior, tables, level - DIPS[kind], first, second) for kind in KNOWN_KINDS]
    return np.asarray(np.log(np.mean(dips, axis=0) + 1e-300) - np.log(ordinary + 1e-300))


def _tables(prior: Prior) -> Array:
    """Return (dimension, first answer, second answer, level): probability of both, over the dimension's swing."""
    edges = np.array([-np.inf, *prior.cuts, np.inf])
    tables = []
    for spread in prior.dimension_sd:
        felt = _LEVELS[:, None] + spread * _OWN
        cell = np.diff(ndtr((edges[:, None, None] - felt) / prior.item_sd), axis=0)
        tables.append(np.einsum("alw,blw,w->abl", cell, cell, _OWN_WEIGHTS / _OWN_WEIGHTS.sum()))
    return np.array(tables)


def _chance(prior: Prior, tables: Array, level: Array, first: Array, second: Array) -> Array:
    total = np.zeros(level.shape[:-1])
    for node, weight in zip(_SESSION, _SESSION_WEIGHTS / _SESSION_WEIGHTS.sum(), strict=True):
        position = (level + prior.session_sd * node - _LEVELS[0]) / _STEP
        below = np.clip(position.astype(np.int64), 0, len(_LEVELS) - 2)
        fraction = np.clip(position - below, 0.0, 1.0)
        dimension = np.broadcast_to(np.arange(3), below.shape)
        low, high = tables[dimension, first, second, below], tables[dimension, first, second, below + 1]
        total += weight * np.prod(low + (high - low) * fraction, axis=-1)
    return total
