"""The line that a lower answer is useful too: shown once, after the first four check-ins in a row at the top."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from flows.detection import CompletedCheckIn
from flows.detection.reassurance import is_reassurance_due

Line = Callable[..., list[CompletedCheckIn]]
TOP = "555555"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], False),
        ([TOP] * 3, False),
        ([TOP] * 4, True),
        ([TOP, TOP, TOP, "555554", TOP], False),
        (["444444", *[TOP] * 4], True),
        ([TOP, TOP, TOP, "55555-"], False),  # a skip is no answer at the top
        (["444444"] * 6, False),  # always the same, but not at the top
    ],
)
def test_reassurance_comes_after_four_check_ins_of_highest_answers(
    line: Line, given: list[str], expected: bool
) -> None:
    rounds = line(*given)
    assert is_reassurance_due(rounds, [each.at - timedelta(hours=1) for each in rounds]) is expected


def test_reassurance_comes_only_once(line: Line) -> None:
    rounds = line(*[TOP] * 9)
    said = [_said(rounds[:number]) for number in range(10)]
    assert said == [False] * 4 + [True] + [False] * 5


def test_reassurance_comes_once_even_if_its_check_in_was_left_unanswered(line: Line) -> None:
    rounds = line(*[TOP] * 4)
    left = rounds[-1].at + timedelta(days=7)
    assert not is_reassurance_due(rounds, [*_asked(rounds), left])


def _said(rounds: list[CompletedCheckIn]) -> bool:
    return is_reassurance_due(rounds, _asked(rounds))


def _asked(rounds: list[CompletedCheckIn]) -> list[datetime]:
    return [each.at - timedelta(hours=1) for each in rounds]
