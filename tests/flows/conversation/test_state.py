"""Storing a state: it is read back unchanged, and anything else is refused."""

import dataclasses
import json

import pytest

from flows.conversation import CheckInEnded, ConversationPhase, SnoozeEnded, State, advance, begin
from flows.errors import BadInput
from flows.ids import CheckInId
from flows.instruments import Perspective
from tests.support.chat import CORE, START, Chat


def test_everything_a_state_can_hold_comes_back() -> None:
    chat = Chat(reassure=True)
    chat.type("2", "first words", "don't know", "4 4 4 4", "yes", "some", "no", "more words", "in an hour")
    state = chat.state
    assert (state.phase, state.return_phase) == (ConversationPhase.SNOOZED, ConversationPhase.SUMMARY)
    assert State.from_json(state.to_json()) == state
    assert json.loads(state.to_json())["version"] == 1


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"phase": "dreaming"},
        {"turn": "soon"},
        {"answers": [1]},
        {"answers": {"g1": {"value": "x", "how": "tap"}}},
        {"check_in": None},
    ],
)
def test_json_that_is_no_conversation_state_is_refused(change: dict[str, object]) -> None:
    broken = {**json.loads(Chat().state.to_json()), **change}
    with pytest.raises(BadInput, match=next(iter(change))):
        State.from_json(json.dumps(broken))


def test_the_refusal_quotes_nothing_of_what_was_stored() -> None:
    with pytest.raises(BadInput) as refusal:
        State.from_json('{"check_in": 7, "words": {"goal": "my secret"}}')
    assert "secret" not in str(refusal.value)


def test_a_check_in_goes_on_with_the_version_it_began_with() -> None:
    newer = dataclasses.replace(CORE, version=2)
    with pytest.raises(BadInput, match="version it began with"):
        advance(Chat().state, newer, CheckInEnded("closed"), START, "en")


def test_an_instrument_without_items_for_a_side_cannot_be_begun() -> None:
    empty = dataclasses.replace(CORE, items=())
    with pytest.raises(BadInput, match="asks the client nothing"):
        begin(CheckInId("c"), empty, Perspective.CLIENT, words_allowed=True)


def test_a_timer_does_not_count_as_activity_of_the_person() -> None:
    chat = Chat()
    chat.type("4", "tomorrow")
    moved = chat.state.last_action_at
    chat.give(SnoozeEnded(chat.state.check_in, chat.state.turn))
    assert chat.state.last_action_at == moved
    assert chat.at(ConversationPhase.ASKING)
