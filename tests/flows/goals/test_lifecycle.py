"""The states of a goal: the table is complete, and what is not in it raises."""

from itertools import product

import pytest

from flows.goals import ForbiddenGoalTransition, GoalState, check_goal_transition
from flows.goals.lifecycle import GOAL_TRANSITIONS

ALLOWED = {
    (GoalState.ACTIVE, GoalState.CHANGED),
    (GoalState.ACTIVE, GoalState.REACHED),
    (GoalState.ACTIVE, GoalState.LET_GO),
    (GoalState.REACHED, GoalState.ACTIVE),
    (GoalState.LET_GO, GoalState.ACTIVE),
}


def test_the_table_has_every_state() -> None:
    assert {*GOAL_TRANSITIONS} == {*GoalState}


@pytest.mark.parametrize(("current", "new"), [*product(GoalState, GoalState)])
def test_a_transition_is_allowed_or_raises(current: GoalState, new: GoalState) -> None:
    if (current, new) in ALLOWED:
        check_goal_transition(current, new)
    else:
        with pytest.raises(ForbiddenGoalTransition):
            check_goal_transition(current, new)
