"""Every detector on a programme's own check-ins: how often each would have raised an alarm.

There is no known truth, so this says nothing about false alarms; it shows the number of alarms a practice would
get.
"""

from collections.abc import Iterator

import numpy as np

from flows.detection.model.model import Model
from flows.detection.model.tables import tables
from flows.detection_research.benchmark.experiment import OURS, detector_scores, rule_scores
from flows.detection_research.benchmark.measure import threshold, thresholds_by_check_in
from flows.detection_research.benchmark.rules import (
    RULES,
    PublishedFigures,
    population_figures,
    series_scores,
)
from flows.detection_research.benchmark.worlds import REFERENCE, Array, draw_sample

_DYADS = 2000


def report_own_data(answers: Array, model: Model, generator: np.random.Generator) -> str:
    """Return in plain text the share of check-ins from the second on that each rule flags.

    ``answers`` are (dyad, check-in, dimension, item) with NaN where nothing was answered; each rule is tuned to
    the same false alarms in the reference world.
    """
    return "\n".join(_lines(answers, model, generator)) + "\n"


def flagged_share(answers: Array, model: Model) -> float:
    """Return the share of check-ins flagged by this model, of those that could be judged."""
    numbers = detector_scores(answers, tables(model.prior))
    watch, _ = thresholds_by_check_in(model, answers.shape[1])
    return float((numbers[:, 1:] > watch).sum() / max(np.isfinite(numbers).sum(), 1))


def _lines(answers: Array, model: Model, generator: np.random.Generator) -> Iterator[str]:
    model_tables = tables(model.prior)
    is_present = ~np.isnan(answers).all(axis=(2, 3))
    numbers = detector_scores(answers, model_tables)
    judged = int(np.isfinite(numbers).sum())
    yield f"{len(answers)} dyads, {int(is_present.sum())} check-ins; {judged} could be judged (the first never is)."
    watch, likely = thresholds_by_check_in(model, answers.shape[1])
    yield _line(f"{OURS}, watch", float((numbers[:, 1:] > watch).sum() / max(judged, 1)))
    yield _line(f"{OURS}, of them likely", float((numbers[:, 1:] > likely).sum() / max(judged, 1)))
    cuts, population = _tuned(model, generator)
    complete = [dyad[~np.isnan(dyad).any(axis=(1, 2))] for dyad in answers]
    for rule, alarm_threshold in cuts.items():
        flagged = sum(int((_numbers(rule, population, dyad) > alarm_threshold).sum()) for dyad in complete)
        yield _line(rule, flagged / max(judged, 1))


def _tuned(model: Model, generator: np.random.Generator) -> tuple[dict[str, float], PublishedFigures]:
    """Return each rule's threshold at the aimed false alarms in the reference world, and that world's figures."""
    answers = draw_sample(REFERENCE, model.prior, generator, _DYADS).answers()
    population = population_figures(series_scores(answers))
    numbers = rule_scores(answers, population)
    return {
        rule: threshold(alarms[:, 1:], model.thresholds.aim) for rule, alarms in numbers.items()
    }, population


def _numbers(rule: str, population: PublishedFigures, dyad: Array) -> Array:
    """Return a rule's number for each check-in of one dyad from the second on."""
    series = series_scores(dyad)[None]
    numbers = [
        RULES[rule](population, series[:, :index], series[:, index : index + 1])
        for index in range(1, series.shape[1])
    ]
    return np.array(numbers).ravel()


def _line(name: str, share: float) -> str:
    return f"{name:42}{100 * share:>8.1f} of 100"
