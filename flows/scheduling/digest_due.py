"""Which weekly digest is due: exactly one for each week on the practitioner's calendar."""

from dataclasses import dataclass
from datetime import datetime

from flows.scheduling.weekly_recurrence import Weekly, iso_week, last_weekly, next_weekly

MAX_WEEKS_AHEAD = 200


@dataclass(frozen=True, slots=True)
class DigestDue:
    """When a digest is due, and for which week ("2026-W40"), which is its unique key."""

    at: datetime
    week: str


def next_digest(plan: Weekly, now: datetime, last_week: str | None) -> DigestDue:
    """Return the digest after the one of ``last_week``; ``at`` is in the past if it is overdue.

    1. A week whose moment passed without its digest (an outage; a zone changed eastwards) is due at once; of
       several such weeks only the last, since one digest reports everything new.
    2. A second moment in the same week (a zone or day changed) is skipped.
    3. Without ``last_week`` (a new practitioner) nothing is caught up on.

    Raises ValueError if ``last_week`` is not a week, or is years ahead.
    """
    missed = last_weekly(plan, now) if last_week is not None else None
    if missed is not None and last_week is not None and iso_week(missed, plan.zone) > last_week:
        return DigestDue(missed, iso_week(missed, plan.zone))
    at = next_weekly(plan, now)
    for _ in range(MAX_WEEKS_AHEAD):
        if last_week is None or iso_week(at, plan.zone) > last_week:
            return DigestDue(at, iso_week(at, plan.zone))
        at = next_weekly(plan, at)
    raise ValueError("a digest of a week that is years ahead")
