"""Disclosure control: no person can be identified from a number or from the difference of two."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.privacy.disclosure_control import (
    MIN_GROUP_SIZE,
    STEP,
    period_before,
    round_count,
    round_share,
    week_of,
)

counts = st.integers(0, 400)
days = st.dates(date(2020, 1, 1), date(2060, 1, 1))


@pytest.mark.parametrize(
    ("count", "shown"),
    [(0, None), (4, None), (5, 5), (7, 5), (8, 10), (12, 10), (13, 15), (102, 100), (103, 105)],
)
def test_counts_are_rounded_and_few_look_like_none(count: int, shown: int | None) -> None:
    assert round_count(count) == shown


def test_counts_of_events_of_few_people_are_withheld() -> None:
    assert round_count(60, people=4) is None
    assert round_count(60, people=5) == 60


@given(counts)
def test_each_number_that_is_shown_may_stand_for_several(count: int) -> None:
    """At least three, so that subtracting one's own contribution leaves no certain number."""
    assert len([each for each in range(450) if round_count(each) == round_count(count)]) >= 3


@given(counts)
def test_one_person_more_moves_a_number_by_one_step_at_most(count: int) -> None:
    before, after = round_count(count), round_count(count + 1)
    assert (after or 0) - (before or 0) in (0, STEP)
    assert (before is None) == (count < MIN_GROUP_SIZE)


@given(st.integers(1, 400), st.data())
def test_a_share_never_says_all_or_nobody(whole: int, data: st.DataObject) -> None:
    part = data.draw(st.integers(0, whole))
    shown = round_share(part, whole)
    assert shown in range(10, 91, 10)
    assert abs(shown - 100 * part / whole) <= 5 or part / whole < 0.15 or part / whole >= 0.85


@given(days, days)
def test_two_periods_are_the_same_or_have_no_day_in_common(one: date, other: date) -> None:
    (since, until), (later, last) = sorted((period_before(one), period_before(other)))
    assert (since, until) == (later, last) or until <= later
    assert last - later == until - since == timedelta(weeks=4)
    assert since.weekday() == 0


@given(days)
def test_a_period_is_over_when_it_is_shown_and_stays_for_four_weeks(day: date) -> None:
    since, until = period_before(day)
    assert until <= day < until + timedelta(weeks=4)
    assert {period_before(until + timedelta(days=each)) for each in range(28)} == {(since, until)}
    assert week_of(day) <= day < week_of(day) + timedelta(weeks=1)
