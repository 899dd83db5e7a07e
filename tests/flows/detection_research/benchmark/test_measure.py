"""The measures, on numbers that can be counted by hand."""

import numpy as np
import pytest

from flows.detection_research.benchmark.measure import (
    break_ties,
    found_by_check_in,
    sensitivity,
    sensitivity_curve,
    threshold,
)

ORDINARY = np.arange(100.0)


def test_a_threshold_lets_through_no_more_than_its_rate() -> None:
    assert threshold(ORDINARY, 0.04) == 95
    assert sum(number > threshold(ORDINARY, 0.04) for number in ORDINARY) == 4
    assert threshold(np.zeros(50), 0.04) == 0


def test_sensitivity_is_what_lies_above_it() -> None:
    assert sensitivity(ORDINARY, np.array([0.0, 50.0, 96.0, 200.0]), 0.04) == 0.5


def test_ties_at_the_threshold_count_half() -> None:
    ordinary = np.array([0.0] * 90 + [1.0] * 10)
    assert sensitivity(ordinary, np.ones(10), 0.05) == pytest.approx(0.5)
    assert sensitivity(ordinary, np.zeros(10), 0.05) == 0


def test_more_false_alarms_find_no_fewer_dips() -> None:
    found = sensitivity_curve(ORDINARY, np.linspace(0, 120, 50), np.array([0.01, 0.05, 0.1, 0.2]))
    assert (np.diff(found) >= 0).all()


def test_a_dip_found_once_stays_found() -> None:
    nth = np.array([[0, 1, 2, 3, -1]] * 4)
    numbers = np.array([[9, 0, 0, 0, 9], [0, 9, 0, 0, 0], [0, 0, 9, 0, 0], [0, 0, 0, 9, 9]], dtype=float)
    assert found_by_check_in(numbers, nth, 5).tolist() == [0.25, 0.5, 0.75]


def test_ties_are_broken_without_changing_the_order() -> None:
    numbers = np.array([1.0, 1.0, 1.0 + 1e-9, 2.0, -np.inf])
    apart = break_ties(numbers, np.random.default_rng(1))
    assert len(set(apart[:4])) == 4
    assert apart[:3].max() < apart[3]
    assert apart[4] == -np.inf
