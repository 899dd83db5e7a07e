"""Check-ins by cadence: dates, times, windows and ends."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.scheduling.cadence import Cadence, CadenceDue, next_due
from flows.scheduling.local import local_time
from flows.scheduling.plan import Holiday
from tests.flows.scheduling.strategies import places, times

BERLIN = "Europe/Berlin"
LONG_AGO = datetime(2025, 1, 1, tzinfo=UTC)


def through(cadence: Cadence, *names: str, after: datetime = LONG_AGO, at_most: int = 50) -> list[CadenceDue]:
    found: list[CadenceDue] = []
    while len(found) < at_most and (due := next_due(cadence, found[-1].at if found else after, *names)):
        found.append(due)
    return found


def days(cadence: Cadence) -> list[str]:
    return [f"{due.day:%d.%m}" for due in through(cadence)]


def test_every_ten_days_from_first_to_last() -> None:
    cadence = Cadence(10, time(9), BERLIN, date(2026, 3, 20), last=date(2026, 4, 19))
    assert days(cadence) == ["20.03", "30.03", "09.04", "19.04"]
    assert {local_time(due.at, BERLIN).time() for due in through(cadence)} == {time(9)}


def test_every_second_thursday_six_times() -> None:
    cadence = Cadence(14, time(9), BERLIN, date(2026, 1, 5), weekday=3, at_most=4)
    assert days(cadence) == ["08.01", "22.01", "05.02", "19.02"]


def test_holidays_leave_dates_out_and_make_nothing_longer() -> None:
    holiday = Holiday(date(2026, 1, 10), date(2026, 1, 20))
    cadence = Cadence(7, time(9), BERLIN, date(2026, 1, 1), at_most=4, holidays=(holiday,))
    assert days(cadence) == ["01.01", "08.01", "22.01"]
    assert [due.nth for due in through(cadence)] == [0, 1, 3]


def test_a_moment_in_a_window_differs_by_dyad_and_date_and_stays_the_same() -> None:
    cadence = Cadence(1, time(10), BERLIN, date(2026, 1, 1), window=timedelta(hours=8), at_most=30)
    mine, yours = through(cadence, "dyad-a"), through(cadence, "dyad-b")
    assert mine == through(cadence, "dyad-a")
    assert len({local_time(due.at, BERLIN).time() for due in mine}) > 25
    assert [due.at for due in mine] != [due.at for due in yours]
    assert [due.day for due in mine] == [due.day for due in yours]


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Cadence(0, time(9), BERLIN, date(2026, 1, 1)),
        lambda: Cadence(10, time(9), BERLIN, date(2026, 1, 1), weekday=3),
        lambda: Cadence(7, time(9), BERLIN, date(2026, 1, 1), weekday=7),
        lambda: Cadence(1, time(20), BERLIN, date(2026, 1, 1), window=timedelta(hours=5)),
        lambda: Cadence(1, time(20), BERLIN, date(2026, 1, 1), window=timedelta(hours=-1)),
    ],
)
def test_what_cannot_be_a_cadence_is_refused(wrong: Callable[[], Cadence]) -> None:
    with pytest.raises(ValueError, match=r"cadence|weekday|window"):
        wrong()


@given(places(), st.integers(1, 40), times, st.integers(0, 24 * 60), st.none() | st.integers(1, 20))
def test_a_cadence_keeps_its_rules(
    place: tuple[str, datetime], every: int, at: time, window: int, at_most: int | None
) -> None:
    zone, moment = place
    left_today = 24 * 60 - at.hour * 60 - at.minute
    cadence = Cadence(
        every,
        at,
        zone,
        moment.date(),
        last=moment.date() + timedelta(days=100),
        window=timedelta(minutes=min(window, left_today)),
        at_most=at_most,
    )
    found = through(cadence, "dyad", after=moment - timedelta(days=3), at_most=200)
    assert all(one.at < following.at for one, following in pairwise(found))
    assert all((due.day - cadence.first).days == every * due.nth for due in found)
    assert len({local_time(due.at, zone).date() for due in found}) == len(found)
    assert at_most is None or len(found) <= at_most
    assert all(
        local_time(due.at, zone) >= datetime.combine(due.day, at, local_time(due.at, zone).tzinfo)
        for due in found
    )
    assert all(local_time(due.at, zone).date() - due.day <= timedelta(days=1) for due in found)
