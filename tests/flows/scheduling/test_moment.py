"""Moments as typed on the command line."""

from datetime import UTC, datetime

import pytest

from flows.scheduling.moment import Asked, read_moment
from flows.scheduling.normalize import NotRead

BERLIN = "Europe/Berlin"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("2027-03-28 02:30 Europe/Berlin", Asked(datetime(2027, 3, 28, 1, tzinfo=UTC), BERLIN, 0)),
        ("2026-10-25 02:30", Asked(datetime(2026, 10, 25, 0, 30, tzinfo=UTC), BERLIN, 2)),
        ("2026-07-01 3pm New York", Asked(datetime(2026, 7, 1, 19, tzinfo=UTC), "America/New_York", 1)),
    ],
)
def test_any_moment_can_be_asked_about(text: str, asked: Asked) -> None:
    assert read_moment(text, BERLIN) == asked


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "schedule-moment-unknown"),
        ("2027-03-28", "schedule-moment-unknown"),
        ("tomorrow 15:00", "schedule-date-unknown"),
        ("2027-03-28 25:00", "schedule-time-unknown"),
        ("2027-03-28 15:00 CET", "schedule-zone-offset"),
    ],
)
def test_what_is_no_moment_says_why(text: str, said: str) -> None:
    with pytest.raises(NotRead) as refused:
        read_moment(text, BERLIN)
    assert refused.value.said == said
