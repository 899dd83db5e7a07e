"""Hostile calendars: refused as a whole, refused in part, or harmless; never a crash, and never slow.

The duration of the slowest accepted ones is measured in tests/benchmarks/schedule/test_hostile_calendars.py.
"""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from flows.calendar_feed import read_feed
from flows.scheduling.normalize import UnreadableInput
from tests.flows.calendar_feed.hostile import HOSTILE

pytestmark = pytest.mark.slow

START, END = datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 5, 1, tzinfo=UTC)


def outcome(text: str) -> str | int:
    try:
        found = read_feed(text, START, END, "Europe/Berlin")
    except UnreadableInput as refused:
        return f"whole {refused.said}"
    return found.problems[0].said if found.problems else len(found.sessions)


@pytest.mark.parametrize(("text", "what"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_calendar_ends_soon(text: Callable[[], str], what: str | int) -> None:
    found = outcome(text())
    assert found == what


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=SU",
        "FREQ=MONTHLY;BYDAY=2TU",
        "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
        "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=3,4;BYDAY=1WE",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
    ],
)
def test_usual_recurrence_rules_are_followed(rule: str) -> None:
    text = HOSTILE["a thousand million times"][0]().replace("FREQ=DAILY;COUNT=1000000000", rule)
    found = outcome(text)
    assert isinstance(found, int)
    assert found >= 1
