"""When a check-in counts as over without having been sent."""

from datetime import datetime


def has_lapsed(closes_at: datetime | None, now: datetime) -> bool:
    """Return whether a check-in that closes at this moment (None: never) takes no more input."""
    return closes_at is not None and now >= closes_at
