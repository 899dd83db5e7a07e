"""The goals of a dyad as its practitioner may see them."""

from bot.services.context.context import Context
from bot.services.history.check_in_history import History
from bot.services.history.goal_progress import read_seen_progress
from flows.digest.week import ReachedGoal, StatedGoal
from flows.goals import Goal, GoalState
from flows.ids import DyadId
from flows.instruments import Perspective
from flows.progress.series import GoalProgress
from storage.repositories import goals


def visible_to_both(ctx: Context, dyad: DyadId) -> tuple[StatedGoal, ...]:
    """Return the active goals of both sides that the other one may see; none unless each side shows some."""
    shown = [each for each in goals.of_dyad(ctx, dyad) if each.is_active and each.is_visible]
    if {each.perspective for each in shown} != {*Perspective}:
        return ()
    return tuple(_stated(each) for each in shown)


def reached(ctx: Context, dyad: DyadId) -> tuple[ReachedGoal, ...]:
    """Return the client's reached goals that the practitioner could see, once they have shown goals of their own."""
    every = [each for each in goals.of_dyad(ctx, dyad) if each.is_visible]
    if not any(each.perspective is Perspective.PRACTITIONER for each in every):
        return ()
    return tuple(
        ReachedGoal(each.category, each.ended_at)
        for each in every
        if each.perspective is Perspective.CLIENT and each.state is GoalState.REACHED and each.ended_at
    )


def progress(ctx: Context, dyad: DyadId, history: History) -> tuple[GoalProgress, ...]:
    """Return the client's goals that the practitioner may see, with how far the client has come with each."""
    return read_seen_progress(ctx, dyad, history)


def _stated(goal: Goal) -> StatedGoal:
    words = goal.shown_words
    return StatedGoal(goal.perspective, goal.category, words, goal.confirmed_at if words else None, goal.fit)
