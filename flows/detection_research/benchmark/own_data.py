"""A programme's own check-ins through every detector: how often each would have spoken. There is no truth to compare
with, so it says nothing of false alarms; it shows what a practice would live with.
"""

from collections.abc import Iterator

import numpy as np

from flows.detection.model.model import Model
from flows.detection.model.tables import tables
from flows.detection_research.benchmark.experiment import OURS, detector_scores, rule_scores
from flows.detection_research.benchmark.measure import threshold
from flows.detection_research.benchmark.rules import (
    RULES,
    PublishedFigures,
    population_figures,
    series_scores,
)
from flows.detection_research.benchmark.worlds import REFERENCE, Array, draw

_DYADS = 2000


def tell(answers: Array, model: Model, generator: np.random.Generator) -> str:
    """In plain text, of answers (dyad, check-in, dimension, item) with NaN where nothing was answered: the share of
    check-ins from the second on that each rule flags, each tuned to the same false alarms in the reference world.
    """
    return "\n".join(_lines(answers, model, generator)) + "\n"


def flagged(answers: Array, model: Model) -> float:
    """The share of those check-ins that could be judged which this model flags."""
    numbers = detector_scores(answers, tables(model.prior))
    return float((numbers > model.thresholds.watch).sum() / max(np.isfinite(numbers).sum(), 1))


def _lines(answers: Array, model: Model, generator: np.random.Generator) -> Iterator[str]:
    made, thresholds = tables(model.prior), model.thresholds
    there = ~np.isnan(answers).all(axis=(2, 3))
    numbers = detector_scores(answers, made)
    judged = int(np.isfinite(numbers).sum())
    yield f"{len(answers)} dyads, {int(there.sum())} check-ins; {judged} could be judged (the first never is)."
    yield _line(f"{OURS}, watch", float((numbers > thresholds.watch).sum() / max(judged, 1)))
    yield _line(f"{OURS}, of them likely", float((numbers > thresholds.likely).sum() / max(judged, 1)))
    cuts, population = _tuned(model, generator)
    whole = [dyad[~np.isnan(dyad).any(axis=(1, 2))] for dyad in answers]
    for rule, cut in cuts.items():
        flagged = sum(int((_numbers(rule, population, dyad) > cut).sum()) for dyad in whole)
        yield _line(rule, flagged / max(judged, 1))


def _tuned(model: Model, generator: np.random.Generator) -> tuple[dict[str, float], PublishedFigures]:
    """By rule, the cut that gives the aimed false alarms in the reference world; and what rules know of it."""
    answers = draw(REFERENCE, model.prior, generator, _DYADS).answers()
    population = population_figures(series_scores(answers))
    numbers = rule_scores(answers, population)
    return {
        rule: threshold(alarms[:, 1:], model.thresholds.aim) for rule, alarms in numbers.items()
    }, population


def _numbers(rule: str, population: PublishedFigures, dyad: Array) -> Array:
    """One dyad's number at each check-in from the second on."""
    line = series_scores(dyad)[None]
    found = [RULES[rule](population, line[:, :at], line[:, at : at + 1]) for at in range(1, line.shape[1])]
    return np.array(found).ravel()


def _line(name: str, share: float) -> str:
    return f"{name:42}{100 * share:>8.1f} of 100"
