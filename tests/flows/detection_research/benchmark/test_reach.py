"""The detector that knows the world but not the person: between the shipped model and the limit."""

from dataclasses import replace

import numpy as np
import pytest

from flows.detection.model.prior import CLINIC
from flows.detection_research.benchmark.experiment import ALL, BOND, GOAL, ORDINARY, TASK
from flows.detection_research.benchmark.limit import likelihood_ratio
from flows.detection_research.benchmark.measure import sensitivity
from flows.detection_research.benchmark.reach import reach_scores, world_tables
from flows.detection_research.benchmark.worlds import (
    FAMILY,
    REFERENCE,
    Array,
    Sample,
    SimulatedWorld,
    draw_sample,
)


def sample_of(world: SimulatedWorld, dyads: int, seed: int = 3, check_ins: int = 12) -> Sample:
    return draw_sample(world, CLINIC, np.random.default_rng(seed), dyads, check_ins)


def found(numbers: Array) -> float:
    return float(
        np.mean(
            [
                sensitivity(numbers[..., ORDINARY], numbers[..., each], 0.04)
                for each in (GOAL, BOND, ALL, TASK)
            ]
        )
    )


@pytest.mark.parametrize("world", FAMILY, ids=lambda world: world.name)
def test_in_every_world_a_dip_looks_more_like_one(world: SimulatedWorld) -> None:
    scores = reach_scores(sample_of(world, 30))
    assert scores.shape == (30, 11, 5)
    assert np.isfinite(scores).all()
    assert scores[..., ALL].mean() > scores[..., ORDINARY].mean() + 0.2


def test_it_finds_most_of_what_the_limit_finds_and_no_more() -> None:
    sample = sample_of(REFERENCE, 150)
    cases = [sample.answers(), *(sample.answers(lost) for lost in sample.dips)]
    limit = np.stack([likelihood_ratio(sample, case, first=1) for case in cases], axis=-1)
    assert 0.75 < found(reach_scores(sample)) / found(limit) < 1


def test_it_learns_how_much_a_person_swings() -> None:
    """The same dip stands out more in those who hardly swing."""
    sample = sample_of(next(world for world in FAMILY if world.own_swing), 200)
    scores = reach_scores(sample)
    clearer = (scores[..., ALL] - scores[..., ORDINARY])[:, 6:].mean(axis=1)
    steady = sample.size < np.median(sample.size)
    assert clearer[steady].mean() > clearer[~steady].mean() + 0.5


def test_a_world_of_one_style_is_known_by_that_alone() -> None:
    worlds = {world.style: world for world in FAMILY}
    answers = {
        style: world_tables(sample_of(worlds[style], 2)).outcomes(0, (5,))[0].max(axis=(1, 2, 3))
        for style in ("middle", "odd")
    }
    assert list(answers["middle"] > 0.01) == [False, True, True, True, False]
    assert list(answers["odd"] > 0.01) == [True, False, True, False, True]


def test_what_everybody_calls_ordinary_is_known_of_the_world() -> None:
    """A whole world a point lower is no dip in it."""
    lower = sample_of(replace(REFERENCE, higher=-1.0), 60, check_ins=2)
    shipped_prior = world_tables(sample_of(REFERENCE, 2))
    assert world_tables(lower).prior.levels[0] == pytest.approx(shipped_prior.prior.levels[0] - 1)
    assert np.median(reach_scores(lower)[..., ORDINARY]) < 0
