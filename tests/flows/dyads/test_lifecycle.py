"""The dyad's lifecycle: a complete table, and only its transitions are allowed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.dyads import lifecycle
from flows.dyads.lifecycle import TRANSITIONS, DyadState, ForbiddenTransition

PREDICATES = {
    lifecycle.may_be_asked: {"active"},
    lifecycle.is_participating: {"active", "paused"},
    lifecycle.may_raise_alert: {"active", "paused", "ending"},
    lifecycle.has_consented: {"agreed", "active", "paused", "ending"},
    lifecycle.may_agree: {"started", "stopped", "asked-again", "left-alone"},
    lifecycle.is_asked_to_agree: {"started", "asked-again"},
    lifecycle.is_invitation_open: {"invited", "started"},
    lifecycle.is_unconfirmed: {"invited", "started", "agreed"},
    lifecycle.may_be_ended: {"active", "paused", "stopped", "ending"},
    lifecycle.may_be_transferred: {"active", "paused", "ending", "ended"},
    lifecycle.may_restart: {"asked-again", "left-alone"},
    lifecycle.is_over: {"ended", "asked-again", "left-alone", "moved"},
    lifecycle.is_over_unasked: {"ended", "left-alone", "moved"},
}


def test_every_state_is_in_the_table() -> None:
    assert set(TRANSITIONS) == set(DyadState)


def test_every_state_is_reached_from_an_invitation() -> None:
    reached, open_states = {DyadState.INVITED}, [DyadState.INVITED]
    while open_states:
        new = TRANSITIONS[open_states.pop()] - reached
        reached |= new
        open_states += new
    assert reached == set(DyadState)


def test_only_a_transferred_dyad_has_no_next_state() -> None:
    assert [state for state in DyadState if not TRANSITIONS[state]] == [DyadState.MOVED]


def test_nothing_becomes_invited_again() -> None:
    assert lifecycle.sources_of(DyadState.INVITED) == ()


def test_what_has_ended_is_active_again_only_with_a_new_agreement() -> None:
    back = [each for each in DyadState if lifecycle.is_over(each) and DyadState.ACTIVE in TRANSITIONS[each]]
    assert back == [each for each in DyadState if lifecycle.may_restart(each)]
    assert all(lifecycle.may_agree(each) for each in back)


@pytest.mark.parametrize(
    ("predicate", "states"), PREDICATES.items(), ids=[each.__name__ for each in PREDICATES]
)
def test_each_state_has_its_predicates(predicate, states) -> None:  # type: ignore[no-untyped-def]
    assert {*lifecycle.states_where(predicate)} == states


@given(st.data())
def test_a_random_walk_along_the_table_is_allowed(data: st.DataObject) -> None:
    walk = [DyadState.INVITED]
    while TRANSITIONS[walk[-1]] and len(walk) < 20:
        walk.append(data.draw(st.sampled_from(sorted(TRANSITIONS[walk[-1]]))))
    for current, new in pairwise(walk):
        lifecycle.check_transition(current, new)
        assert current in lifecycle.sources_of(new)


@given(st.sampled_from(DyadState), st.sampled_from(DyadState))
def test_a_transition_not_in_the_table_raises(current: DyadState, new: DyadState) -> None:
    if new in TRANSITIONS[current]:
        lifecycle.check_transition(current, new)
        return
    assert current not in lifecycle.sources_of(new)
    with pytest.raises(ForbiddenTransition, match=f"{current} cannot become {new}"):
        lifecycle.check_transition(current, new)
