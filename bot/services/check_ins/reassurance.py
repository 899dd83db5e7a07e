"""The state in which a check-in's first question is asked: with reassurance, and with a goal to ask about."""

from dataclasses import replace

from bot.services.check_ins.goal_choice import with_goal
from bot.services.context.context import Context
from bot.services.history import check_in_history
from bot.services.programmes.file import ProgrammeFile
from flows.conversation import State
from flows.detection.reassurance import is_reassurance_due
from flows.instruments import Perspective
from storage.repositories.check_ins import CheckIn


def first_state(ctx: Context, check_in: CheckIn, programme: ProgrammeFile) -> State:
    """Return the state in which a check-in's conversation begins.

    For a client, the stored state is completed with what is due now: the sentence that low answers are useful
    too, and a goal to ask about. A practitioner's form begins with the stored state.
    """
    state = State.from_json(check_in.state)
    if check_in.perspective is Perspective.PRACTITIONER:
        return state
    history = check_in_history.read_history(ctx, check_in.dyad)
    asked = check_in_history.invitation_times(ctx, check_in.dyad)
    state = replace(state, reassure=is_reassurance_due(history.by(ctx.now), asked))
    return with_goal(ctx, check_in, state, programme, history)
