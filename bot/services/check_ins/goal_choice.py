"""The goal about which a check-in asks how far the client has come, chosen when its first question is asked."""

from dataclasses import replace

from bot.services.context.context import Context
from bot.services.history.check_in_history import History
from bot.services.programmes.file import ProgrammeFile
from flows import goals as goal_rules
from flows.conversation import State
from flows.ids import GoalId
from flows.instruments import Perspective
from flows.progress.turn import next_goal
from storage.repositories import goals
from storage.repositories.check_ins import CheckIn


def with_goal(
    ctx: Context, check_in: CheckIn, state: State, programme: ProgrammeFile, history: History
) -> State:
    """Return the state of a client's check-in with the goal that it asks about, if it asks about one."""
    every = programme.progress_every
    if every == 0:
        return state
    active = goal_rules.active(goals.of_dyad(ctx, check_in.dyad), Perspective.CLIENT)
    given = (history.given[each.id].progress for each in history.sent)
    asked = [GoalId(each.goal) if each else None for each in given]
    goal_id = next_goal([each.id for each in active], asked, every)
    goal = next((each for each in active if each.id == goal_id), None)
    if goal is None:
        return state
    is_shown = goal.is_visible and programme.progress.shown_to == "both"
    return replace(state, goal=goal.id, goal_shown=is_shown)
