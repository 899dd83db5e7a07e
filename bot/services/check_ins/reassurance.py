"""The state in which a check-in's first question is asked."""

from dataclasses import replace

from bot.services.context.context import Context
from bot.services.history import check_in_history
from flows.conversation import State
from flows.detection.reassurance import is_reassurance_due
from flows.instruments import Perspective
from storage.repositories.check_ins import CheckIn


def first_state(ctx: Context, check_in: CheckIn) -> State:
    """Return the stored state; for a client with the line that lower answers are useful too, when that is due."""
    state = State.from_json(check_in.state)
    if check_in.perspective is Perspective.PRACTITIONER:
        return state
    completed = check_in_history.completed_check_ins(ctx, check_in.dyad)
    asked = check_in_history.times_asked(ctx, check_in.dyad)
    return replace(state, reassure=is_reassurance_due(completed, asked))
