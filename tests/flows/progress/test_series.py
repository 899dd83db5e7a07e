"""When "no nearer for six weeks" is news."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.ids import GoalId
from flows.progress.series import (
    STALL_PERIOD,
    GoalProgress,
    ProgressAnswer,
    is_no_nearer,
    no_nearer_news,
    no_nearer_since,
)

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def answers(*weeks_and_values: tuple[float, int]) -> tuple[ProgressAnswer, ...]:
    return tuple(ProgressAnswer(START + timedelta(weeks=week), value) for week, value in weeks_and_values)


def weeks_told(*weeks_and_values: tuple[float, int]) -> list[float]:
    told = no_nearer_news(answers(*weeks_and_values))
    return [(at - START) / timedelta(weeks=1) for at in told]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ([], []),
        ([(0, 3)], []),
        ([(0, 3), (6, 3)], []),  # one answer since says little
        ([(0, 3), (3, 3), (6, 3)], [6]),
        ([(0, 3), (3, 3), (5.9, 3)], []),
        ([(0, 3), (3, 2), (6, 1)], [6]),
        ([(0, 3), (3, 4), (6, 3)], []),  # it was nearer in between
        ([(0, 3), (3, 4), (6, 4), (9, 4), (12, 4)], [9]),
        ([(0, 5), (2, 2), (10, 5), (12, 5)], []),  # nearer than six weeks before
        ([(0, 10), (3, 10), (6, 10)], []),  # nothing is left to come nearer to
        ([(0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0)], [6]),
        ([(week, 4) for week in range(20)], [6, 12, 18]),
    ],
)
def test_no_nearer_is_news_once_in_six_weeks(given: list[tuple[float, int]], told: list[float]) -> None:
    assert weeks_told(*given) == told


def goal(*given: tuple[float, int], ended: float | None = None, category: str = "sleep") -> GoalProgress:
    ended_at = None if ended is None else START + timedelta(weeks=ended)
    return GoalProgress(GoalId("g"), category, None, answers(*given), ended_at)


STALLED = ((0, 3), (3, 3), (6, 3))


def news(since_week: float, *goals: GoalProgress) -> tuple[str, ...]:
    return no_nearer_since(goals, START + timedelta(weeks=since_week))


def test_no_nearer_is_news_only_in_its_first_week() -> None:
    assert news(5.5, goal(*STALLED)) == ("sleep",)
    assert news(6.1, goal(*STALLED)) == ()


def test_two_goals_of_one_category_are_named_once() -> None:
    assert news(5.5, goal(*STALLED), goal(*STALLED), goal(*STALLED, category="mood")) == ("sleep", "mood")


def test_an_ended_goal_has_no_news() -> None:
    assert news(5.5, goal(*STALLED, ended=6.2)) == ()


def test_a_goal_is_known_as_pursued_before_its_end() -> None:
    then = goal(*STALLED, ended=8).known_at(START + timedelta(weeks=7))
    assert then.ended_at is None
    assert news(5.5, then) == ("sleep",)
    assert len(goal(*STALLED).known_at(START + timedelta(weeks=3)).answers) == 1


ANSWERS = st.lists(
    st.tuples(st.integers(0, 200), st.integers(0, 10)), max_size=30, unique_by=lambda each: each[0]
).map(lambda found: answers(*((day / 7, value) for day, value in sorted(found))))


@given(ANSWERS)
def test_no_nearer_news_is_at_least_a_stall_period_apart(found: tuple[ProgressAnswer, ...]) -> None:
    told = no_nearer_news(found)
    assert all(later - earlier >= STALL_PERIOD for earlier, later in pairwise(told))
    for at in told:
        until = [each for each in found if each.at <= at]
        assert is_no_nearer(until)
        assert max(each.value for each in until if each.at > at - STALL_PERIOD) < 10


@given(ANSWERS, st.integers(1, 10))
def test_later_answers_do_not_change_what_was_told(found: tuple[ProgressAnswer, ...], cut: int) -> None:
    before = found[:-cut]
    assert no_nearer_news(found)[: len(no_nearer_news(before))] == no_nearer_news(before)
