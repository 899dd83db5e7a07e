"""The lifecycle of a goal as a table; what is not in it raises."""

from collections.abc import Mapping
from types import MappingProxyType

from flows.errors import AllianceError
from flows.goals.goal import GoalState

GOAL_TRANSITIONS: Mapping[GoalState, frozenset[GoalState]] = MappingProxyType(
    {
        GoalState.ACTIVE: frozenset({GoalState.CHANGED, GoalState.REACHED, GoalState.LET_GO}),
        GoalState.CHANGED: frozenset(),
        # ACTIVE: the wrong button was tapped, or what was reached needs work again.
        GoalState.REACHED: frozenset({GoalState.ACTIVE}),
        GoalState.LET_GO: frozenset({GoalState.ACTIVE}),
    }
)
"""The states that may follow each state."""


class ForbiddenGoalTransition(AllianceError):
    """A goal was to enter a state that cannot follow its present one."""

    def __init__(self, current: GoalState, new: GoalState) -> None:
        super().__init__(f"A goal that is {current} cannot become {new}.")
        self.current, self.new = current, new


def check_goal_transition(current: GoalState, new: GoalState) -> None:
    """Raise ForbiddenGoalTransition unless ``new`` may follow ``current``."""
    if new not in GOAL_TRANSITIONS[current]:
        raise ForbiddenGoalTransition(current, new)
