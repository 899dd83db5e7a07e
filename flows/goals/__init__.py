"""Goals that client and practitioner name for their work, each on their own, and how the two fit together.

Nothing here reads words: two sides are compared by the categories they chose and by what each tapped about the other's
goals.
"""

from flows.goals.categories import CATEGORIES, OTHER
from flows.goals.chance import chance_of_nothing_shared
from flows.goals.comparison import (
    Disagreement,
    FitOutcome,
    GoalComparison,
    as_known_at,
    common_categories,
    compare,
    disagreements,
    find_outcome,
    find_told,
)
from flows.goals.goal import (
    MAX_GOAL_CHARACTERS,
    MAX_GOALS,
    Goal,
    GoalFit,
    GoalState,
    GoalVisibility,
    active,
)
from flows.goals.lifecycle import ForbiddenGoalTransition, check_goal_transition

__all__ = [
    "CATEGORIES",
    "MAX_GOALS",
    "MAX_GOAL_CHARACTERS",
    "OTHER",
    "Disagreement",
    "FitOutcome",
    "ForbiddenGoalTransition",
    "Goal",
    "GoalComparison",
    "GoalFit",
    "GoalState",
    "GoalVisibility",
    "active",
    "as_known_at",
    "chance_of_nothing_shared",
    "check_goal_transition",
    "common_categories",
    "compare",
    "disagreements",
    "find_outcome",
    "find_told",
]
