"""The verdict: its probabilities sum to one and agree with simulated check-ins."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.detection.model.history import DIP_START, log_likelihood, next_check_in_weights, person_weights
from flows.detection.model.judge import forecast, judge, judge_check_in, score
from flows.detection.model.pattern import DimensionPattern, Pattern
from flows.detection.model.prior import CLINIC
from flows.detection.model.tables import tables
from flows.detection_research.benchmark.experiment import read_patterns
from flows.detection_research.benchmark.worlds import REFERENCE, draw_sample

MADE = tables(CLINIC)
PART = st.one_of(
    st.none(),
    st.integers(0, 8).map(lambda outcome: DimensionPattern((5, 5), outcome)),
    st.integers(0, 4).map(lambda outcome: DimensionPattern((5,), outcome)),
)
PATTERN = st.tuples(PART, PART, PART)


def whole(*sums: int) -> Pattern:
    goal, task, bond = (DimensionPattern((5, 5), each) for each in sums)
    return goal, task, bond


@settings(max_examples=50)
@given(earlier=st.lists(PATTERN, min_size=1, max_size=6), newest=st.tuples(*[st.integers(0, 8)] * 3))
def test_chances_are_chances_whatever_came_before(
    earlier: Sequence[Pattern], newest: tuple[int, int, int]
) -> None:
    weights, _ = next_check_in_weights(MADE, earlier)
    assert weights.min() >= 0
    assert weights.sum() == pytest.approx(1)
    expected = forecast(MADE, earlier, whole(*newest))
    assert expected.chance.shape == (6, 9, 9, 9)
    verdict = judge(expected, whole(*newest))
    assert 0 < verdict.tail_probability <= 1 + 1e-9
    assert sum(verdict.shares) == pytest.approx(1)
    assert verdict.odds > 0.5


def test_the_most_ordinary_of_check_ins_is_no_surprise() -> None:
    expected = forecast(MADE, [whole(7, 7, 7)] * 4, whole(7, 7, 7))
    assert judge(expected, whole(8, 8, 8)).tail_probability == pytest.approx(1, abs=0.05)
    assert judge(expected, whole(2, 2, 2)).tail_probability < 0.002


@pytest.mark.parametrize("low", [(7, 7, 1), (1, 7, 7), (7, 1, 7), (2, 2, 2)])
def test_falling_further_is_never_less_of_a_surprise(low: tuple[int, int, int]) -> None:
    expected = forecast(MADE, [whole(7, 7, 7)] * 4, whole(7, 7, 7))
    steps = [judge(expected, whole(*(max(to, 7 - step) for to in low))).tail_probability for step in range(7)]
    assert all(after <= before + 1e-9 for before, after in pairwise(steps))


def test_one_bad_day_weighs_less_than_two() -> None:
    good = [whole(8, 8, 8)] * 4
    once = forecast(MADE, [*good, whole(2, 2, 2), *good], whole(8, 8, 8)).ordinary(2)
    twice = forecast(MADE, [*good, whole(2, 2, 2), whole(2, 2, 2), *good[1:]], whole(8, 8, 8)).ordinary(2)
    plain = forecast(MADE, good * 2, whole(8, 8, 8)).ordinary(2)
    means = [float(chance @ np.arange(9)) for chance in (plain, once, twice)]
    assert means == sorted(means, reverse=True)
    assert means[0] - means[1] < 0.5


def test_a_level_is_learned_from_few_check_ins() -> None:
    low, high = ([whole(each, each + 1, each), whole(each + 1, each, each + 1)] * 3 for each in (3, 6))
    assert judge(forecast(MADE, low, low[0]), whole(3, 3, 3)).tail_probability > 0.1
    assert judge(forecast(MADE, high, low[0]), whole(3, 3, 3)).tail_probability < 0.02


def test_a_bond_that_swings_by_itself_is_learned() -> None:
    swinging = [whole(6, 6, bond) for bond in (7, 3, 6, 2, 7, 4, 6, 3, 7, 2)]
    of_bond, of_goal = (
        judge(forecast(MADE, swinging, each), each).tail_probability
        for each in (whole(6, 6, 3), whole(3, 6, 6))
    )
    assert of_bond > of_goal


def test_a_half_answered_dimension_is_left_out_where_its_own_dip_is_likeliest() -> None:
    before, half = [whole(7, 7, 7)] * 4, DimensionPattern((5,), 0)
    goal, task, _ = whole(7, 7, 7)
    expected, verdict = judge_check_in(MADE, before, (goal, task, half), (goal, task, None))
    alone = forecast(MADE, before, (goal, task, None))
    assert expected.dimensions == (0, 1)
    assert verdict == judge(alone, (goal, task, None))


def test_a_half_answered_dimension_counts_where_another_dipped() -> None:
    before, half = [whole(7, 7, 7)] * 4, DimensionPattern((5,), 2)
    goal, task, _ = whole(4, 5, 7)
    expected, verdict = judge_check_in(MADE, before, (goal, task, half), (goal, task, None))
    alone = judge(forecast(MADE, before, (goal, task, None)), (goal, task, None))
    assert [expected.is_whole(index) for index in range(3)] == [True, True, False]
    assert verdict.score > alone.score


def test_a_skipped_check_in_changes_little_but_time() -> None:
    empty: Pattern = (None, None, None)
    known = person_weights(MADE, [whole(7, 7, 7), whole(7, 6, 7)])
    later = person_weights(MADE, [whole(7, 7, 7), whole(7, 6, 7), empty])
    assert np.unravel_index(known.argmax(), known.shape) == np.unravel_index(later.argmax(), later.shape)
    assert np.allclose(log_likelihood(MADE, 3, empty), 0, atol=1e-6)


def test_ordinary_check_ins_are_as_rare_as_they_are_said_to_be() -> None:
    """About one in twenty ordinary check-ins, or fewer, looks like one in twenty (answers are discrete)."""
    lines = read_patterns(draw_sample(REFERENCE, CLINIC, np.random.default_rng(11), 250).answers())
    found = [
        judge(forecast(MADE, line[:index], line[index]), line[index]).tail_probability
        for line in lines
        for index in (1, 3, 6, 11)
    ]
    assert 0.02 < np.mean(np.array(found) < 0.05) < 0.07
    assert 0.15 < np.mean(np.array(found) < 0.25) < 0.30


def test_the_score_counts_surprise_in_powers_of_ten() -> None:
    assert score(0.01, 1.0) == pytest.approx(2)
    assert score(0.01, 4.0) > score(0.01, 1.0)
    assert np.isfinite(score(0.0, 1.0))


def test_a_first_check_in_is_no_dip_that_could_last() -> None:
    after_one, _ = next_check_in_weights(MADE, [whole(1, 1, 1)])
    assert after_one[1:].sum() == pytest.approx(DIP_START)
    after_two, _ = next_check_in_weights(MADE, [whole(7, 7, 7), whole(1, 1, 1)])
    assert after_two[1:].sum() > DIP_START + 0.05
