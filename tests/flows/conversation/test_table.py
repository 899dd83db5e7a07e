"""The table: it is complete, and an action that is not in it is refused without a change."""

import pytest

from flows.conversation import (
    AnswerAction,
    AnswerTap,
    CheckInEnded,
    ConversationPhase,
    OtherContent,
    SnoozeEnded,
    TypedText,
)
from flows.conversation.table import TABLE, TEXT_HANDLERS
from flows.instruments import Perspective
from tests.support.chat import CORE, ENGLISH
from tests.support.conversation_states import STATES, chat_in_state

POSTPONING = {
    AnswerAction.LATER,
    AnswerAction.HOUR,
    AnswerAction.EVENING,
    AnswerAction.TOMORROW,
    AnswerAction.PAUSE,
    AnswerAction.STOP,
}


def test_every_phase_has_a_row_and_a_reader_and_occurs_in_the_tests() -> None:
    assert set(TABLE) == set(TEXT_HANDLERS) == set(ConversationPhase)
    assert {chat_in_state(place, ENGLISH).state.phase for place in STATES} == set(ConversationPhase)


def test_ended_phases_accept_no_input() -> None:
    for phase in (
        ConversationPhase.DONE,
        ConversationPhase.EXPIRED,
        ConversationPhase.CLOSED,
        ConversationPhase.STOPPED,
    ):
        assert TABLE[phase] == {}


@pytest.mark.parametrize("place", STATES)
def test_an_input_not_in_the_table_is_refused_and_changes_nothing(place: str) -> None:
    chat = chat_in_state(place, ENGLISH)
    before = chat.state
    taken = set(TABLE[before.phase])
    if before.perspective is Perspective.PRACTITIONER:
        taken -= POSTPONING
    for action in set(AnswerAction) - taken:
        for item in (None, *(item.id for item in CORE.items)):
            step = chat.give(AnswerTap(before.check_in, action, item, 1, before.turn))
            assert (step.state, step.events) == (before, ()), action
            assert step.notice is not None, action


@pytest.mark.parametrize("place", [place for place in STATES if chat_in_state(place, ENGLISH).state.ended])
def test_every_input_after_the_end_is_refused_with_a_notice(place: str) -> None:
    chat = chat_in_state(place, ENGLISH)
    before = chat.state
    for given in (
        TypedText("4"),
        TypedText("back"),
        OtherContent("voice"),
        AnswerTap(before.check_in, AnswerAction.SEND, turn=before.turn),
    ):
        step = chat.give(given)
        assert step.state == before
        assert step.notice == "checkin-notice-ended"
    for quiet in (SnoozeEnded(before.check_in, before.turn), CheckInEnded("expired"), CheckInEnded("closed")):
        step = chat.give(quiet)
        assert (step.state, step.notice) == (before, None)


@pytest.mark.parametrize(
    "place", [place for place in STATES if not chat_in_state(place, ENGLISH).state.ended]
)
def test_the_service_can_end_it_in_every_phase(place: str) -> None:
    chat = chat_in_state(place, ENGLISH)
    step = chat.give(CheckInEnded("expired"))
    assert (chat.state.phase, step.events, step.notice) == (ConversationPhase.EXPIRED, (), None)


@pytest.mark.parametrize(
    "place", [place for place in STATES if not chat_in_state(place, ENGLISH).state.ended]
)
def test_something_can_be_tapped_wherever_something_is_open(place: str) -> None:
    assert chat_in_state(place, ENGLISH).labels


def test_outdated_taps_get_the_notice_of_a_double_overtaken_or_stale_tap() -> None:
    chat = chat_in_state("first", ENGLISH)
    mostly, completely, skip = (chat.button(label) for label in ("Mostly", "Completely", "Skip"))
    chat.give(mostly)
    assert chat.give(mostly).notice == "checkin-notice-already"
    assert chat.give(completely).notice == "checkin-notice-overtaken"
    chat.type("5")
    assert chat.give(skip).notice == "checkin-notice-stale"
