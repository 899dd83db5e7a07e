"""When a practitioner gets a notice about a flag that cannot wait for the digest."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from flows.scheduling.local import local_time
from flows.scheduling.quiet import QuietHours, after_quiet, before_quiet, has_open_time

LEAD = timedelta(hours=1)  # the check-in closed an hour before that, so its answers are complete
MIN_LEAD = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Notice:
    """When the notice is sent; ``days_ahead`` is 0 for "today you meet", 1 for "tomorrow"."""

    at: datetime
    days_ahead: int


def notice_before(
    session_at: datetime,
    now: datetime,
    digest_at: datetime,
    zone: str,
    *quiets: QuietHours,
    lead: timedelta = LEAD,
) -> Notice | None:
    """Return when to notify the practitioner, in ``zone``, of a flag known ``now`` about a dyad's next session.

    An hour before the session; if that is in quiet hours, at their end if ten minutes are left, else before
    they begin. None if the digest comes first, or no moment is left.
    """
    return (
        None
        if digest_at <= session_at
        else notice_regardless_of_digest(session_at, now, zone, *quiets, lead=lead)
    )


def notice_regardless_of_digest(
    session_at: datetime, now: datetime, zone: str, *quiets: QuietHours, lead: timedelta = LEAD
) -> Notice | None:
    """Return the same moment regardless of the digest, for a reminder that the practitioner requested."""
    if not has_open_time(*quiets):
        return None
    at = after_quiet(max(session_at - lead, now), zone, *quiets)
    if at > session_at - MIN_LEAD:
        at = before_quiet(session_at - lead, zone, *quiets)
    if not now <= at <= session_at - MIN_LEAD:
        return None
    return Notice(at, (local_time(session_at, zone).date() - local_time(at, zone).date()).days)
