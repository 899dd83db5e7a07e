"""A person asks to see a check-in again: a menu or a snooze ends, a check-in whose time ran out goes on."""

from dataclasses import replace

import pytest

from flows.conversation import CheckInEnded, ConversationPhase, Requested
from flows.ids import CheckInId
from tests.support.chat import Chat

AGAIN = Requested(CheckInId("c1"))


@pytest.mark.parametrize("words", ["later", "pause", "stop", "tomorrow"])
def test_a_request_closes_a_menu_or_a_snooze_at_the_same_item(words: str) -> None:
    chat = Chat()
    chat.type("4")
    asked = chat.state
    chat.type(words)
    before = chat.state
    chat.give(AGAIN)
    assert (chat.state.phase, chat.state.item, chat.state.return_phase) == (asked.phase, asked.item, None)
    assert chat.state.turn == before.turn + 1
    assert (chat.state.until, chat.state.understood_item) == (None, None)
    assert chat.state.last_action_at == chat.now


@pytest.mark.parametrize("phase", [ConversationPhase.ASKING, ConversationPhase.SUMMARY])
def test_a_request_changes_nothing_of_an_open_question(phase: ConversationPhase) -> None:
    chat = Chat(words=False)
    chat.type("4", *(["4 4 4 4 4 1", "yes"] if phase is ConversationPhase.SUMMARY else []))
    before = chat.state
    assert before.phase is phase
    chat.give(AGAIN)
    assert chat.state == replace(before, last_action_at=chat.now)


def test_a_request_continues_an_expired_check_in_with_its_answers() -> None:
    chat = Chat()
    chat.type("4")
    asked = chat.state
    chat.give(CheckInEnded("expired"))
    before = chat.state
    chat.give(AGAIN)
    assert (chat.state.phase, chat.state.item) == (ConversationPhase.ASKING, asked.item)
    assert (chat.state.answers, chat.state.turn) == (asked.answers, before.turn + 1)
    assert (chat.state.last_tap, chat.state.last_action_at) == (None, chat.now)


@pytest.mark.parametrize("reason", ["closed", "stopped"])
def test_a_request_does_not_reopen_an_ended_check_in(reason: str) -> None:
    chat = Chat()
    chat.give(CheckInEnded(reason))  # type: ignore[arg-type]
    before = chat.state
    chat.give(AGAIN)
    assert chat.state == before


def test_a_request_for_another_check_in_changes_nothing() -> None:
    chat = Chat()
    chat.type("later")
    before = chat.state
    chat.give(Requested(CheckInId("c2")))
    assert chat.state == before
