"""A plan of sessions with exceptions, moved dates and holidays."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.scheduling.local import local_time
from flows.scheduling.plan import Holiday, Occurrence, SessionPlan, next_occurrence, occurrences
from flows.scheduling.weekly_recurrence import Weekly
from tests.flows.scheduling.strategies import places, times

BERLIN = "Europe/Berlin"
TUESDAYS = Weekly(1, time(15), BERLIN, first=date(2026, 1, 1))
JANUARY = (datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC))


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 1, day, hour, tzinfo=UTC) - timedelta(hours=1)


def shown(plan: SessionPlan) -> list[str]:
    return [f"{local_time(one.starts, BERLIN):%d %H:%M}" for one in occurrences(plan, *JANUARY)]


def test_a_plan_without_exceptions_is_its_rhythm() -> None:
    assert shown(SessionPlan(TUESDAYS)) == ["06 15:00", "13 15:00", "20 15:00", "27 15:00"]


def test_a_date_off_and_a_holiday_take_sessions_away() -> None:
    plan = SessionPlan(
        TUESDAYS, off=frozenset({date(2026, 1, 6)}), holidays=(Holiday(date(2026, 1, 19), date(2026, 1, 20)),)
    )
    assert shown(plan) == ["13 15:00", "27 15:00"]


def test_a_moved_session_keeps_the_name_of_its_date_and_its_length() -> None:
    plan = SessionPlan(TUESDAYS, moved={date(2026, 1, 13): at(15, 10)})
    assert shown(plan) == ["06 15:00", "15 10:00", "20 15:00", "27 15:00"]
    regular, moved, *_ = occurrences(plan, *JANUARY)
    assert regular == Occurrence(date(2026, 1, 6), at(6, 15), at(6, 15) + timedelta(minutes=50), moved=False)
    assert moved == Occurrence(date(2026, 1, 13), at(15, 10), at(15, 10) + timedelta(minutes=50), moved=True)


def test_a_session_moved_into_a_holiday_on_purpose_takes_place() -> None:
    holiday = Holiday(date(2026, 1, 12), date(2026, 1, 18))
    assert (
        shown(SessionPlan(TUESDAYS, moved={date(2026, 1, 13): at(15, 10)}, holidays=(holiday,)))[1]
        == "15 10:00"
    )


def test_what_was_moved_and_then_called_off_does_not_take_place() -> None:
    plan = SessionPlan(TUESDAYS, off=frozenset({date(2026, 1, 13)}), moved={date(2026, 1, 13): at(15, 10)})
    assert shown(plan) == ["06 15:00", "20 15:00", "27 15:00"]


def test_a_plan_ends() -> None:
    plan = SessionPlan(TUESDAYS, until=date(2026, 1, 13))
    assert shown(plan) == ["06 15:00", "13 15:00"]
    assert next_occurrence(plan, at(13, 15)) is None


def test_the_next_session_may_be_one_that_was_moved_forward() -> None:
    plan = SessionPlan(TUESDAYS, moved={date(2026, 1, 20): at(8, 9)})
    following = next_occurrence(plan, at(6, 15))
    assert following is not None
    assert (following.day, following.starts) == (date(2026, 1, 20), at(8, 9))


def test_a_holiday_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="ends"):
        Holiday(date(2026, 1, 2), date(2026, 1, 1))


@given(
    places(),
    st.integers(0, 6),
    times,
    st.integers(1, 3),
    st.sets(st.integers(0, 12)),
    st.sets(st.integers(0, 12)),
)
def test_stepping_through_a_plan_meets_every_session_once(
    place: tuple[str, datetime], weekday: int, at_time: time, weeks: int, off: set[int], moved: set[int]
) -> None:
    zone, start = place
    weekly = Weekly(weekday, at_time, zone, weeks)
    end = start + timedelta(days=90)
    rhythm = [one.day for one in occurrences(SessionPlan(weekly), start, end)]
    plan = SessionPlan(
        weekly,
        off=frozenset(day for nth, day in enumerate(rhythm) if nth in off),
        moved={
            day: start + timedelta(hours=31 * (nth + 1)) for nth, day in enumerate(rhythm) if nth in moved
        },
    )
    listed = occurrences(plan, start, end)
    stepped, after = [], start - timedelta(microseconds=1)
    while (one := next_occurrence(plan, after)) and one.starts < end:
        assert one.starts > after  # or it would never end
        stepped.append(one.starts)
        after = one.starts
    assert stepped == sorted({one.starts for one in listed})
    assert len({one.day for one in listed}) == len(listed)
    assert {one.day for one in listed} == set(rhythm) - plan.off
