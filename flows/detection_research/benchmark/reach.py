"""What can be reached in a world: a detector that knows the world, but has to learn the person.

It is given the world's own levels and spreads, its answer style, how far dips take the other dimensions along and
that every earlier check-in was ordinary, none of which a practice can know. From a person's earlier check-ins it
weighs every place of the grid by Bayes' rule, and flags by the likelihood ratio of a dip (goal, task, bond and all
equally likely) to none. What lies between it and the limit is the price of not knowing the person.

Two of its assumptions are approximate: items' own levels count as wider profiles and noise, and a heavy-tailed swing
as a normal one. Correlation of swings between check-ins is not used, as in the limit.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import hypot, sqrt

import numpy as np
from numpy.polynomial.hermite_e import hermegauss

from flows.detection.model.grid import (
    LOSSES,
    NAMED_DIPS,
    PERSON_LEVELS,
    PHASES,
    AnswerStyle,
    Assumptions,
    Cuts,
)
from flows.detection.model.history import answer_chances, likelihood
from flows.detection.model.pattern import Pattern
from flows.detection.model.prior import Prior
from flows.detection.model.tables import Tables, tables
from flows.detection_research.benchmark.experiment import read_patterns
from flows.detection_research.benchmark.worlds import Array, Sample, SimulatedWorld

_SIZES = 9  # nodes for people who differ in spread
_CUTS: dict[str, Cuts] = {"middle": (-6.0, 2.5, 3.5, 12.0), "odd": (1.9999, 2.0001, 3.9999, 4.0001)}
_ALL_LEVELS = slice(0, len(PERSON_LEVELS))
_TINY = 1e-300


def world_tables(sample: Sample) -> Tables:
    """Return the tables of a model that knows the sample's world."""
    return tables(_prior(sample.world, sample.prior), _assumptions(sample.world))


def _prior(world: SimulatedWorld, population: Prior) -> Prior:
    offset = world.own_item / sqrt(2)  # of two items: their mean, and half their difference
    prior = replace(
        population,
        version=world.name,
        profile_sd=hypot(population.profile_sd, offset),
        item_sd=hypot(population.item_sd, offset),
    )
    if world.style != "one":
        return prior
    own, middle = sum(sd**2 for sd in prior.dimension_sd) / 9, sum(prior.levels) / 3
    return replace(
        prior,
        levels=(middle, middle, middle),
        profile_sd=0.02,
        session_sd=sqrt(prior.session_sd**2 + own + prior.item_sd**2 / 6),
        dimension_sd=(0.02, 0.02, 0.02),
        item_sd=0.05,
    )


def _assumptions(world: SimulatedWorld) -> Assumptions:
    part = (1 + 2 * world.take_along) / 3 if world.style == "one" else world.take_along
    return Assumptions(
        styles=tuple(_styles(world)),
        losses=(LOSSES[0], ((part, 1.0),), *LOSSES[2:]),
        levels=((1.0, 1.0),),
        profile=1.0,
        rise=1.0,
        min_rise_sd=0.0,
    )


def _styles(world: SimulatedWorld) -> list[AnswerStyle]:
    if not world.own_swing:
        return [AnswerStyle(world.style, 1.0, cuts=_CUTS.get(world.style))]
    nodes, weights = hermegauss(_SIZES)
    sizes = np.exp(world.own_swing * nodes - world.own_swing**2 / 2)
    return [
        AnswerStyle(f"{size:.2f}", float(weight), float(size), float(size), float(size))
        for size, weight in zip(sizes, weights / weights.sum(), strict=True)
    ]


def reach_scores(sample: Sample) -> Array:
    """Return (dyad, check-in from the second, case) log likelihood ratios; the cases are those of the experiment."""
    cases = [read_patterns(sample.answers()), *(read_patterns(sample.answers(lost)) for lost in sample.dips)]
    if sample.world.style == "one":  # one dimension tells everything
        cases = [[[(check_in[0], None, None) for check_in in dyad] for dyad in case] for case in cases]
    known = world_tables(sample)
    return np.array([_dyad_scores(known, dyad) for dyad in zip(*cases, strict=True)])


def _dyad_scores(known: Tables, cases: Sequence[Sequence[Pattern]]) -> Array:
    ordinary, log, scores = cases[0], known.start.copy(), []
    for index, pattern in enumerate(ordinary):
        phase = min(index, PHASES - 1)
        if index:
            moments = np.exp(log - log.max()) @ known.swing[phase]
            scores.append([_log_ratio(answer_chances(known, case[index]), moments) for case in cases])
        log += np.log(likelihood(known, phase, pattern, _ALL_LEVELS)[0] + _TINY)
    return np.array(scores)


def _log_ratio(chances: Array, moments: Array) -> float:
    by_kind = (chances * moments).sum(axis=(1, 2, 3))
    return float(np.log(by_kind[1 : NAMED_DIPS + 1].mean() + _TINY) - np.log(by_kind[0] + _TINY))
