"""Moments as typed on the command line."""

from datetime import UTC, datetime

import pytest

from flows.scheduling.moment import ParsedMoment, read_moment
from flows.scheduling.normalize import UnreadableInput

BERLIN = "Europe/Berlin"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("2027-03-28 02:30 Europe/Berlin", ParsedMoment(datetime(2027, 3, 28, 1, tzinfo=UTC), BERLIN, 0)),
        ("2026-10-25 02:30", ParsedMoment(datetime(2026, 10, 25, 0, 30, tzinfo=UTC), BERLIN, 2)),
        (
            "2026-07-01 3pm New York",
            ParsedMoment(datetime(2026, 7, 1, 19, tzinfo=UTC), "America/New_York", 1),
        ),
    ],
)
def test_any_moment_can_be_asked_about(text: str, asked: ParsedMoment) -> None:
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
def test_an_unreadable_moment_is_refused_with_the_reason(text: str, said: str) -> None:
    with pytest.raises(UnreadableInput) as refused:
        read_moment(text, BERLIN)
    assert refused.value.said == said
