"""Whether a check-in can be compared, and how high it is."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.detection import Comparison, assess
from flows.instruments.model import Dimension
from tests.flows.detection.conftest import Line, Make


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("444444",), Comparison.FIRST),
        (("444444", "444444"), Comparison.COMPARED),
        (("------", "444444"), Comparison.FIRST),
        (("444444", "------"), Comparison.SKIPPED),
        (("444444", "4-4-4-"), Comparison.PARTIAL),
        (("444444", "44--4-"), Comparison.COMPARED),
    ],
)
def test_the_newest_check_in_is_compared_with_a_baseline_if_there_is_one(
    line: Line, rows: tuple[str, ...], expected: Comparison
) -> None:
    assert assess(line(*rows)).comparison is expected


@pytest.mark.parametrize(
    ("row", "expected"), [("444444", Comparison.RETURNED), ("333333", Comparison.RETURNED_LOWER)]
)
def test_a_return_after_sixty_days_says_whether_it_is_lower(
    line: Line, row: str, expected: Comparison
) -> None:
    *before, newest = line("545454", "454545", row)
    assert assess([*before, replace(newest, at=before[-1].at + timedelta(days=70))]).comparison is expected
    assert assess([*before, replace(newest, begins=True)]).comparison is expected


@pytest.mark.parametrize(
    ("before", "row"),
    [(("534433",), "333322"), (("545545", "553344"), "443333"), (("333444", "333353", "353455"), "333322")],
)
def test_a_return_that_is_one_answer_lower_is_lower_whatever_the_rounding(
    line: Line, before: tuple[str, ...], row: str
) -> None:
    *earlier, newest = line(*before, row)
    assert assess([*earlier, newest]).lower
    returned = replace(newest, at=earlier[-1].at + timedelta(days=70))
    assert assess([*earlier, returned]).comparison is Comparison.RETURNED_LOWER


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((*["555555"] * 4, *["444444"] * 4), True),
        (
            (*["333333"] * 4, *["555555"] * 12, *["444444"] * 4),
            True,
        ),  # than all before, not than the first four
        ((*["555555"] * 3, *["444444"] * 4), False),  # three before are too few to compare
        ((*["555555"] * 4, *["555444"] * 4), True),
        ((*["555555"] * 4, *["555544"] * 4), False),
    ],
    ids=["four before", "many before", "three before", "half an answer", "less than that"],
)
def test_four_check_ins_half_an_answer_lower_than_those_before_are_lower(
    line: Line, rows: tuple[str, ...], expected: bool
) -> None:
    assert assess(line(*rows)).lower is expected


def test_a_changed_instrument_is_reported_as_not_comparable(line: Line, make: Make) -> None:
    *before, newest = line("545454", "454545", "333333")
    assert assess([*before, replace(newest, instrument=make(options=7))]).comparison is Comparison.CHANGED


def test_a_level_is_high_low_or_between(line: Line) -> None:
    assert assess(line(*["444444"] * 4)).high
    low = assess(line(*["332233"] * 4))
    assert Dimension.TASK in low.low
    assert not low.high
    between = assess(line(*["443344"] * 2))
    assert not between.high
