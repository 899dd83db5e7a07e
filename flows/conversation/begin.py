"""The first state of a check-in, and the choice among several open ones."""

from collections.abc import Sequence
from datetime import UTC, datetime

from flows.conversation.item_order import go_to_next
from flows.conversation.state import ConversationPhase, State
from flows.errors import BadInput
from flows.ids import CheckInId
from flows.instruments.model import Instrument, Perspective

_NEVER = datetime.min.replace(tzinfo=UTC)


def begin(
    check_in: CheckInId,
    instrument: Instrument,
    perspective: Perspective,
    *,
    words_allowed: bool,
    reassure: bool = False,
    about_period: bool = False,
    requested: bool = False,
) -> State:
    """Return the state of a new check-in with its first question open.

    ``words_allowed``: the client may write words (the practitioner's form never asks for any). ``reassure``: a line
    under the first question says that a lower answer is useful too. ``about_period``: the questions are about a period,
    not about one session. ``requested``: the practitioner asked for it, which the first message says. Raises BadInput
    if the instrument has no item for that perspective.
    """
    if not instrument.asked(perspective):
        raise BadInput(f"{instrument.id} version {instrument.version} asks the {perspective} nothing")
    state = State(
        check_in,
        instrument.id,
        instrument.version,
        perspective,
        words_allowed=words_allowed and perspective is Perspective.CLIENT,
        reassure=reassure,
        about_period=about_period,
        requested=requested,
    )
    return go_to_next(state, instrument)


def pick_current(states: Sequence[State]) -> State | None:
    """Return the one of a person's check-ins, oldest first, that is shown and takes typed text; None if all have ended.

    Of those the person has acted in, the latest acted in; otherwise the oldest. A snoozed one only if no other is open.
    """
    unfinished = [state for state in states if not state.ended]
    candidates = [state for state in unfinished if state.phase is not ConversationPhase.SNOOZED] or unfinished
    begun = [state for state in candidates if state.begun]
    if begun:
        return max(begun, key=lambda state: state.last_action_at or _NEVER)
    return candidates[0] if candidates else None
