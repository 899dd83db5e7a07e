"""The whole evaluation, as values: what `alliance evaluate-detector` prints and draws."""

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
from flows.detection_research.benchmark.measure import (
    break_ties,
    found_by_check_in,
    sensitivity,
    sensitivity_curve,
    threshold,
)
from flows.detection_research.benchmark.published import world_figures
from flows.detection_research.benchmark.rules import population_figures, series_scores
from flows.detection_research.benchmark.worlds import (
    BREAKING,
    CHECK_INS,
    LONG,
    REFERENCE,
    Array,
    SimulatedWorld,
    draw,
)

FALSE_ALARM_RATE = 0.04
FALSE_ALARM_RATES: Array = np.arange(0.005, 0.2001, 0.005)
NAMED = {GOAL: "goal", BOND: "bond", ALL: "all", TASK: "task"}
COUNTED = (GOAL, BOND, ALL)  # the dips the limit knows of
FIRST_CHECK_INS = (2, 5)


@dataclass(frozen=True, slots=True)
class Size:
    """How many dyads each part is drawn with."""

    reference: int = 12000
    lasting: int = 4000
    world: int = 1500


QUICK = Size(reference=300, lasting=200, world=60)


@dataclass(frozen=True, slots=True)
class WorldRow:
    """A world under the shipped thresholds: false alarms per ordinary check-in (``watch`` with ``likely`` inside, and
    ``likely`` alone; at check-ins 2 to 4, and from 5 on), and the share of dips of a point found at their first
    check-in. In a world without whole check-ins, of those that could be judged.
    """

    world: SimulatedWorld
    watch: float
    likely: float
    early: float
    later: float
    found: float


@dataclass(frozen=True, eq=False)
class Evaluation:
    """``found[rule][start, case]``: share of dips found at their first check-in, for check-ins from ``start`` on, at
    `RATE` false alarms among just those. ``curves``: the mean over goal, bond and all, from the second check-in on, at
    `RATES`. ``delays``: share found by the first, second, third check-in of a dip of three. ``named[case]``: of that
    kind of dip, when flagged, how often each of goal, task, bond, all was named. ``low_answers``: share of ordinary
    check-ins of the reference world with an explicit 1 or 2 on goals or bond.
    """

    model: Model
    seed: int
    size: Size
    published: Mapping[str, float]
    found: Mapping[str, Mapping[tuple[int, int], float]]
    curves: Mapping[str, Array]
    delays: Mapping[str, Array]
    named: Mapping[int, Array]
    low_answers: float
    worlds: list[WorldRow] = field(default_factory=list)

    def of_limit(self, rule: str, start: int, case: int) -> float:
        """The rule's share of what the limit finds."""
        return self.found[rule][start, case] / self.found[LIMIT][start, case]


def evaluate(model: Model, seed: int, size: Size, say: Callable[[str], None]) -> Evaluation:
    """Everything, drawn with that seed; ``say`` is told what is being done."""
    made = tables(model.prior)
    say("The reference world")
    sample = draw(REFERENCE, model.prior, np.random.default_rng([seed, 0]), size.reference)
    reference = score_onsets(sample, made)
    say("Dips that last")
    generator = np.random.default_rng([seed, 1])
    over_weeks = score_lasting_dips(
        draw(REFERENCE, model.prior, generator, size.lasting),
        made,
        population_figures(series_scores(sample.answers())),
        generator,
    )
    worlds = []
    for number, world in enumerate((REFERENCE, LONG, *BREAKING)):
        say(world.name)
        worlds.append(_row(world, model, np.random.default_rng([seed, 2, number]), size.world))
    return Evaluation(
        model=model,
        seed=seed,
        size=size,
        published=world_figures(sample, sample.other_items(np.random.default_rng([seed, 3]))),
        found={rule: _found(numbers) for rule, numbers in reference.numbers.items()},
        curves={rule: _curve(numbers) for rule, numbers in reference.numbers.items()},
        delays=_delays(reference, over_weeks, generator),
        named=_named(reference, model.thresholds.watch),
        low_answers=float((sample.answers()[:, :, [0, 2]] <= 2).any(axis=(2, 3)).mean()),
        worlds=worlds,
    )


def _found(numbers: Array) -> dict[tuple[int, int], float]:
    later = {start: numbers[:, start - 2 :] for start in FIRST_CHECK_INS}
    return {
        (start, case): sensitivity(part[..., ORDINARY], part[..., case], FALSE_ALARM_RATE)
        for start, part in later.items()
        for case in NAMED
    }


def _curve(numbers: Array) -> Array:
    curves = [
        sensitivity_curve(numbers[..., ORDINARY], numbers[..., case], FALSE_ALARM_RATES) for case in COUNTED
    ]
    return np.asarray(np.mean(curves, axis=0))


def _delays(reference: Onsets, over_weeks: LastingDips, generator: np.random.Generator) -> dict[str, Array]:
    found = {}
    for rule, numbers in reference.numbers.items():
        cut = threshold(break_ties(numbers[..., ORDINARY], generator), FALSE_ALARM_RATE)
        found[rule] = found_by_check_in(break_ties(over_weeks.numbers[rule], generator), over_weeks.nth, cut)
    return found


def _named(reference: Onsets, watch: float) -> dict[int, Array]:
    flagged = reference.numbers[OURS] > watch
    return {
        case: np.array(
            [(reference.looks[..., case][flagged[..., case]] == each).mean() for each in range(1, 5)]
        )
        for case in NAMED
    }


def _row(world: SimulatedWorld, model: Model, generator: np.random.Generator, dyads: int) -> WorldRow:
    cases = (ORDINARY, *COUNTED)
    sample = draw(world, model.prior, generator, max(2, dyads * CHECK_INS // world.check_ins))
    numbers = score_onsets(sample, tables(model.prior), cases=cases, compare=False).numbers[OURS]
    judged, flagged = np.isfinite(numbers), numbers > model.thresholds.watch
    likely = numbers > model.thresholds.likely

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
