"""The whole evaluation as data, which `alliance evaluate-detector` prints and draws."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

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
    LastingDips,
    Onsets,
    score_lasting_dips,
    score_onsets,
)
from flows.detection_research.benchmark.family import FamilyRow, family_row
from flows.detection_research.benchmark.measure import (
    break_ties,
    found_by_check_in,
    sensitivity,
    sensitivity_curve,
    threshold,
    thresholds_by_check_in,
)
from flows.detection_research.benchmark.published_figures import world_figures
from flows.detection_research.benchmark.rules import population_figures, series_scores
from flows.detection_research.benchmark.worlds import (
    BREAKING,
    CHECK_INS,
    FAMILY,
    LONG,
    REFERENCE,
    Array,
    SimulatedWorld,
    draw_sample,
)

FALSE_ALARM_RATE = 0.04
FALSE_ALARM_RATES: Array = np.arange(0.005, 0.2001, 0.005)
CASE_NAMES = {GOAL: "goal", BOND: "bond", ALL: "all", TASK: "task"}
LIMIT_CASES = (GOAL, BOND, ALL, TASK)
FIRST_CHECK_INS = (2, 5)


@dataclass(frozen=True, slots=True)
class SampleSizes:
    """Number of dyads drawn for each part of the evaluation."""

    reference: int = 1500
    lasting: int = 600
    family: int = 250
    world: int = 100


QUICK = SampleSizes(reference=200, lasting=100, family=80, world=30)


@dataclass(frozen=True, slots=True)
class WorldRow:
    """Results of the shipped thresholds in one world.

    False alarms per ordinary check-in (``watch`` including ``likely``, and ``likely`` alone; ``early`` at
    check-ins 2 to 4, ``later`` from 5 on), and ``found``, the share of one-point dips found at their first
    check-in. In a world without complete check-ins, shares are of those that could be judged.
    """

    world: SimulatedWorld
    watch: float
    likely: float
    early: float
    later: float
    found: float


@dataclass(frozen=True, eq=False)
class Evaluation:
    """The results of the evaluation.

    ``found[rule][start, case]``: share of dips found at their first check-in, for check-ins from ``start`` on,
    at `FALSE_ALARM_RATE` among the same check-ins. ``curves``: the mean over goal, bond and all, from the
    second check-in on, at `FALSE_ALARM_RATES`. ``delays``: share found by the first, second, third check-in of
    a dip of three. ``named[case]``: of flagged dips of that kind, how often goal, task, bond, all was named.
    ``low_answers``: share of ordinary check-ins of the reference world with an explicit 1 or 2 on goals or
    bond.
    """

    model: Model
    seed: int
    size: SampleSizes
    published: Mapping[str, float]
    found: Mapping[str, Mapping[tuple[int, int], float]]
    curves: Mapping[str, Array]
    delays: Mapping[str, Array]
    named: Mapping[int, Array]
    low_answers: float
    family: list[FamilyRow] = field(default_factory=list)
    worlds: list[WorldRow] = field(default_factory=list)

    def of_limit(self, rule: str, start: int, case: int) -> float:
        """Return the rule's share of the dips that the limit finds."""
        return self.found[rule][start, case] / self.found[LIMIT][start, case]


def evaluate(model: Model, seed: int, size: SampleSizes, say: Callable[[str], None]) -> Evaluation:
    """Return the evaluation drawn with that seed; ``say`` is called with the name of each step."""
    model_tables = tables(model.prior)
    say("The reference world")
    sample = draw_sample(REFERENCE, model.prior, np.random.default_rng([seed, 0]), size.reference)
    reference = score_onsets(sample, model_tables)
    say("Dips that last")
    generator = np.random.default_rng([seed, 1])
    lasting_dips = score_lasting_dips(
        draw_sample(REFERENCE, model.prior, generator, size.lasting),
        model_tables,
        population_figures(series_scores(sample.answers())),
        generator,
    )
    family = []
    for number, world in enumerate(FAMILY):
        say(world.name)
        family.append(family_row(world, model, np.random.default_rng([seed, 4, number]), size.family))
    worlds = []
    for number, world in enumerate((LONG, *BREAKING)):
        say(world.name)
        worlds.append(_world_row(world, model, np.random.default_rng([seed, 2, number]), size.world))
    return Evaluation(
        model=model,
        seed=seed,
        size=size,
        published=world_figures(sample, sample.other_items(np.random.default_rng([seed, 3]))),
        found={rule: _found_shares(numbers) for rule, numbers in reference.numbers.items()},
        curves={rule: _curve(numbers) for rule, numbers in reference.numbers.items()},
        delays=_delays(reference, lasting_dips, generator),
        named=_named(reference, model),
        low_answers=float((sample.answers()[:, :, [0, 2]] <= 2).any(axis=(2, 3)).mean()),
        family=family,
        worlds=worlds,
    )


def _found_shares(numbers: Array) -> dict[tuple[int, int], float]:
    by_start = {start: numbers[:, start - 2 :] for start in FIRST_CHECK_INS}
    return {
        (start, case): sensitivity(of_start[..., ORDINARY], of_start[..., case], FALSE_ALARM_RATE)
        for start, of_start in by_start.items()
        for case in CASE_NAMES
    }


def _curve(numbers: Array) -> Array:
    curves = [
        sensitivity_curve(numbers[..., ORDINARY], numbers[..., case], FALSE_ALARM_RATES)
        for case in LIMIT_CASES
    ]
    return np.asarray(np.mean(curves, axis=0))


def _delays(reference: Onsets, lasting_dips: LastingDips, generator: np.random.Generator) -> dict[str, Array]:
    shares = {}
    for rule, numbers in reference.numbers.items():
        alarm_threshold = threshold(break_ties(numbers[..., ORDINARY], generator), FALSE_ALARM_RATE)
        shares[rule] = found_by_check_in(
            break_ties(lasting_dips.numbers[rule], generator), lasting_dips.nth, alarm_threshold
        )
    return shares


def _named(reference: Onsets, model: Model) -> dict[int, Array]:
    flagged = reference.numbers[OURS] > thresholds_by_check_in(model, CHECK_INS)[0][:, None]
    return {
        case: np.array(
            [(reference.looks[..., case][flagged[..., case]] == each).mean() for each in range(1, 5)]
        )
        for case in CASE_NAMES
    }


def _world_row(world: SimulatedWorld, model: Model, generator: np.random.Generator, dyads: int) -> WorldRow:
    cases = (ORDINARY, *LIMIT_CASES)
    sample = draw_sample(world, model.prior, generator, max(2, dyads * CHECK_INS // world.check_ins))
    numbers = score_onsets(sample, tables(model.prior), cases=cases, compare=False).numbers[OURS]
    watch_from, likely_from = thresholds_by_check_in(model, sample.level.shape[1])
    judged, flagged = np.isfinite(numbers), numbers > watch_from[:, None]
    likely = numbers > likely_from[:, None]

    def share(alarms: NDArray[np.bool_], part: slice = slice(None)) -> float:
        return float(alarms[:, part, 0].sum() / judged[:, part, 0].sum())

    return WorldRow(
        world=world,
        watch=share(flagged),
        likely=share(likely),
        early=share(flagged, slice(0, 3)),
        later=share(flagged, slice(3, None)),
        found=float(flagged[..., 1:].sum() / judged[..., 1:].sum()),
    )
