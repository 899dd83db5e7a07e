"""Calibration: thresholds that keep to a budget, and a prior recovered from data."""

from dataclasses import replace

import numpy as np
import pytest

from flows.detection.model import CLINIC, SHIPPED
from flows.detection.model.prior import Prior
from flows.detection.model.tables import tables
from flows.detection_research.benchmark.experiment import ORDINARY, OURS, score_onsets
from flows.detection_research.benchmark.measure import thresholds_by_check_in
from flows.detection_research.benchmark.worlds import FAMILY, REFERENCE, draw_sample
from flows.detection_research.calibration.estimation import estimate_prior
from flows.detection_research.calibration.thresholds import calibrate
from flows.errors import BadInput

OTHER = replace(
    CLINIC,
    version="other",
    levels=(4.0, 3.8, 4.2),
    level_sd=0.7,
    profile_sd=0.3,
    rise=0.2,
    session_sd=0.3,
    dimension_sd=(0.4, 0.2, 0.3),
    item_sd=0.6,
)


def distance(one: Prior, other: Prior) -> float:
    """Return the largest difference between two priors' numbers."""

    def numbers(prior: Prior) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
        spreads = (prior.level_sd, prior.profile_sd, prior.session_sd, prior.item_sd, prior.rise)
        return np.array([*prior.levels, *prior.dimension_sd, *prior.cuts, *spreads])

    return float(np.abs(numbers(one) - numbers(other)).max())


@pytest.mark.slow
def test_the_same_seed_gives_the_same_thresholds_and_keeps_to_the_budget() -> None:
    model = calibrate(CLINIC, "t", budget=0.1, dyads=48, seed=2)
    assert calibrate(CLINIC, "t", budget=0.1, dyads=48, seed=2) == model
    assert (model.thresholds.aim, model.thresholds.aim_likely) == (0.08, 0.012)
    assert len(model.thresholds.early) == 3
    assert all(watch < likely for watch, likely in model.thresholds.early)


@pytest.mark.slow
def test_the_shipped_thresholds_are_within_their_budget_on_other_draws_at_every_number() -> None:
    samples = [
        draw_sample(world, CLINIC, np.random.default_rng([77, at]), 60) for at, world in enumerate(FAMILY)
    ]
    ordinary = np.concatenate(
        [
            score_onsets(one, tables(CLINIC), cases=[ORDINARY], compare=False).numbers[OURS][..., ORDINARY]
            for one in samples
        ]
    )
    watch, likely = thresholds_by_check_in(SHIPPED, ordinary.shape[1] + 1)
    for part in (slice(0, 1), slice(1, 2), slice(2, 3), slice(3, None)):
        assert 0.02 < (ordinary > watch)[:, part].mean() < 0.06
    assert (ordinary > likely).mean() < 0.01


@pytest.mark.parametrize("truth", [OTHER, CLINIC], ids=lambda prior: prior.version)
def test_with_much_data_the_prior_is_the_programmes_own(truth: Prior) -> None:
    answers = draw_sample(REFERENCE, truth, np.random.default_rng(6), 3000).answers()
    assert distance(estimate_prior(answers, "own"), truth) < 0.08


def test_with_little_data_it_stays_near_the_clinics() -> None:
    answers = draw_sample(REFERENCE, OTHER, np.random.default_rng(6), 25).answers()
    found = estimate_prior(answers, "own")
    assert found.version == "own"
    assert distance(found, CLINIC) < distance(OTHER, CLINIC)


def test_skipped_items_and_shorter_dyads_are_no_hindrance() -> None:
    answers = draw_sample(replace(REFERENCE, missing=0.15), OTHER, np.random.default_rng(6), 3000).answers()
    answers[::2, 7:] = np.nan
    assert distance(estimate_prior(answers, "own"), OTHER) < 0.12


def test_too_little_data_is_refused() -> None:
    with pytest.raises(BadInput, match="needs 20"):
        estimate_prior(draw_sample(REFERENCE, CLINIC, np.random.default_rng(1), 15).answers(), "own")
    with pytest.raises(BadInput, match="0 dyads"):
        estimate_prior(
            draw_sample(REFERENCE, CLINIC, np.random.default_rng(1), 50, check_ins=4).answers(), "own"
        )


@pytest.mark.parametrize("answer", [1, 4, 5])
def test_where_everybody_always_says_the_same_nothing_is_learned(answer: int) -> None:
    with pytest.raises(BadInput, match="between 1 and 6"):
        estimate_prior(np.full((25, 6, 3, 2), float(answer)), "own")
