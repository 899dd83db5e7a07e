"""Loops over moments end for every input, even if the function for the next step is wrong."""

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flows.errors import BadInput
from flows.scheduling import digest_due, quiet
from flows.scheduling.cadence import Cadence, next_due
from flows.scheduling.digest_due import next_digest
from flows.scheduling.plan import Holiday
from flows.scheduling.quiet import QuietHours, after_quiet, before_quiet
from flows.scheduling.weekly_recurrence import Weekly
from tests.flows.scheduling.strategies import places, quiets

MONDAYS = Weekly(0, time(8), "Europe/Berlin")
NOW = datetime(2026, 3, 3, 13, tzinfo=UTC)
NIGHT = QuietHours(time(21), time(8))


@given(places(), st.text() | st.builds("{:04}-W{:02}".format, st.integers(0, 9999), st.integers(0, 99)))
@example(("UTC", NOW), "9999-W52")
def test_the_search_for_the_next_digest_ends_for_any_settings(place: tuple[str, datetime], last: str) -> None:
    zone, moment = place
    with suppress(ValueError):
        found = next_digest(Weekly(0, time(8), zone), moment, last)
        assert found.week > last
        assert found.at - moment < timedelta(weeks=digest_due.MAX_WEEKS_AHEAD + 1)


def test_a_step_that_stays_where_it_is_ends_the_search_for_a_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digest_due, "next_weekly", lambda plan, after: after)
    with pytest.raises(ValueError, match="years ahead"):
        next_digest(MONDAYS, NOW, "2026-W52")


def test_a_step_that_stays_where_it_is_ends_the_search_for_an_open_minute(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    midnight = datetime(2026, 3, 3, tzinfo=UTC)
    for name, find, stuck in (
        ("_end", after_quiet, midnight),
        ("_begin", before_quiet, midnight + timedelta(minutes=1)),
    ):
        monkeypatch.setattr(quiet, name, lambda quiet, moment, zone, stuck=stuck: stuck)
        with pytest.raises(BadInput):
            find(midnight, "UTC", NIGHT)


@pytest.mark.slow
@given(places(), st.lists(quiets, max_size=6))
def test_an_open_minute_is_found_among_any_quiet_hours_or_refused(
    place: tuple[str, datetime], drawn: list[QuietHours]
) -> None:
    zone, moment = place
    with suppress(BadInput):
        assert before_quiet(moment, zone, *drawn) <= moment <= after_quiet(moment, zone, *drawn)


def test_the_search_for_an_on_call_reader_ends_without_one() -> None:
    away = Holiday(date(1, 1, 1), date(9999, 12, 31))
    assert next_due(Cadence(1, time(8), "UTC", date(2026, 1, 1), holidays=(away,)), NOW, "dyad") is None
