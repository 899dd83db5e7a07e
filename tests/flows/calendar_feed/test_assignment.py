"""Events without a code are given that of the client to whom their series, their hour or the calendar is assigned."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.calendar_feed.assignment import assign, group_events, is_key
from flows.calendar_feed.model import FeedSession

BERLIN = "Europe/Berlin"
THURSDAY = datetime(2026, 3, 5, 9, 0, tzinfo=UTC)  # 10:00 in Berlin
UID = "0123456789abcdef" * 4
SERIES, HOUR = "s-0123456789ab", "h-3-1000"


def event(starts: datetime = THURSDAY, *, key: str = "k", code: str = "", uid: str = UID) -> FeedSession:
    return FeedSession(uid, key, code, starts, starts + timedelta(hours=1))


@pytest.mark.parametrize(
    ("session", "assigned", "expected"),
    [
        (event(), {SERIES: "A2A2", HOUR: "B2B2", "all": "C2C2"}, "A2A2"),
        (event(), {HOUR: "B2B2", "all": "C2C2"}, "B2B2"),
        (event(), {"all": "C2C2"}, "C2C2"),
        (event(code="D2D2"), {"all": "C2C2"}, "D2D2"),
        (event(THURSDAY + timedelta(hours=1)), {HOUR: "B2B2"}, None),
        (event(THURSDAY + timedelta(hours=5)), {SERIES: "A2A2"}, "A2A2"),
        (event(key=""), {SERIES: "A2A2"}, None),
        (event(), {}, None),
        (event(datetime(2026, 4, 2, 8, 0, tzinfo=UTC)), {HOUR: "B2B2"}, "B2B2"),  # in summer time
    ],
)
def test_the_most_specific_assignment_counts(
    session: FeedSession, assigned: dict[str, str], expected: str | None
) -> None:
    codes = [each.code for each in assign([session], assigned, BERLIN)]
    assert codes == ([expected] if expected else [])


def test_groups_are_series_and_hours_that_come_again() -> None:
    single = [event(THURSDAY + timedelta(weeks=week), key="", uid=f"{week}" * 64) for week in range(1, 3)]
    lone = event(THURSDAY + timedelta(hours=6), key="", uid="f" * 64)
    past = event(THURSDAY - timedelta(weeks=1))
    groups = group_events([event(), *single, lone, past], BERLIN, THURSDAY - timedelta(days=1))
    assert [(each.key, each.count) for each in groups] == [(HOUR, 2), (SERIES, 1)]


@given(st.integers(0, 365 * 24 * 60), st.booleans())
def test_each_offered_group_of_events_can_be_assigned_by_its_key(minutes: int, is_series: bool) -> None:
    starts = THURSDAY + timedelta(minutes=minutes)
    events = [event(starts + timedelta(weeks=week), key="k" if is_series else "") for week in range(2)]
    for group in group_events(events, BERLIN, starts - timedelta(days=1)):
        assert is_key(group.key)
        assert len(assign(events, {group.key: "A2A2"}, BERLIN)) >= group.count


@pytest.mark.parametrize("text", ["", "h-7-1000", "h-3-10", "s-xyz", "s-0123456789abc", "all:", "ALL"])
def test_forged_keys_are_none(text: str) -> None:
    assert not is_key(text)
