"""The likelihood of earlier check-ins: a weight for each place of the grid, and for a dip that may still last.

Earlier check-ins may have been dips, noticed or not. Each counts as an ordinary one with probability 1 -
`DIP_START` and as a dip of some kind with `DIP_START`, so that one bad day does not become the baseline;
whether the last one was a dip is tracked separately, because dips last (`DIP_STAY`).
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache, reduce

import numpy as np
from numpy.typing import NDArray

from flows.detection.model.grid import DIP_LOSSES, PHASES, SESSION_LEVELS, Array
from flows.detection.model.pattern import Pattern
from flows.detection.model.tables import Tables

DIP_START, DIP_STAY = 0.10, 0.30
# A check-in's weight falls by 4 % with each later one: people's levels move slowly.
MEMORY = 0.96
# Goal, task, bond, all, mixed: set so that in the worst worlds dips of each kind are found alike, by the limit.
KIND_WEIGHTS: Array = np.array([0.85, 0.85, 0.95, 0.80, 0.15]) / 3.60
_NEGLIGIBLE = 1e-7
_TINY = 1e-300


def answer_chances(tables: Tables, pattern: Pattern) -> Array:
    """Return (kind, f, v, u): probability of the answers at each moment, ordinary and for each kind of dip."""
    chances = [
        tables.outcomes(dimension, of_dimension.options)[DIP_LOSSES[:, dimension], of_dimension.outcome]
        for dimension, of_dimension in enumerate(pattern)
        if of_dimension is not None
    ]
    return (
        np.asarray(reduce(np.multiply, chances))
        if chances
        else np.ones((len(DIP_LOSSES), 1, 1, len(SESSION_LEVELS)))
    )


def likelihood(tables: Tables, phase: int, pattern: Pattern, levels: slice) -> Array:
    """Return (kind, f, v, c): probability of the answers at each place, for a slice of the levels c."""
    return np.asarray(answer_chances(tables, pattern) @ tables.swing[phase][:, levels].transpose(0, 2, 1))


@lru_cache(maxsize=3000)
def log_likelihood(tables: Tables, phase: int, pattern: Pattern) -> NDArray[np.float32]:
    """Return (f, v, c): log probability of an earlier check-in's answers, ordinary or dip.

    The cache holds at most 25 MB, which is every pattern of six complete items in every phase.
    """
    ordinary, *dips = likelihood(tables, phase, pattern, slice(None))
    if phase == 0:  # a first check-in has no earlier level to dip from
        return np.asarray(np.log(ordinary + _TINY), dtype=np.float32)
    dipped = np.tensordot(KIND_WEIGHTS, dips, 1)
    return np.asarray(np.log((1 - DIP_START) * ordinary + DIP_START * dipped + _TINY), dtype=np.float32)


def person_weights(tables: Tables, earlier: Sequence[Pattern]) -> Array:
    """Return (f, v, c): the weight of each place after these check-ins, oldest first; the highest is 1."""
    weights: defaultdict[tuple[int, Pattern], float] = defaultdict(float)
    weight = 1.0
    for index in range(len(earlier) - 1, -1, -1):
        weight *= MEMORY
        if any(earlier[index]):  # an empty check-in still ages the others
            weights[min(index, PHASES - 1), earlier[index]] += weight
    log = tables.start
    if weights:
        logs = np.stack([log_likelihood(tables, *key) for key in weights]).reshape(len(weights), -1)
        log = log + (np.array(list(weights.values())) @ logs).reshape(log.shape)
    return np.asarray(np.exp(log - log.max()))


def next_check_in_weights(tables: Tables, earlier: Sequence[Pattern]) -> tuple[Array, slice]:
    """Return (kind, f, v, c) weights of each place for the next check-in, and the slice of levels c they cover.

    Kinds are an ordinary check-in and a dip of each kind, new or lasting. The weights sum to 1.
    """
    if not earlier:
        weight = np.exp(tables.start)
        return np.stack([weight, *np.zeros((len(DIP_LOSSES) - 1, *weight.shape))]), slice(None)
    earlier_weights = person_weights(tables, earlier[:-1])
    relevant = np.flatnonzero(earlier_weights.max(axis=(0, 1)) > _NEGLIGIBLE)
    levels = slice(int(relevant[0]), int(relevant[-1]) + 1)
    phase = min(len(earlier) - 1, PHASES - 1)
    last = likelihood(tables, phase, earlier[-1], levels) * earlier_weights[:, :, levels]
    return _forward(last, first=phase == 0), levels


def _forward(last: Array, *, first: bool) -> Array:
    """Return the next check-in's weights: one step of the chain ordinary -> dip -> ordinary."""
    start = KIND_WEIGHTS[:, None, None, None] * DIP_START
    calm = last[0] if first else (1 - DIP_START) * last[0]
    dipped = np.zeros_like(last[1:]) if first else start * last[1:]
    ordinary = (1 - DIP_START) * calm + (1 - DIP_STAY) * dipped.sum(axis=0)
    weights = np.concatenate([ordinary[None], start * calm + DIP_STAY * dipped])
    return np.asarray(weights / weights.sum())
