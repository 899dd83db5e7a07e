"""The order of items in other instruments: nested branches, reversed items, notes with a dimension."""

from collections.abc import Sequence

import pytest

from flows.answer_parsing import PARSER_VERSION
from flows.conversation import (
    AnswerCleared,
    Completed,
    ConversationPhase,
    ItemAnswered,
    WordsGiven,
)
from flows.conversation.item_order import is_low
from flows.ids import ItemId
from flows.instruments import Branch, Dimension, Instrument, Item, ItemKind, Option, Perspective
from tests.support.chat import Chat

BOTH = {side: {"en": "A question about {name}"} for side in Perspective}


def item(
    name: str,
    values: Sequence[int] = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
    *,
    kind: ItemKind = ItemKind.RATING,
    dimension: Dimension | None = Dimension.TASK,
    branch: tuple[str, int] | None = None,
    reverse: bool = False,
) -> Item:
    options = tuple(Option(value, {"en": f"step {value}"}) for value in values)
    after = None if branch is None else Branch(ItemId(branch[0]), branch[1])
    return Item(ItemId(name), kind, dimension, options, BOTH, after, reverse)


def instrument(*items: Item) -> Instrument:
    return Instrument("made-up", 3, "t", "s", "l", ("en",), items, "0" * 64, {"en": "original"})


NESTED_BRANCHES = instrument(
    item("x", (1, 2, 3), kind=ItemKind.TENSION, dimension=None),
    item("y", (1, 2, 3), kind=ItemKind.REPAIR, dimension=None, branch=("x", 2)),
    item("z", (1, 2, 3), kind=ItemKind.REPAIR, dimension=None, branch=("y", 2)),
    item("a"),
)


def test_a_branch_that_closes_takes_the_branches_on_it_along() -> None:
    chat = Chat(instrument=NESTED_BRANCHES)
    chat.type("3", "3", "3", "10")
    assert set(chat.state.answers) == {"x", "y", "z", "a"}
    chat.type("change", "1")
    step = chat.type("1")
    assert [event for event in step.events if isinstance(event, AnswerCleared)] == [
        AnswerCleared(ItemId("y")),
        AnswerCleared(ItemId("z")),
    ]
    assert set(chat.state.answers) == {"x", "a"}
    assert chat.at(ConversationPhase.SUMMARY)


def test_a_branch_that_opens_from_the_summary_is_asked_before_it() -> None:
    chat = Chat(instrument=NESTED_BRANCHES)
    chat.type("1", "10", "change", "1", "2")
    assert chat.state.item == "y"
    chat.type("2")
    assert chat.state.item == "z"
    chat.type("skip")
    assert chat.at(ConversationPhase.SUMMARY)


def test_skipping_what_a_branch_hangs_on_closes_it() -> None:
    chat = Chat(instrument=NESTED_BRANCHES)
    chat.type("3", "1", "back", "back", "skip")
    assert chat.state.item == "a"
    assert set(chat.state.answers) == {"x"}


@pytest.mark.parametrize(
    ("value", "reverse", "low"),
    [
        (0, False, True),
        (2, False, True),
        (3, False, False),
        (10, False, False),
        (None, False, False),
        (10, True, True),
        (8, True, True),
        (7, True, False),
        (0, True, False),
    ],
)
def test_low_is_the_lowest_quarter_of_the_items_own_scale(
    value: int | None, reverse: bool, low: bool
) -> None:
    assert is_low(item("r", reverse=reverse), value) is low


@pytest.mark.parametrize(("value", "low"), [(1, True), (2, True), (3, False), (5, False)])
def test_the_two_lowest_of_five_options_are_low(value: int, low: bool) -> None:
    assert is_low(item("r", (1, 2, 3, 4, 5)), value) is low


def test_tension_is_never_low() -> None:
    tension = item("x", (1, 2, 3, 4), kind=ItemKind.TENSION, dimension=None)
    assert not any(is_low(tension, value) for value in (1, 2, 3, 4))


def test_a_note_is_invited_about_the_lowest_answer_also_of_reversed_items() -> None:
    two = instrument(item("a"), item("b", dimension=Dimension.BOND, reverse=True), item("c"))
    chat = Chat(instrument=two)
    chat.type("2 10 9", "yes")
    assert (chat.state.phase, chat.state.invited_item) == (ConversationPhase.MORE, "b")
    step = chat.type("It felt cold.")
    assert step.events == (WordsGiven("It felt cold.", Dimension.BOND, shared=False),)


def test_a_note_may_stand_anywhere_and_belong_to_a_dimension() -> None:
    odd = instrument(item("n", (), kind=ItemKind.NOTE, dimension=Dimension.GOAL), item("a"))
    chat = Chat(instrument=odd)
    assert chat.at(ConversationPhase.NOTE)
    assert chat.type("first words").events == (WordsGiven("first words", Dimension.GOAL, shared=False),)
    assert chat.type("7").events == (ItemAnswered(ItemId("a"), 7, "typed", "7", PARSER_VERSION),)
    assert chat.at(ConversationPhase.SUMMARY)
    chat.type("back", "back")
    assert chat.at(ConversationPhase.NOTE)
    assert chat.type("keep").notice is None
    assert chat.type("send").events[-1] == Completed()


def test_an_instrument_of_one_item_counts_one_of_one() -> None:
    chat = Chat(Perspective.PRACTITIONER, instrument=instrument(item("a")))
    assert "1 of 1" in chat.html
    assert [type(event) for event in chat.type("10").events] == [ItemAnswered, Completed]
    assert chat.at(ConversationPhase.DONE)
