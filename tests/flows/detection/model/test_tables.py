"""The tables: probabilities that sum to one and agree with simulated people."""

import numpy as np
import pytest

from flows.detection.model.grid import ANSWER_STYLES, DIP_LOSSES, LOSSES, PERSON_LEVELS, PHASES
from flows.detection.model.judge import forecast
from flows.detection.model.pattern import DimensionPattern
from flows.detection.model.prior import CLINIC
from flows.detection.model.tables import MAX_OUTCOMES, outcome_class, tables
from flows.detection_research.benchmark.worlds import REFERENCE, draw_sample

MADE = tables(CLINIC)


@pytest.mark.parametrize("options", [(5, 5), (5,), (4, 7), (11, 11, 11, 11)])
def test_every_outcome_is_counted_once(options: tuple[int, ...]) -> None:
    chances = MADE.outcomes(1, options)
    assert chances.shape[:2] == (len(LOSSES), min(MAX_OUTCOMES, sum(options) - len(options) + 1))
    assert np.allclose(chances.sum(axis=1), 1)


def test_the_weights_of_people_and_sessions_sum_to_one() -> None:
    assert np.exp(MADE.start).sum() == pytest.approx(1)
    assert np.allclose(MADE.swing.sum(axis=-1), 1)
    assert sum(manner.weight for manner in ANSWER_STYLES) == pytest.approx(1)
    assert MADE.swing.shape[:3] == (PHASES, len(ANSWER_STYLES), len(PERSON_LEVELS))


def test_a_dip_makes_low_answers_more_probable() -> None:
    chances = MADE.outcomes(0, (5, 5)).reshape(len(LOSSES), 9, -1)
    means = np.einsum("sou,o->su", chances, np.arange(9.0))
    assert (means[0] >= means[1]).all()
    assert (means[1] >= means[2]).all()


def test_a_mixed_dip_lies_between_none_and_two_points() -> None:
    (ordinary, _, full, mixed), weights = MADE.outcomes(2, (5, 5)), dict(LOSSES[3])
    assert sum(weights.values()) == pytest.approx(1)
    assert (mixed[8] <= ordinary[8] + 1e-12).all()
    assert (mixed[8] >= weights[0.0] * ordinary[8] + weights[1.0] * full[8] - 1e-12).all()
    assert len(DIP_LOSSES) == 6


def test_the_usual_person_is_as_the_reference_world_has_it() -> None:
    """Without a history the forecast is the population's: its mean scores are those of many simulated people."""
    first = draw_sample(REFERENCE, CLINIC, np.random.default_rng(3), 20000).answers()[:, 0].sum(axis=-1) - 2
    expected = forecast(MADE, [], [DimensionPattern((5, 5), 0)] * 3)
    for axis in range(3):
        mean = float(expected.ordinary(axis) @ np.arange(9))
        assert mean == pytest.approx(first[:, axis].mean(), abs=0.25)


@pytest.mark.parametrize(("index", "count", "which"), [(4, 9, 4), (0, 100, 0), (99, 100, 24), (24, 25, 24)])
def test_long_scales_fall_into_classes(index: int, count: int, which: int) -> None:
    assert outcome_class(index, count) == which
