"""The first state of a check-in, and which of several open ones is shown."""

from collections.abc import Sequence
from datetime import UTC, datetime

from flows.conversation.item_order import to_next
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
    lately: bool = False,
) -> State:
    """A check-in with its first question open. Raises BadInput if the instrument asks that side nothing.

    ``words_allowed``: the client may write words (the practitioner's form never asks for any). ``reassure``:
    a line under the first question says that a lower answer is useful too. ``lately``: it is about the work of
    late, not about one session.
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
        lately=lately,
    )
    return to_next(state, instrument)


def front(states: Sequence[State]) -> State | None:
    """Of one person's check-ins, oldest first, the one that is shown and that typed text goes to, if any.

    One that was begun goes on before another starts: of several, the one the person touched last. Otherwise
    it is the oldest. What was put off comes only where nothing else is open.
    """
    still_open = [state for state in states if not state.ended]
    asking = [state for state in still_open if state.phase is not ConversationPhase.SNOOZED] or still_open
    begun = [state for state in asking if state.begun]
    if begun:
        return max(begun, key=lambda state: state.moved or _NEVER)
    return asking[0] if asking else None
