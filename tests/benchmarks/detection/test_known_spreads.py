"""What would be found by a model that knew a world's spreads and levels: the rest is not knowing the person."""

import sys
from dataclasses import replace

import numpy as np
import pytest

from flows.detection.model.prior import CLINIC, Prior
from flows.detection.model.tables import tables
from flows.detection_research.benchmark.experiment import (
    ALL,
    BOND,
    GOAL,
    LIMIT,
    ORDINARY,
    OURS,
    TASK,
    score_onsets,
)
from flows.detection_research.benchmark.measure import sensitivity
from flows.detection_research.benchmark.worlds import FAMILY, Sample, draw_sample

NAMES = (
    *("bond swings less (.15)", "bond swings more (.45)", "item noise x 0.7"),
    *("dimensions' own levels (.4)", "level 4.6"),
)
SEED, DYADS, RATE = 1, 250, 0.04


def shares(sample: Sample, prior: Prior) -> list[float]:
    """Return the percentages of the limit for goal, bond, all and task, from the second and the fifth check-in on."""
    numbers = score_onsets(sample, tables(prior)).numbers
    found = {
        rule: [
            sensitivity(of_rule[:, start - 2 :, ORDINARY], of_rule[:, start - 2 :, case], RATE)
            for start in (2, 5)
            for case in (GOAL, BOND, ALL, TASK)
        ]
        for rule, of_rule in numbers.items()
        if rule in (OURS, LIMIT)
    }
    return [100 * ours / limit for ours, limit in zip(found[OURS], found[LIMIT], strict=True)]


@pytest.mark.parametrize("name", NAMES)
def test_knowing_the_world_helps_little(name: str) -> None:
    number, world = next((number, world) for number, world in enumerate(FAMILY) if world.name == name)
    sample = draw_sample(world, CLINIC, np.random.default_rng([SEED, 4, number]), DYADS)
    shipped = shares(sample, CLINIC)
    known = shares(sample, replace(world.population(CLINIC), version="known"))
    for title, row in (("shipped", shipped), ("known", known)):
        sys.stdout.write(f"\n{name:28} {title:8} " + " ".join(f"{share:4.0f}" for share in row))
    assert np.mean(known) - np.mean(shipped) < 5
