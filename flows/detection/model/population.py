"""How low a level is compared with most people: quantiles of the population, before anything is known of a person.

For the mean score of a person's last check-ins, up to `MAX_CHECK_INS` of them, the population's distribution at
the same point follows exactly from the prior: the distribution of one check-in at each place of the grid,
convolved over the check-ins, and averaged over the prior. Unlike in the tables for change, levels, profiles and
rise are the prior's own here.
"""

from dataclasses import replace
from functools import lru_cache
from math import sqrt

import numpy as np

from flows.detection.model.grid import MODEL_ASSUMPTIONS, PHASES, Array
from flows.detection.model.prior import Prior
from flows.detection.model.tables import common_variance, level_weights, profile_points, session_swing, tables

MAX_CHECK_INS = 4  # four or more ratings give a dependable level (Crits-Christoph 2011)
_OWN_PROFILES = replace(MODEL_ASSUMPTIONS, profile=1.0)
LOW_SHARE = 0.05  # of ordinary people answer as low at that point, in each dimension


@lru_cache(maxsize=512)
def low_cut(prior: Prior, dimension: int, options: tuple[int, ...], number: int) -> float:
    """Return the mean score, from 0 to 1 of the scale, that at most `LOW_SHARE` of the population do not exceed.

    It is of the last check-ins up to ``number`` (the first is 1). Minus one: no score is as rare.
    """
    distribution = _distribution(prior, dimension, options, number)
    below = np.cumsum(distribution)
    rare = np.flatnonzero(below <= LOW_SHARE)
    return float(rare[-1] / (len(distribution) - 1)) if len(rare) else -1.0


def _distribution(prior: Prior, dimension: int, options: tuple[int, ...], number: int) -> Array:
    """Return the probability of each sum of outcomes over the last check-ins."""
    model_tables = tables(prior, _OWN_PROFILES)
    ordinary = model_tables.outcomes(dimension, options)[0]  # (outcome, f, v, u)
    weights, swings = _people(prior), MODEL_ASSUMPTIONS.swings()
    total = np.ones((1, *weights.shape))
    for check_in in range(max(0, number - MAX_CHECK_INS), number):
        swing = session_swing(prior, swings, min(check_in, PHASES - 1), prior.rise, prior.rise_sd)
        one = np.einsum("ofvu,fcu->ofvc", ordinary, swing)
        grown = np.zeros((len(total) + len(one) - 1, *weights.shape))
        for outcome, chance in enumerate(one):
            grown[outcome : outcome + len(total)] += chance * total
        total = grown
    return np.asarray((total * weights).sum(axis=(1, 2, 3)))


def _people(prior: Prior) -> Array:
    """Return (f, v, c): the share of people at each place."""
    sd = sqrt(common_variance(prior) + prior.profile_sd**2 / 3)
    profile_weights = profile_points(prior)[1]
    styles = MODEL_ASSUMPTIONS.weights()
    return np.asarray(styles[:, None, None] * profile_weights[:, None] * level_weights(prior, sd))
