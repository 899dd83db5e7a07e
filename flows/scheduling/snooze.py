"""When a check-in that was put off comes again: in an hour, this evening, tomorrow, as the person means it."""

from datetime import datetime, time, timedelta
from typing import Literal

from flows.scheduling.local import moment_at, wall
from flows.scheduling.quiet import Quiet, after_quiet, before_quiet, leaves_room

HOUR = timedelta(hours=1)
EVENING, MORNING = time(18), time(9)
NIGHT_ENDS = time(4)  # before it, "tomorrow" is the morning that comes next
MIN_TIME_BEFORE_CLOSING = timedelta(hours=1)


def snooze_until(
    until: Literal["hour", "evening", "tomorrow"],
    now: datetime,
    zone: str,
    *quiets: Quiet,
    closes_at: datetime | None = None,
) -> datetime | None:
    """The moment meant, on the clocks of ``zone``, after quiet hours and an hour or more before closing.

    What would come too late is brought forward to the last moment outside quiet hours. None where that is less than
    an hour away.
    """
    if not leaves_room(*quiets):
        return None
    at = after_quiet(_meant(until, now, zone), zone, *quiets)
    if closes_at is None or at <= closes_at - MIN_TIME_BEFORE_CLOSING:
        return at
    last = before_quiet(closes_at - MIN_TIME_BEFORE_CLOSING, zone, *quiets)
    return last if last >= now + HOUR else None


def _meant(until: Literal["hour", "evening", "tomorrow"], now: datetime, zone: str) -> datetime:
    soon, local = now + HOUR, wall(now, zone)
    match until:
        case "hour":
            return soon
        case "evening":
            return max(soon, moment_at(local.date(), EVENING, zone))
        case "tomorrow":
            days = 0 if local.time() < NIGHT_ENDS else 1
            return max(soon, moment_at(local.date() + timedelta(days=days), MORNING, zone))
