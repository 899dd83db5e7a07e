"""Scores: means by dimension; missing answers are never numbers."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.ids import ItemId
from flows.instruments.model import Dimension, Instrument, Item, ItemKind, Option
from flows.scoring import SCORING_VERSION, score

NAMES = {"g1": "goal", "g2": "goal", "t1": "task", "t2": "task", "b1": "bond", "b2": "bond"}
FIVE = tuple(Option(value, {}) for value in range(1, 6))


def instrument(names: dict[str, str] = NAMES, reverse: str = "") -> Instrument:
    items = [
        Item(ItemId(name), ItemKind.RATING, Dimension(dimension), FIVE, {}, reverse=name == reverse)
        for name, dimension in names.items()
    ]
    tension = Item(ItemId("x1"), ItemKind.TENSION, None, FIVE[:4], {})
    return Instrument("six", 1, "", "", "", ("en",), (*items, tension), "", {})


def answers(text: str) -> dict[str, int | None]:
    return {name: None if sign == "-" else int(sign) for name, sign in zip(NAMES, text, strict=False)}


@pytest.mark.parametrize(
    ("given_answers", "goal", "task", "bond", "total"),
    [
        ("545432", 4.5, 4.5, 2.5, 23 / 6),
        ("5-5432", 5.0, 4.5, 2.5, 4.0),  # the one item answered speaks for its dimension
        ("--5432", None, 4.5, 2.5, None),  # nothing answered: no score, and no total
        ("------", None, None, None, None),
        ("111111", 1.0, 1.0, 1.0, 1.0),
    ],
)
def test_a_dimension_is_the_mean_of_what_was_answered(
    given_answers: str, goal: float | None, task: float | None, bond: float | None, total: float | None
) -> None:
    scores = score(instrument(), answers(given_answers))
    assert [scores.dimensions[each].value for each in Dimension] == [goal, task, bond]
    assert scores.total.value == (None if total is None else pytest.approx(total))
    assert scores.version == SCORING_VERSION


def test_what_was_skipped_is_counted_and_marked() -> None:
    scores = score(instrument(), answers("5-5432"))
    goal = scores.dimensions[Dimension.GOAL]
    assert (goal.answered, goal.of, goal.partial) == (1, 2, True)
    assert not scores.dimensions[Dimension.TASK].partial
    assert (scores.total.answered, scores.total.of, scores.total.partial) == (5, 6, True)


def test_fewer_than_half_is_no_score() -> None:
    three = instrument({"g1": "goal", "g2": "goal", "g3": "goal"})
    assert score(three, {"g1": 4}).dimensions[Dimension.GOAL].value is None
    assert score(three, {"g1": 4, "g3": 2}).dimensions[Dimension.GOAL].value == 3.0


def test_a_reverse_item_counts_from_the_other_end() -> None:
    turned = instrument(reverse="g2")
    assert score(turned, answers("511111")).dimensions[Dimension.GOAL].value == 5.0


def test_tension_and_unknown_items_are_never_averaged() -> None:
    plain = score(instrument(), answers("444444"))
    assert score(instrument(), {**answers("444444"), "x1": 1, "zz": 1}) == plain


def test_an_instrument_without_a_dimension_has_no_score_for_it() -> None:
    two = instrument({"g1": "goal", "b1": "bond"})
    scores = score(two, {"g1": 4, "b1": 2})
    assert set(scores.dimensions) == {Dimension.GOAL, Dimension.BOND}
    assert scores.total.value == 3.0
    empty = replace(two, items=two.items[-1:])
    assert score(empty, {}).total.value is None


@given(st.lists(st.one_of(st.none(), st.integers(1, 5)), min_size=6, max_size=6))
def test_scores_stay_on_the_scale_and_say_what_they_rest_on(given_answers: list[int | None]) -> None:
    scores = score(instrument(), dict(zip(NAMES, given_answers, strict=True)))
    for one in (*scores.dimensions.values(), scores.total):
        assert one.value is None or 1 <= one.value <= 5
        assert one.partial == (one.answered < one.of)
    assert scores.total.answered == sum(answer is not None for answer in given_answers)
    assert (scores.total.value is None) == any(one.value is None for one in scores.dimensions.values())
