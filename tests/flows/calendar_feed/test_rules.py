"""Which recurrence rules are followed: those that match dates again and again, in few steps."""

from datetime import UTC, date, datetime

import pytest

from flows.calendar_feed.rules import RecurrenceRule, is_supported, max_steps

FIRST = date(2026, 3, 2)


def rule(text: str) -> RecurrenceRule:
    """Return the parts of an RRULE as icalendar reads them."""
    parts = dict(part.split("=") for part in text.split(";"))
    return {
        name: [int(value) if name in ("INTERVAL", "COUNT") else value for value in values.split(",")]
        for name, values in parts.items()
    }


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=3",
        "FREQ=DAILY;BYDAY=MO,TU",
        "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,TH",
        "FREQ=MONTHLY;BYDAY=1MO",
        "FREQ=MONTHLY;BYDAY=5MO",
        "FREQ=MONTHLY;BYDAY=-5MO",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=4MO",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=5",
        "FREQ=MONTHLY;BYMONTHDAY=30,31;BYSETPOS=-1",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=MONTHLY;INTERVAL=11;BYMONTHDAY=31",
        "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=28",
        "FREQ=MONTHLY;BYMONTHDAY=0,7",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=28",
        "FREQ=YEARLY",
        "FREQ=YEARLY;BYMONTH=1,12",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28",
        "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31",
        *(f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY=30" for month in (4, 6, 9, 11)),
        "FREQ=YEARLY;BYMONTH=2,4;BYMONTHDAY=30",
    ],
)
def test_rules_that_match_again_and_again_are_supported(text: str) -> None:
    assert is_supported(rule(text), FIRST)


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=HOURLY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=2;BYDAY=MO",
        "FREQ=DAILY;BYMONTHDAY=1",
        "FREQ=WEEKLY;BYSETPOS=1",
        "FREQ=MONTHLY;BYMONTH=3",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=MONTHLY;BYDAY=-6MO",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=5MO",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6",
        "FREQ=MONTHLY;BYDAY=1MO;BYSETPOS=1",
        "FREQ=MONTHLY;BYSETPOS=1",
        "FREQ=MONTHLY;BYDAY=MO;BYMONTHDAY=1;BYSETPOS=1",
        "FREQ=MONTHLY;BYMONTHDAY=30,31;BYSETPOS=2",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=MONTHLY;BYMONTHDAY=00001",
        "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=29",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=29",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=0",
        "FREQ=MONTHLY;BYDAY=1FR;BYMONTHDAY=13",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=FR;BYMONTHDAY=13",
        "FREQ=YEARLY;BYMONTH=0",
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
        *(f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY=31" for month in (4, 6, 9, 11)),
    ],
)
def test_other_rules_are_not(text: str) -> None:
    assert not is_supported(rule(text), FIRST)


@pytest.mark.parametrize(("first", "expected"), [(date(1990, 1, 1), True), (date(1989, 12, 31), False)])
def test_a_series_begins_in_1990_at_the_earliest(first: date, expected: bool) -> None:
    assert is_supported(rule("FREQ=DAILY"), first) is expected


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("FREQ=DAILY", 60),
        ("FREQ=DAILY;BYDAY=MO,TU", 60),
        ("FREQ=WEEKLY", 10),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE", 30),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", 60),
    ],
)
def test_a_rule_is_stepped_daily_or_so_often_as_its_parts_in_six_days(text: str, steps: int) -> None:
    first, last = datetime(2026, 3, 2, 9, tzinfo=UTC), datetime(2026, 5, 1, 9, tzinfo=UTC)
    assert max_steps(rule(text), first, last) == steps
    assert max_steps(rule(text), last, first) == 0


@pytest.mark.parametrize("until", [date(2026, 3, 12), datetime(2026, 3, 12, 23, tzinfo=UTC)])
def test_a_rule_is_stepped_to_its_own_end_at_most(until: date) -> None:
    first, last = datetime(2026, 3, 2, 9, tzinfo=UTC), datetime(2026, 5, 1, 9, tzinfo=UTC)
    assert max_steps({**rule("FREQ=DAILY"), "UNTIL": [until]}, first, last) == 10
