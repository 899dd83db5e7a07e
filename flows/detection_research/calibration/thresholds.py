"""Calibrating thresholds to a budget of false alarms by simulation."""

import numpy as np

from flows.detection.model.model import Model, Thresholds
from flows.detection.model.prior import Prior
from flows.detection.model.tables import tables
from flows.detection_research.benchmark.experiment import ORDINARY, OURS, score_onsets
from flows.detection_research.benchmark.measure import threshold
from flows.detection_research.benchmark.worlds import REFERENCE, draw_sample

# Shares of the budget: the rate aimed at in the prior's own population, leaving the rest for people who differ from it;
# and the rate of likely findings.
AIM_SHARE, LIKELY_SHARE = 0.8, 0.2


def calibrate(prior: Prior, version: str, budget: float, dyads: int, seed: int) -> Model:
    """Return the prior with thresholds calibrated in the reference world.

    They raise 0.8 of the budget's alarms per ordinary check-in (0.2 of it as likely), averaged over the second
    to the twelfth check-in.
    """
    sample = draw_sample(REFERENCE, prior, np.random.default_rng(seed), dyads)
    ordinary = score_onsets(sample, tables(prior), cases=[ORDINARY], compare=False).numbers[OURS]
    watch, likely = (round(threshold(ordinary, share * budget), 3) for share in (AIM_SHARE, LIKELY_SHARE))
    aims = round(AIM_SHARE * budget, 4), round(LIKELY_SHARE * budget, 4)
    return Model(prior, Thresholds(version, prior.version, budget, *aims, watch, likely, dyads, seed))
