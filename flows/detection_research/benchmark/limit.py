"""The limit: the Neyman-Pearson test that knows what no detector can.

It knows the person's true level at that very check-in, every spread, and the kinds of dip and their size; what it
sees are the ratings themselves, answer by answer. It flags where the answers are so many times more probable under a
dip (goal, bond and all equally likely) than without one: no test on these ratings finds more dips on average at the
same false alarms.
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
    """Log of how many times more probable the answers (..., dimension, item) are under a dip than at that level
    (..., dimension). Needs every item answered.
    """
    tables = _tables(prior)
    first, second = np.moveaxis(answers.astype(np.int64) - 1, -1, 0)
    ordinary = _chance(prior, tables, level, first, second)
    dips = [_chance(prior, tables, level - DIPS[kind], first, second) for kind in KNOWN_KINDS]
    return np.asarray(np.log(np.mean(dips, axis=0) + 1e-300) - np.log(ordinary + 1e-300))


def _tables(prior: Prior) -> Array:
    """(dimension, first answer, second answer, level): chance of the two answers, the dimension's swing averaged."""
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
        place = (level + prior.session_sd * node - _LEVELS[0]) / _STEP
        below = np.clip(place.astype(np.int64), 0, len(_LEVELS) - 2)
        part = np.clip(place - below, 0.0, 1.0)
        which = np.broadcast_to(np.arange(3), below.shape)
        low, high = tables[which, first, second, below], tables[which, first, second, below + 1]
        total += weight * np.prod(low + (high - low) * part, axis=-1)
    return total
