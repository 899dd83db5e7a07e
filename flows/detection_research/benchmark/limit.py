"""The limit: the Neyman-Pearson test with knowledge that no detector has.

It knows the person's true level at that check-in, every spread of the world, the person's own factor on swings,
own item levels and answer style, and the kinds of dip and their size; its data are the ratings, answer by answer.
It flags check-ins by the likelihood ratio of a dip (goal, task, bond and all equally likely) to none: no test on
one check-in's ratings finds more dips on average at the same false alarms. Correlation of swings between
check-ins is not used.
"""

import numpy as np
from numpy.polynomial.hermite_e import hermegauss
from scipy.special import ndtr, stdtrit

from flows.detection_research.benchmark.worlds import Array, Sample, Whole

_NODES, _WEIGHTS = hermegauss(11)
_OWN, _OWN_WEIGHTS = hermegauss(9)
_TAIL_NODES = 41
_CHUNK = 1500
_TINY = 1e-300


def likelihood_ratio(sample: Sample, answers: Array, first: int = 0) -> Array:
    """Return the log likelihood ratio (dyad, check-in) of the answers from check-in ``first`` on.

    ``answers`` (dyad, check-in, dimension, item) may differ from the sample's own; NaN where skipped.
    """
    level, given = sample.level[:, first:], answers[:, first:]
    dyads, check_ins = level.shape[:2]
    dyad = np.repeat(np.arange(dyads), check_ins)
    flat_level, flat_answers = level.reshape(-1, 3), given.reshape(-1, 3, 2)
    chance = _one_chance if sample.world.style == "one" else _chance
    parts = [
        chance(sample, dyad[start : start + _CHUNK], flat_level[start : start + _CHUNK], part)
        for start in range(0, len(dyad), _CHUNK)
        for part in [flat_answers[start : start + _CHUNK]]
    ]
    chances = np.concatenate(parts)
    ratio = np.log(chances[:, 1:].mean(axis=1) + _TINY) - np.log(chances[:, 0] + _TINY)
    return np.asarray(ratio.reshape(dyads, check_ins))


def _session_nodes(sample: Sample) -> tuple[Array, Array]:
    """Return the nodes and weights of a session's shared swing, in its standard deviations."""
    heavy = sample.world.heavy
    if heavy is None:
        return _NODES, _WEIGHTS / _WEIGHTS.sum()
    quantiles = (np.arange(_TAIL_NODES) + 0.5) / _TAIL_NODES
    nodes = stdtrit(heavy, quantiles) / np.sqrt(heavy / (heavy - 2))
    return np.asarray(nodes), np.full(_TAIL_NODES, 1 / _TAIL_NODES)


def _edges(sample: Sample) -> Array:
    """Return the six borders of the five answers in the world's answer style."""
    low, second, third, high = sample.prior.cuts
    inside = {
        "ends": (third, third, third, third),
        "middle": (-np.inf, second, third, np.inf),
        "odd": (2.0, 2.0, 4.0, 4.0),
    }.get(sample.world.style, (low, second, third, high))
    return np.array([-np.inf, *inside, np.inf])


def _chance(sample: Sample, dyad: Whole, level: Array, answers: Array) -> Array:
    """Return (check-in, kind): probability of the answers in an ordinary check-in and in each kind of dip."""
    losses = np.concatenate([np.zeros((1, 3)), sample.dips])
    distinct = np.unique(losses)
    nodes, weights = _session_nodes(sample)
    size = sample.size[dyad]
    own = np.array(sample.prior.dimension_sd)[:, None] * _OWN  # (dimension, own)
    swing = sample.prior.session_sd * nodes[:, None, None] + own  # (session, dimension, own)
    # (check-in, loss, session, dimension, own)
    felt = (
        level[:, None, None, :, None]
        - distinct[:, None, None, None]
        + size[:, None, None, None, None] * swing[None, None]
    )
    edges, missing = _edges(sample), np.isnan(answers)
    index = np.where(missing, 1, answers).astype(np.int64)
    scale = sample.prior.item_sd * size[:, None, None, None, None]
    product = np.ones_like(felt)
    for item in range(2):
        place = felt + sample.offsets[dyad][:, None, None, :, item, None]
        upper = edges[index[:, :, item]][:, None, None, :, None]
        lower = edges[index[:, :, item] - 1][:, None, None, :, None]
        cell = ndtr((upper - place) / scale) - ndtr((lower - place) / scale)
        product *= np.where(missing[:, None, None, :, item, None], 1.0, cell)
    by_dimension = product @ (_OWN_WEIGHTS / _OWN_WEIGHTS.sum())  # (check-in, loss, session, dimension)
    places = np.searchsorted(distinct, losses)
    kinds = [
        np.prod([by_dimension[:, places[kind, dimension], :, dimension] for dimension in range(3)], axis=0)
        for kind in range(len(losses))
    ]
    return np.stack([kind @ weights for kind in kinds], axis=1)


def _one_chance(sample: Sample, dyad: Whole, level: Array, answers: Array) -> Array:
    """Return the same where the mean of all six latent answers decides one answer for all."""
    losses = np.concatenate([np.zeros((1, 3)), sample.dips]).mean(axis=1)
    own = np.square(sample.prior.dimension_sd).sum() / 9
    spread = np.sqrt(sample.prior.session_sd**2 + own + sample.prior.item_sd**2 / 6) * sample.size[dyad]
    middle = level.mean(axis=1) + sample.offsets[dyad].mean(axis=(1, 2))
    edges, index = _edges(sample), answers[:, 0, 0].astype(np.int64)
    place = middle[:, None] - losses
    upper, lower = edges[index][:, None], edges[index - 1][:, None]
    return np.asarray(ndtr((upper - place) / spread[:, None]) - ndtr((lower - place) / spread[:, None]))
