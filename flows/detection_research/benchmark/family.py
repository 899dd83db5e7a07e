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
from flows.detection_research.benchmark.reach import reach_scores
from flows.detection_research.benchmark.worlds import Array, SimulatedWorld, draw_sample

CASES = (GOAL, BOND, ALL, TASK)
STARTS = (2, 5)  # from the second, from the fifth check-in on
NUMBERS = ("2nd", "3rd", "4th", "5th on")
_PARTS = (slice(0, 1), slice(1, 2), slice(2, 3), slice(3, None))
_RATE = 0.04
_RESAMPLES = 100
Shares = Mapping[tuple[int, int], float]  # by start and case


@dataclass(frozen=True, slots=True)
class RuleLead:
    """How many dips in all a rule finds more than this project, and the standard error of that, by dyads."""

    rule: str
    lead: float
    error: float


@dataclass(frozen=True, eq=False)
class FamilyRow:
    """Results in one world.

    ``of_limit``: share of the dips that the limit finds, at 4 false alarms in 100. ``reachable``: the same of a
    detector that knows the world, but has to learn the person. ``ahead_of_us``: the lead of the rule that leads most in
    some case, or None. ``alarms``: false
    alarms of the thresholds by check-in number (`NUMBERS`), ``likely``: of likely ones over all numbers.
    """

    world: SimulatedWorld
    of_limit: Shares
    reachable: Shares
    ahead_of_us: RuleLead | None
    alarms: tuple[float, ...]
    likely: float


def family_row(world: SimulatedWorld, model: Model, generator: np.random.Generator, dyads: int) -> FamilyRow:
    """Return the results of the model in that world."""
    sample = draw_sample(world, model.prior, generator, dyads)
    onsets = score_onsets(sample, tables(model.prior))
    found = {rule: _found(onsets, numbers) for rule, numbers in onsets.numbers.items()}
    reachable = _found(onsets, reach_scores(sample))
    watch, likely = thresholds_by_check_in(model, world.check_ins)
    ordinary = onsets.numbers[OURS][..., ORDINARY]
    judged = np.isfinite(ordinary)
    return FamilyRow(
        world=world,
        of_limit={key: found[OURS][key] / found[LIMIT][key] for key in found[OURS]},
        reachable={key: reachable[key] / found[LIMIT][key] for key in reachable},
        ahead_of_us=_best_lead(onsets, found, generator),
        alarms=tuple(
            float(((ordinary > watch) & judged)[:, part].sum() / judged[:, part].sum()) for part in _PARTS
        ),
        likely=float(((ordinary > likely) & judged).sum() / judged.sum()),
    )


def _found(onsets: Onsets, numbers: Array) -> Shares:
    """Return the share of dips that these numbers find among the check-ins that this project could judge."""
    judged = np.isfinite(onsets.numbers[OURS][..., ORDINARY])
    return {
        (start, case): _sensitivity(numbers[:, start - 2 :], judged[:, start - 2 :], case)
        for start in STARTS
        for case in CASES
    }


def _sensitivity(numbers: Array, judged: Array, case: int) -> float:
    return sensitivity(numbers[..., ORDINARY][judged], numbers[..., case][judged], _RATE)


def _best_lead(
    onsets: Onsets, found: Mapping[str, Shares], generator: np.random.Generator
) -> RuleLead | None:
    leads = [
        (found[rule][key] - found[OURS][key], rule, key)
        for rule in found
        if rule not in (OURS, LIMIT)
        for key in found[OURS]
    ]
    lead, rule, key = max(leads)
    return RuleLead(rule, lead, _error(onsets, rule, key, generator)) if lead > 0 else None


def _error(onsets: Onsets, rule: str, key: tuple[int, int], generator: np.random.Generator) -> float:
    """Return the bootstrap's standard error of a rule's lead, the dyads drawn with replacement."""
    start, case = key
    ours, other = (onsets.numbers[each][:, start - 2 :] for each in (OURS, rule))
    judged, leads = np.isfinite(ours[..., ORDINARY]), []
    for _ in range(_RESAMPLES):
        drawn = generator.integers(0, len(ours), len(ours))
        leads.append(
            _sensitivity(other[drawn], judged[drawn], case) - _sensitivity(ours[drawn], judged[drawn], case)
        )
    return float(np.std(leads))
