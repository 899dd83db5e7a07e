"""When a snoozed check-in is sent again."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.scheduling.local import local_time
from flows.scheduling.quiet import QuietHours, is_quiet
from flows.scheduling.snooze import MIN_TIME_BEFORE_CLOSING, snooze_until

BERLIN = "Europe/Berlin"
NIGHT = QuietHours(time(21), time(8))


def berlin(text: str) -> datetime:
    """Return a moment of March 2026 in Berlin's local time: "03 17:00"."""
    return datetime.strptime(f"2026-03-{text} +0100", "%Y-%m-%d %H:%M %z").astimezone(UTC)


@pytest.mark.parametrize(
    ("until", "now", "closes", "expected"),
    [
        ("hour", "03 17:00", None, "03 18:00"),
        ("hour", "03 20:30", None, "04 08:00"),  # an hour later is night
        ("evening", "03 12:00", None, "03 18:00"),
        ("evening", "03 17:30", None, "03 18:30"),  # six is nearly here
        ("evening", "03 19:00", None, "03 20:00"),
        ("evening", "03 20:30", None, "04 08:00"),
        ("tomorrow", "03 17:00", None, "04 09:00"),
        ("tomorrow", "03 23:59", None, "04 09:00"),
        ("tomorrow", "04 01:00", None, "04 09:00"),  # said in the night, the morning that comes is meant
        ("tomorrow", "04 07:30", None, "05 09:00"),
        ("tomorrow", "03 17:00", "04 10:00", "04 09:00"),
        ("tomorrow", "03 17:00", "04 09:30", "04 08:30"),  # brought forward: an hour is left
        ("tomorrow", "03 17:00", "04 08:30", "03 20:59"),  # or to the last minute before the night
        ("evening", "03 12:00", "03 17:00", "03 16:00"),
        ("hour", "03 17:00", "03 18:30", None),  # no room is left
        ("tomorrow", "03 20:30", "04 08:30", None),
    ],
)
def test_a_snooze_ends_at_the_chosen_time_outside_quiet_hours_and_before_closing(
    until: str, now: str, closes: str | None, expected: str | None
) -> None:
    at = snooze_until(until, berlin(now), BERLIN, NIGHT, closes_at=berlin(closes) if closes else None)  # type: ignore[arg-type]
    assert at == (berlin(expected) if expected else None)


def test_a_snooze_is_refused_where_quiet_hours_leave_no_time() -> None:
    all_day = (QuietHours(time(8), time(20)), QuietHours(time(20), time(8)))
    assert snooze_until("hour", berlin("03 17:00"), BERLIN, *all_day) is None


@given(
    until=st.sampled_from(["hour", "evening", "tomorrow"]),
    now=st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001 -- given a zone
    hours=st.none() | st.integers(1, 100),
    zone=st.sampled_from([BERLIN, "America/New_York", "Asia/Kathmandu", "Pacific/Apia"]),
)
def test_a_snooze_never_ends_in_quiet_hours_after_closing_or_at_once(
    until: str, now: datetime, hours: int | None, zone: str
) -> None:
    closes = now + timedelta(hours=hours) if hours else None
    at = snooze_until(until, now, zone, NIGHT, closes_at=closes)  # type: ignore[arg-type]
    if at is None:
        assert closes is not None
        return
    assert at >= now + timedelta(hours=1)
    assert not is_quiet(at, zone, NIGHT), local_time(at, zone)
    assert closes is None or at <= closes - MIN_TIME_BEFORE_CLOSING
