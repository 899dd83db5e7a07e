"""The name of the goal that a check-in asks about, read only for what is shown with it."""

from bot.services.context import Context
from flows.conversation import ConversationPhase, GoalWording, State
from flows.conversation.goal_progress import GOAL_PROGRESS
from flows.i18n import Voice
from flows.progress.goal_name import own_name, seen_name
from storage.repositories import goals

_PHASES = (ConversationPhase.SUMMARY, ConversationPhase.CHOOSING, ConversationPhase.CONFIRMING)


def goal_wording(ctx: Context, state: State, voice: Voice) -> GoalWording | None:
    """Return the goal's name if the state's message shows it; None also for a goal that was deleted."""
    is_asked = state.phase is ConversationPhase.ASKING and state.item == GOAL_PROGRESS
    if state.goal is None or not (is_asked or state.phase in _PHASES):
        return None
    goal = goals.find(ctx, state.goal)
    return GoalWording(own_name(goal, voice), seen_name(goal, voice)) if goal else None
