"""What earlier check-ins say about a person: a weight for each place of the grid, and for a dip that may still last.

Earlier check-ins may themselves have been dips, noticed or not. Each counts as an ordinary one with probability
1 - `START` and as a dip of some kind with `START`, so that one bad day does not become the usual; whether the last one
was a dip is kept apart, because dips last (`STAY`).
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from flows.detection.model.grid import DIP_LOSSES, PHASES, SESSION_LEVELS, Array
from flows.detection.model.pattern import Pattern
from flows.detection.model.tables import Tables

DIP_START, DIP_STAY = 0.10, 0.30
# A check-in counts a twenty-fifth less with each that follows: people's levels move slowly.
MEMORY = 0.96
# Goal, task, bond, all, mixed: set so that dips of goal, bond and all are found alike, against what can be found.
# Answers on the task swing least, so that little weight already finds as much there.
KIND_WEIGHTS: Array = np.array([1.1, 0.12, 1.1, 0.75, 0.2]) / 3.27
_NEGLIGIBLE = 1e-7
_TINY = 1e-300


def answer_chances(tables: Tables, pattern: Pattern) -> Array:
    """(kind, f, v, u): chance of these answers at each moment, ordinary and for each kind of dip."""
    found = [
        tables.outcomes(dimension, part.options)[DIP_LOSSES[:, dimension], part.outcome]
        for dimension, part in enumerate(pattern)
        if part is not None
    ]
    return (
        np.asarray(np.prod(found, axis=0)) if found else np.ones((len(DIP_LOSSES), 1, 1, len(SESSION_LEVELS)))
    )


def likelihood(tables: Tables, phase: int, pattern: Pattern, part: slice) -> Array:
    """(kind, f, v, c): the same at each place, for a part of the levels c."""
    return np.asarray(answer_chances(tables, pattern) @ tables.swing[phase][:, part].transpose(0, 2, 1))


@lru_cache(maxsize=3000)
def log_likelihood(tables: Tables, phase: int, pattern: Pattern) -> NDArray[np.float32]:
    """(f, v, c): log chance of an earlier check-in's answers, whether it was ordinary or not. At most 25 MB of them
    are kept, which is every pattern of six whole items in every phase.
    """
    ordinary, *dips = likelihood(tables, phase, pattern, slice(None))
    if phase == 0:  # nothing came before, so there was nothing to dip from
        return np.asarray(np.log(ordinary + _TINY), dtype=np.float32)
    dipped = np.tensordot(KIND_WEIGHTS, dips, 1)
    return np.asarray(np.log((1 - DIP_START) * ordinary + DIP_START * dipped + _TINY), dtype=np.float32)


def person_weights(tables: Tables, earlier: Sequence[Pattern]) -> Array:
    """(f, v, c): the weight of each place after these check-ins, oldest first; the highest is one."""
    weights: defaultdict[tuple[int, Pattern], float] = defaultdict(float)
    weight = 1.0
    for index in range(len(earlier) - 1, -1, -1):
        weight *= MEMORY
        if any(earlier[index]):  # where nothing was answered, nothing is learned; time goes on all the same
            weights[min(index, PHASES - 1), earlier[index]] += weight
    log = tables.start
    if weights:
        found = np.stack([log_likelihood(tables, *each) for each in weights], dtype=np.float64)
        log = log + np.tensordot(list(weights.values()), found, 1)
    return np.asarray(np.exp(log - log.max()))


def next_check_in_weights(tables: Tables, earlier: Sequence[Pattern]) -> tuple[Array, slice]:
    """(kind, f, v, c): weight of each place with an ordinary next check-in, and with a dip of each kind, new or
    lasting; for the part of the levels c that matters, which is the second value. Sums to one.
    """
    if not earlier:
        weight = np.exp(tables.start)
        return np.stack([weight, *np.zeros((len(DIP_LOSSES) - 1, *weight.shape))]), slice(None)
    before = person_weights(tables, earlier[:-1])
    near = np.flatnonzero(before.max(axis=(0, 1)) > _NEGLIGIBLE)
    part = slice(int(near[0]), int(near[-1]) + 1)
    phase = min(len(earlier) - 1, PHASES - 1)
    last = likelihood(tables, phase, earlier[-1], part) * before[:, :, part]
    return _forward(last, first=phase == 0), part


def _forward(last: Array, *, first: bool) -> Array:
    """One step of the chain ordinary -> dip -> ordinary: from the last check-in's weights to the next one's."""
    start = KIND_WEIGHTS[:, None, None, None] * DIP_START
    calm = last[0] if first else (1 - DIP_START) * last[0]
    dipped = np.zeros_like(last[1:]) if first else start * last[1:]
    ordinary = (1 - DIP_START) * calm + (1 - DIP_STAY) * dipped.sum(axis=0)
    weights = np.concatenate([ordinary[None], start * calm + DIP_STAY * dipped])
    return np.asarray(weights / weights.sum())
