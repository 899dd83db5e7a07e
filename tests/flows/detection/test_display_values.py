"""Answers shown in a digest: whether later ones are back where they were."""

import pytest

from flows.detection.display_values import ShownAnswer, is_back
from tests.flows.detection.conftest import Line, answers


@pytest.mark.parametrize(
    ("shown", "later", "expected"),
    [
        (ShownAnswer("b1", 1, 4), "444434", False),
        (ShownAnswer("b1", 1, 4), "444444", True),
        (ShownAnswer("b1", 1, None), "444424", False),
        (ShownAnswer("b1", 1, None), "444434", True),
        (ShownAnswer("b1", 1, 4), "4444-4", False),
        (ShownAnswer("gone", 1, 4), "444444", False),
    ],
    ids=["below usual", "usual", "first, still low", "first, low no longer", "skipped", "no such item"],
)
def test_an_answer_is_back_at_the_usual_one_or_if_there_is_none_above_low(
    line: Line, shown: ShownAnswer, later: str, expected: bool
) -> None:
    (check_in,) = line(later)
    assert is_back([shown], check_in) is expected


@pytest.mark.parametrize(("tension", "expected"), [(2, True), (3, False), (None, False)])
def test_tension_is_back_once_it_is_at_most_a_little(line: Line, tension: int | None, expected: bool) -> None:
    (check_in,) = line(answers("444444", x1=tension, x2=1))
    assert is_back([ShownAnswer("x1", 4, None), ShownAnswer("x2", 1, None)], check_in) is expected
