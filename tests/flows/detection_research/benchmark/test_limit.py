"""The limit: its definition, and that no rule exceeds it."""

from dataclasses import replace

import numpy as np
import pytest

from flows.detection.model.prior import CLINIC
from flows.detection.model.tables import tables
from flows.detection_research.benchmark.experiment import (
    ALL,
    BOND,
    GOAL,
    LIMIT,
    ORDINARY,
    TASK,
    score_onsets,
)
from flows.detection_research.benchmark.limit import likelihood_ratio
from flows.detection_research.benchmark.measure import sensitivity
from flows.detection_research.benchmark.worlds import DIPS, FAMILY, REFERENCE, SimulatedWorld, draw_sample


def test_the_limit_agrees_with_simulated_likelihood_ratios() -> None:
    """One level, two hundred thousand sessions: the frequency of two patterns without and with a dip."""
    level, generator = np.array([4.4, 4.3, 4.2]), np.random.default_rng(8)
    one = replace(
        draw_sample(REFERENCE, CLINIC, generator, 2, check_ins=1), level=np.broadcast_to(level, (2, 1, 3))
    )
    size = 200_000
    swing = generator.standard_normal((size, 1)) * CLINIC.session_sd
    swing = swing + generator.standard_normal((size, 3)) * np.array(CLINIC.dimension_sd)
    felt = level + swing
    noise = generator.standard_normal((size, 3, 2)) * CLINIC.item_sd

    def share(
        pattern: np.ndarray[tuple[int, ...], np.dtype[np.float64]],
        lost: np.ndarray[tuple[int, ...], np.dtype[np.float64]] | float,
    ) -> float:
        latent = (felt - lost)[..., None] + noise
        answers = 1 + (latent[..., None] > np.array(CLINIC.cuts)).sum(axis=-1)
        return float((answers == pattern).all(axis=(1, 2)).mean())

    for rows in ([[4, 4], [4, 4], [4, 4]], [[4, 4], [4, 4], [3, 3]], [[4, 4], [4, 4], [4, 3]]):
        pattern = np.array(rows, dtype=float)
        dips = np.mean([share(pattern, DIPS[kind]) for kind in range(4)])
        found = likelihood_ratio(one, np.broadcast_to(pattern, (2, 1, 3, 2)))[0, 0]
        assert found == pytest.approx(np.log(dips / share(pattern, 0.0)), abs=0.1)


@pytest.mark.parametrize("world", FAMILY, ids=lambda world: world.name)
def test_in_every_world_a_dip_looks_more_like_one(world: SimulatedWorld) -> None:
    sample = draw_sample(world, CLINIC, np.random.default_rng(3), 60)
    ordinary = likelihood_ratio(sample, sample.answers(), first=1)
    dip = likelihood_ratio(sample, sample.answers(sample.dips[3]), first=1)
    assert ordinary.shape == (60, 11)
    assert np.isfinite(ordinary).all()
    assert dip.mean() > ordinary.mean() + 0.2


@pytest.mark.slow
def test_no_rule_finds_more_than_the_limit() -> None:
    sample = draw_sample(REFERENCE, CLINIC, np.random.default_rng(4), 100)
    numbers = score_onsets(sample, tables(CLINIC)).numbers

    def found(rule: str) -> float:
        return float(
            np.mean(
                [
                    sensitivity(numbers[rule][..., ORDINARY], numbers[rule][..., each], 0.04)
                    for each in (GOAL, BOND, ALL, TASK)
                ]
            )
        )

    best = found(LIMIT)
    assert all(found(rule) < best for rule in numbers if rule != LIMIT)
