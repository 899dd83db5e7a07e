"""The error of a programme's own prior, by the number of dyads it was estimated from."""

import sys

import numpy as np

from flows.detection.model import CLINIC, Prior
from flows.detection_research.benchmark.worlds import REFERENCE, Array, draw_sample
from flows.detection_research.calibration.estimation import CLINIC_WEIGHT_IN_DYADS, MIN_DYADS, estimate_prior
from tests.flows.detection_research.calibration.test_calibration import OTHER

RUNS, CHECK_INS = 12, 10


def figures(prior: Prior) -> Array:
    spreads = (prior.session_sd, *prior.dimension_sd, prior.item_sd, prior.cuts[3])
    return np.array([*prior.levels, prior.level_sd, prior.profile_sd, prior.rise, *spreads])


def off(found: Array, truth: Prior) -> float:
    """Root mean square over the figures."""
    return float(np.sqrt(((found - figures(truth)) ** 2).mean()))


def test_from_twenty_dyads_on_an_estimate_is_nearer_than_another_population() -> None:
    generator, apart = np.random.default_rng(1), off(figures(CLINIC), OTHER)
    sys.stdout.write(f"\nthe clinic's figures, where the truth is another: {apart:.2f} off\n")
    for dyads in (10, MIN_DYADS):
        for truth in (CLINIC, OTHER):
            bare, drawn = [], []
            for _ in range(RUNS):
                sample = draw_sample(REFERENCE, truth, generator, dyads, CHECK_INS)
                found, own = (
                    figures(estimate_prior(sample.answers(), "x", fewest=dyads)),
                    dyads / (dyads + CLINIC_WEIGHT_IN_DYADS),
                )
                drawn.append(off(found, truth))
                bare.append(off((found - (1 - own) * figures(CLINIC)) / own, truth))
            sys.stdout.write(
                f"{dyads} dyads of {truth.version}: bare {np.mean(bare):.2f}, drawn {np.mean(drawn):.2f}\n"
            )
            assert np.mean(drawn) < apart
            assert dyads < MIN_DYADS or np.mean(bare) < apart
