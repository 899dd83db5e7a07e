"""The lifecycle of a dyad as a table: its states, the allowed transitions, and predicates on states.

1. A transition that is not in `TRANSITIONS` raises ForbiddenTransition. The only writer of a state,
   `storage.repositories.dyads.set_state`, checks it.
2. A group of states that callers need is a predicate here; no other module lists states.
3. A dyad is never removed by a transition: erasing a client deletes the row, in any state.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType

from flows.errors import AllianceError


class DyadState(StrEnum):
    """The state of a dyad; the values are stored."""

    INVITED = "invited"
    """The link has not been opened."""
    LINK_OPENED = "started"
    """The link was opened; the client has not agreed."""
    AGREED = "agreed"
    """The client agreed; the practitioner has not yet confirmed who they are."""
    ACTIVE = "active"
    PAUSED = "paused"
    """Paused by the client, until `Dyad.paused_until`."""
    STOPPED = "stopped"
    """Stopped by the client; agreeing again makes it active."""
    ENDING = "ending"
    """Ends after one last check-in."""
    ENDED = "ended"
    """Ended by the practitioner, or because the practitioner left."""
    ASKED_AGAIN = "asked-again"
    """Ended; the client is asked whether to begin again."""
    CLOSED_BY_CLIENT = "left-alone"
    """Ended, and the client declined to begin again or had stopped before. Only the client can begin again."""
    MOVED = "moved"
    """The client continues with another practitioner, in another dyad."""


class ForbiddenTransition(AllianceError):
    """A dyad was to enter a state that cannot follow its present one."""

    def __init__(self, current: DyadState, new: DyadState) -> None:
        super().__init__(f"A dyad that is {current} cannot become {new}.")
        self.current, self.new = current, new


_S = DyadState

TRANSITIONS: Mapping[DyadState, frozenset[DyadState]] = MappingProxyType(
    {
        # ACTIVE at once: after a transfer, since client and agreement are known; and in the rehearsal's demo data.
        _S.INVITED: frozenset({_S.LINK_OPENED, _S.ACTIVE}),
        _S.LINK_OPENED: frozenset({_S.AGREED, _S.ENDED}),
        # LINK_OPENED: the client stops before being confirmed, and is confirmed only after agreeing again.
        _S.AGREED: frozenset({_S.ACTIVE, _S.LINK_OPENED, _S.ENDED}),
        _S.ACTIVE: frozenset({_S.PAUSED, _S.STOPPED, _S.ENDING, _S.ENDED, _S.MOVED}),
        # PAUSED: a new pause replaces the one that runs.
        _S.PAUSED: frozenset({_S.PAUSED, _S.ACTIVE, _S.STOPPED, _S.ENDED, _S.MOVED}),
        # ENDED: only where the practitioner leaves.
        _S.STOPPED: frozenset({_S.ACTIVE, _S.CLOSED_BY_CLIENT, _S.ENDED}),
        _S.ENDING: frozenset({_S.ENDED, _S.STOPPED, _S.MOVED}),
        _S.ENDED: frozenset({_S.ASKED_AGAIN, _S.MOVED}),
        # ENDED: the practitioner leaves, so that the client has no one to begin again with.
        _S.ASKED_AGAIN: frozenset({_S.ACTIVE, _S.CLOSED_BY_CLIENT, _S.ENDED}),
        _S.CLOSED_BY_CLIENT: frozenset({_S.ACTIVE, _S.ENDED}),
        _S.MOVED: frozenset(),
    }
)
"""The states that may follow each state."""


def check_transition(current: DyadState, new: DyadState) -> None:
    """Raise ForbiddenTransition unless `new` may follow `current`."""
    if new not in TRANSITIONS[current]:
        raise ForbiddenTransition(current, new)


def sources_of(new: DyadState) -> tuple[DyadState, ...]:
    """Return the states that `new` may follow."""
    return states_where(lambda current: new in TRANSITIONS[current])


def states_where(predicate: Callable[[DyadState], bool]) -> tuple[DyadState, ...]:
    """Return the states for which a predicate holds, for use in a query."""
    return tuple(state for state in DyadState if predicate(state))


def may_be_asked(state: DyadState) -> bool:
    """Return whether the client may be asked now."""
    return state is _S.ACTIVE


def is_participating(state: DyadState) -> bool:
    """Return whether sessions and check-ins are planned; a pause leaves them planned."""
    return state in (_S.ACTIVE, _S.PAUSED)


def may_raise_alert(state: DyadState) -> bool:
    """Return whether the client's words may be reported to those who read alerts."""
    return state in (_S.ACTIVE, _S.PAUSED, _S.ENDING)


def has_joined(state: DyadState) -> bool:
    """Return whether the client takes part: confirmed, and neither stopped nor at the end."""
    return state in (_S.ACTIVE, _S.PAUSED, _S.ENDING)


def has_consented(state: DyadState) -> bool:
    """Return whether an agreement of the client is in force, confirmed by the practitioner or not."""
    return state in (_S.AGREED, _S.ACTIVE, _S.PAUSED, _S.ENDING)


def may_agree(state: DyadState) -> bool:
    """Return whether no agreement is in force and the client can give one."""
    return state in (_S.LINK_OPENED, _S.STOPPED) or may_restart(state)


def is_asked_to_agree(state: DyadState) -> bool:
    """Return whether the client has been asked to agree and has not answered."""
    return state in (_S.LINK_OPENED, _S.ASKED_AGAIN)


def is_invitation_open(state: DyadState) -> bool:
    """Return whether the client has not agreed yet, so that the same label can be invited again."""
    return state in (_S.INVITED, _S.LINK_OPENED)


def is_unconfirmed(state: DyadState) -> bool:
    """Return whether the practitioner has not yet confirmed the client's identity."""
    return state in (_S.INVITED, _S.LINK_OPENED, _S.AGREED)


def may_be_ended(state: DyadState) -> bool:
    """Return whether the practitioner can end the work."""
    return state in (_S.ACTIVE, _S.PAUSED, _S.STOPPED, _S.ENDING)


def may_be_transferred(state: DyadState) -> bool:
    """Return whether the client can be asked to continue with another practitioner."""
    return _S.MOVED in TRANSITIONS[state]


def may_restart(state: DyadState) -> bool:
    """Return whether the work has ended and the client can begin again without being invited."""
    return state in (_S.ASKED_AGAIN, _S.CLOSED_BY_CLIENT)


def is_over(state: DyadState) -> bool:
    """Return whether the work has ended, even if the client is asked to begin again."""
    return state in (_S.ENDED, _S.ASKED_AGAIN, _S.CLOSED_BY_CLIENT, _S.MOVED)


def is_over_unasked(state: DyadState) -> bool:
    """Return whether the work has ended and the client is not asked to begin again."""
    return is_over(state) and state is not _S.ASKED_AGAIN
