"""When a snoozed check-in is sent again: in an hour, this evening or tomorrow."""

from datetime import datetime, time, timedelta
from typing import Literal

from flows.scheduling.local import local_time, moment_at
from flows.scheduling.quiet import QuietHours, after_quiet, before_quiet, has_open_time

HOUR = timedelta(hours=1)
EVENING, MORNING = time(18), time(9)
NIGHT_ENDS = time(4)  # before it, "tomorrow" is the same calendar day's morning
MIN_TIME_BEFORE_CLOSING = timedelta(hours=1)


def snooze_until(
    until: Literal["hour", "evening", "tomorrow"],
    now: datetime,
    zone: str,
    *quiets: QuietHours,
    closes_at: datetime | None = None,
) -> datetime | None:
    """Return the requested moment in ``zone``, outside quiet hours and at least an hour before closing.

    A moment too late is brought forward to the last one outside quiet hours. None if that is less than an hour
    away.
    """
    if not has_open_time(*quiets):
        return None
    at = after_quiet(_requested_moment(until, now, zone), zone, *quiets)
    if closes_at is None or at <= closes_at - MIN_TIME_BEFORE_CLOSING:
        return at
    last = before_quiet(closes_at - MIN_TIME_BEFORE_CLOSING, zone, *quiets)
    return last if last >= now + HOUR else None


def _requested_moment(until: Literal["hour", "evening", "tomorrow"], now: datetime, zone: str) -> datetime:
    soon, local = now + HOUR, local_time(now, zone)
    match until:
        case "hour":
            return soon
        case "evening":
            return max(soon, moment_at(local.date(), EVENING, zone))
        case "tomorrow":
            days = 0 if local.time() < NIGHT_ENDS else 1
            return max(soon, moment_at(local.date() + timedelta(days=days), MORNING, zone))
