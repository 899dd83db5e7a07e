"""Goals are asked about in turn, with every nth check-in."""

from hypothesis import given
from hypothesis import strategies as st

from flows.ids import GoalId
from flows.progress.turn import next_goal

A, B, C = (GoalId(each) for each in "abc")


def asked_over(count: int, every: int, *goals: GoalId) -> list[GoalId | None]:
    """Return the goals asked about in that many check-ins in a row."""
    asked: list[GoalId | None] = []
    for _ in range(count):
        asked.append(next_goal(goals, asked, every))
    return asked


def test_each_check_in_asks_about_the_next_goal_in_rotation() -> None:
    assert asked_over(5, 1, A, B, C) == [A, B, C, A, B]


def test_every_nth_check_in() -> None:
    assert asked_over(7, 3, A, B) == [A, None, None, B, None, None, A]


def test_never_without_goals_or_where_the_programme_does_not_ask() -> None:
    assert asked_over(3, 1) == [None] * 3
    assert asked_over(3, 0, A) == [None] * 3


def test_a_new_goal_comes_first() -> None:
    assert next_goal((A, B), [A, A, A], 1) == B


def test_a_goal_that_is_gone_leaves_the_turn() -> None:
    assert next_goal((A, C), [A, B], 1) == C


@given(st.integers(1, 6), st.integers(1, 3), st.integers(1, 40))
def test_every_goal_is_asked_about_as_often_as_the_others(every: int, count: int, check_ins: int) -> None:
    goals = (A, B, C)[:count]
    asked = asked_over(check_ins, every, *goals)
    given = [asked.count(goal) for goal in goals]
    assert sum(given) == -(-check_ins // every)
    assert max(given) - min(given) <= 1
