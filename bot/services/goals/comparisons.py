"""What follows when a goal or a tap has changed how both sides' goals compare."""

from bot.services.context import Context
from bot.services.digests import pre_session_notice
from bot.services.goals import notices
from bot.services.goals.side import GoalSide
from bot.services.history import check_in_history
from flows.detection import stated_goals
from flows.goals import FitOutcome, compare
from flows.ids import DyadId
from storage.repositories import dyads, flags, goal_comparisons, goals


def update(ctx: Context, side: GoalSide) -> None:
    """Compare the goals again after this side has changed something; store the result and what it brings.

    A refusal becomes a flag of the client's last check-in; goals with nothing in common wait for a later one. The other
    person is told once, when both sides can be seen for the first time.
    """
    dyad = side.dyad.id
    dyads.lock_row(ctx, dyad)
    history = goal_comparisons.of_dyad(ctx, dyad)
    comparison = compare(goals.of_dyad(ctx, dyad))
    if not goal_comparisons.record(ctx, dyad, comparison):
        return
    add_flag(ctx, dyad)
    pre_session_notice.plan(ctx, side.dyad)
    is_first = all(each.outcome is FitOutcome.INCOMPLETE for _, each in history)
    if is_first and comparison.outcome is not FitOutcome.INCOMPLETE:
        notices.tell_other_side(ctx, side)


def add_flag(ctx: Context, dyad: DyadId) -> None:
    """Add the flag of a disagreement to the client's last check-in, unless it has one."""
    completed = check_in_history.completed_check_ins(ctx, dyad)
    if completed:
        flags.add(ctx, dyad, completed[-1].check_in, stated_goals.detect(completed))
