"""Which goal a client is asked about, and with which check-in."""

from collections.abc import Sequence

from flows.ids import GoalId


def next_goal(goals: Sequence[GoalId], asked: Sequence[GoalId | None], every: int) -> GoalId | None:
    """Return the goal to ask about now, or None.

    ``goals`` are the active ones in their order; ``asked`` holds, for each check-in sent so far, oldest first, the goal
    asked about in it. It is asked with every ``every``-th check-in (0: never), about the goal asked about longest ago.
    """
    if not goals or every == 0:
        return None
    since = asked[-(every - 1) :] if every > 1 else ()
    if any(each is not None for each in since):
        return None
    last_asked = {goal: number for number, goal in enumerate(asked)}
    return min(goals, key=lambda goal: last_asked.get(goal, -1))
