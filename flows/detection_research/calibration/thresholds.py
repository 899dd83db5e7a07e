"""Calibrating thresholds to a budget of false alarms by simulation, for each check-in number."""

import numpy as np

from flows.detection.model.model import Model, Thresholds
from flows.detection.model.prior import Prior
from flows.detection.model.tables import tables
from flows.detection_research.benchmark.experiment import ORDINARY, OURS, score_onsets
from flows.detection_research.benchmark.measure import threshold
from flows.detection_research.benchmark.worlds import FAMILY, Array, draw_sample

# Shares of the budget: the rate aimed at over the family of worlds, leaving the rest for the worst of them and for slow
# declines; and the rate of likely findings, which stays below one in a hundred in nearly all of them.
AIM_SHARE, LIKELY_SHARE = 0.8, 0.12
EARLY = 3  # the second, third and fourth check-in have thresholds of their own


def calibrate(prior: Prior, version: str, budget: float, dyads: int, seed: int) -> Model:
    """Return the prior with thresholds calibrated over the family of worlds around it, all weighing the same.

    They raise 0.8 of the budget's alarms per ordinary check-in (0.12 of it as likely), at the second, third and
    fourth check-in and on average from the fifth to the twelfth.
    """
    ordinary = _ordinary_scores(prior, dyads, seed)
    *early, (watch, likely) = (
        _thresholds(ordinary[:, part], budget)
        for part in (*(slice(index, index + 1) for index in range(EARLY)), slice(EARLY, None))
    )
    aims = round(AIM_SHARE * budget, 4), round(LIKELY_SHARE * budget, 4)
    thresholds = Thresholds(
        version, prior.version, budget, *aims, watch, likely, dyads, seed, early=tuple(early)
    )
    return Model(prior, thresholds)


def _ordinary_scores(prior: Prior, dyads: int, seed: int) -> Array:
    """Return (dyad, check-in from the second) scores of ordinary check-ins, the dyads spread over the family."""
    model_tables, each = tables(prior), max(1, dyads // len(FAMILY))
    samples = (
        draw_sample(world, prior, np.random.default_rng([seed, index]), each)
        for index, world in enumerate(FAMILY)
    )
    scores = [
        score_onsets(one, model_tables, cases=[ORDINARY], compare=False).numbers[OURS] for one in samples
    ]
    return np.concatenate(scores)[..., ORDINARY]


def _thresholds(scores: Array, budget: float) -> tuple[float, float]:
    judged = scores[np.isfinite(scores)]
    watch, likely = (round(threshold(judged, share * budget), 3) for share in (AIM_SHARE, LIKELY_SHARE))
    return watch, max(likely, round(watch + 0.001, 3))
