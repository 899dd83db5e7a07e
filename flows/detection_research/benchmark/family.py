"""Results in one world of the family: what is found of what can be found, and false alarms by check-in number."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from flows.detection.model.model import Model
from flows.detection.model.tables import tables
from flows.detection_research.benchmark.experiment import (
    ALL,
    BOND,
    GOAL,
    LIMIT,
    ORDINARY,
    OURS,
    TASK,
    Onsets,
    score_onsets,
)
from flows.detection_research.benchmark.measure import sensitivity, thresholds_by_check_in
from flows.detection_research.benchmark.worlds import Array, SimulatedWorld, draw_sample

CASES = (GOAL, BOND, ALL, TASK)
STARTS = (2, 5)  # from the second, from the fifth check-in on
NUMBERS = ("2nd", "3rd", "4th", "5th on")
_PARTS = (slice(0, 1), slice(1, 2), slice(2, 3), slice(3, None))
_RATE = 0.04
Shares = Mapping[tuple[int, int], float]  # by start and case


@dataclass(frozen=True, eq=False)
class FamilyRow:
    """Results in one world.

    ``of_limit``: share of the dips that the limit finds, at 4 false alarms in 100. ``ahead_of_us``: the rule that
    finds more dips than this project in some case, by how many in 100 and in which, or None. ``alarms``: false
    alarms of the thresholds by check-in number (`NUMBERS`), ``likely``: of likely ones over all numbers.
    """

    world: SimulatedWorld
    of_limit: Shares
    ahead_of_us: tuple[str, float] | None
    alarms: tuple[float, ...]
    likely: float


def family_row(world: SimulatedWorld, model: Model, generator: np.random.Generator, dyads: int) -> FamilyRow:
    """Return the results of the model in that world."""
    onsets = score_onsets(draw_sample(world, model.prior, generator, dyads), tables(model.prior))
    found = {rule: _found(onsets, rule) for rule in onsets.numbers}
    watch, likely = thresholds_by_check_in(model, world.check_ins)
    ordinary = onsets.numbers[OURS][..., ORDINARY]
    judged = np.isfinite(ordinary)
    return FamilyRow(
        world=world,
        of_limit={key: found[OURS][key] / found[LIMIT][key] for key in found[OURS]},
        ahead_of_us=_best_other(found),
        alarms=tuple(
            float(((ordinary > watch) & judged)[:, part].sum() / judged[:, part].sum()) for part in _PARTS
        ),
        likely=float(((ordinary > likely) & judged).sum() / judged.sum()),
    )


def _found(onsets: Onsets, rule: str) -> Shares:
    """Return the share of dips that a rule finds among the check-ins that this project could judge."""
    numbers, judged = onsets.numbers[rule], np.isfinite(onsets.numbers[OURS][..., ORDINARY])
    return {
        (start, case): _sensitivity(numbers[:, start - 2 :], judged[:, start - 2 :], case)
        for start in STARTS
        for case in CASES
    }


def _sensitivity(numbers: Array, judged: Array, case: int) -> float:
    return sensitivity(numbers[..., ORDINARY][judged], numbers[..., case][judged], _RATE)


def _best_other(found: Mapping[str, Shares]) -> tuple[str, float] | None:
    leads = [
        (found[rule][key] - found[OURS][key], rule)
        for rule in found
        if rule not in (OURS, LIMIT)
        for key in found[OURS]
    ]
    lead, rule = max(leads)
    return (rule, lead) if lead > 0 else None
