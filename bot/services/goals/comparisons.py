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
    """Compare both sides' goals after a change by this side, and store the comparison.

    What follows happens only if the comparison differs from the last one. A refusal ("not for me") adds a
    flag to the client's last check-in; goals with nothing in common are flagged at a later one. The other
    person is notified once, when goals of both sides are visible for the first time.
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
