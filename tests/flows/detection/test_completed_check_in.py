"""Completed check-ins: where the baseline of a series begins anew."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from flows.detection.completed_check_in import CompletedCheckIn, since_last_reset
from tests.flows.detection.conftest import Line, Make

ROWS = ["444444"] * 6
LATER = timedelta(days=60)


def broken(check_ins: list[CompletedCheckIn], at: int, by: timedelta) -> list[CompletedCheckIn]:
    """Return the check-ins with a break before the one at an index."""
    return [*check_ins[:at], *(replace(each, at=each.at + by) for each in check_ins[at:])]


@pytest.mark.parametrize("at", range(1, 6))
def test_the_series_begins_after_a_break_wherever_it_lies(line: Line, at: int) -> None:
    assert since_last_reset(broken(line(*ROWS), at, LATER)) == broken(line(*ROWS), at, LATER)[at:]


@pytest.mark.parametrize(
    ("by", "first"), [(timedelta(days=53), 0), (timedelta(days=53, seconds=1), 3)], ids=["sixty days", "more"]
)
def test_a_break_of_more_than_sixty_days_begins_a_new_series(line: Line, by: timedelta, first: int) -> None:
    check_ins = broken(line(*ROWS), 3, by)  # beside the week between any two
    assert since_last_reset(check_ins) == check_ins[first:]


def test_the_last_of_several_resets_counts(line: Line) -> None:
    check_ins = broken(broken(line(*ROWS), 2, LATER), 4, LATER)
    assert since_last_reset(check_ins) == check_ins[4:]


Change = Callable[[CompletedCheckIn, Make], CompletedCheckIn]


@pytest.mark.parametrize(
    ("change", "first"),
    [
        (lambda each, make: replace(each, begins=True), 5),
        (lambda each, make: replace(each, instrument=make(options=7)), 5),
        (lambda each, make: replace(each, instrument=make()), 0),
    ],
    ids=["a new beginning", "other options", "the same items again"],
)
def test_a_new_beginning_or_another_instrument_begins_a_new_series(
    line: Line, make: Make, change: Change, first: int
) -> None:
    *before, newest = line(*ROWS)
    check_ins = [*before, change(newest, make)]
    assert since_last_reset(check_ins) == check_ins[first:]


def test_without_a_check_in_there_is_no_series() -> None:
    assert since_last_reset([]) == []
