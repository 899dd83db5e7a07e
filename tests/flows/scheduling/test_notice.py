"""Notices about a flag before the session, in time and outside quiet hours."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.scheduling.notice import MIN_LEAD, Notice, notice_before
from flows.scheduling.quiet import QuietHours, is_quiet
from tests.flows.scheduling.strategies import open_quiets, places

BERLIN = "Europe/Berlin"
NIGHT = QuietHours(time(21), time(8))


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 1, day, hour, minute, tzinfo=UTC) - timedelta(hours=1)


@pytest.mark.parametrize(
    ("session", "now", "digest", "expected"),
    [
        (at(8, 15), at(6, 20), at(12, 8), Notice(at(8, 14), 0)),
        (at(8, 15), at(8, 14, 30), at(12, 8), Notice(at(8, 14, 30), 0)),
        (at(8, 15), at(8, 14, 55), at(12, 8), None),  # too near to be read
        (at(8, 15), at(6, 20), at(8, 8), None),  # the digest tells of it
        (at(8, 8, 30), at(6, 20), at(12, 8), Notice(at(8, 8), 0)),  # when the night ends
        (at(8, 8), at(6, 20), at(12, 8), Notice(at(7, 20, 59), 1)),  # the evening before
        (at(8, 8), at(7, 23), at(12, 8), None),
        (at(8, 15), at(8, 16), at(12, 8), None),
    ],
)
def test_a_notice_comes_before_the_meeting(
    session: datetime, now: datetime, digest: datetime, expected: Notice | None
) -> None:
    assert notice_before(session, now, digest, BERLIN, NIGHT) == expected


@given(places(), open_quiets, st.integers(-60, 8 * 24 * 60), st.integers(-60, 8 * 24 * 60))
def test_a_notice_is_never_late_never_early_and_never_in_quiet_hours(
    place: tuple[str, datetime], quiets: tuple[QuietHours, ...], session: int, digest: int
) -> None:
    zone, now = place
    session_at, digest_at = now + timedelta(minutes=session), now + timedelta(minutes=digest)
    found = notice_before(session_at, now, digest_at, zone, *quiets)
    if found is not None:
        assert now <= found.at <= session_at - MIN_LEAD
        assert digest_at > session_at
        assert not is_quiet(found.at, zone, *quiets)
    elif digest_at > session_at >= now + timedelta(hours=1) and not quiets:
        raise AssertionError("with an hour left and nothing quiet there is a moment")
