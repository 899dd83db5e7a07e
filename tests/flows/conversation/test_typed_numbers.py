"""Numbers typed at items whose scale is not the ratings'."""

import pytest

from flows.conversation import AnswerAction, ConversationPhase
from flows.ids import ItemId
from flows.instruments import Perspective
from tests.support.chat import Chat

TENSION = ItemId("x1")


def rated(number: str) -> Chat:
    chat = Chat()
    chat.type(*[number] * 6)
    assert chat.state.item == TENSION
    return chat


def test_seven_fours_typed_singly_do_not_become_much_tension_unasked() -> None:
    chat = rated("4")
    chat.type("4")
    assert chat.at(ConversationPhase.CONFIRMING)
    assert TENSION not in chat.state.answers
    assert "A lot" in chat.html


@pytest.mark.parametrize(("reply", "value"), [("yes", 4), ("no", None)])
def test_the_number_counts_once_it_is_confirmed(reply: str, value: int | None) -> None:
    chat = rated("4")
    chat.type("4", reply)
    answer = chat.state.answers.get(TENSION)
    assert (None if answer is None else answer.value) == value


@pytest.mark.parametrize(("number", "value"), [("1", 1), ("2", 2), ("a lot", 4)])
def test_another_number_and_a_label_are_taken_as_typed(number: str, value: int) -> None:
    chat = rated("4")
    chat.type(number)
    assert chat.state.answers[TENSION].value == value


def test_the_practitioner_is_asked_as_well() -> None:
    chat = Chat(perspective=Perspective.PRACTITIONER)
    chat.type("3", "3", "3", "3")
    assert chat.at(ConversationPhase.CONFIRMING)


def test_who_types_numbers_sees_the_numbers() -> None:
    assert "1 = None · 2 = A little · 3 = Some · 4 = A lot" in rated("5").html


def test_who_taps_sees_no_numbers() -> None:
    chat = Chat()
    for _ in range(6):
        chat.tap("Mostly")
    assert chat.state.item == TENSION
    assert "4 = A lot" not in chat.html
    assert AnswerAction.ANSWER in {chat.button(label).action for label in ("None", "A lot")}
