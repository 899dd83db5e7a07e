"""The rule that decides whether two moments belong to one session or to two."""

from datetime import datetime, timedelta

SAME_SESSION_WITHIN = timedelta(minutes=45)
"""Two begins, or two ends, that are less than this apart are of one session."""


def is_same_session(one: datetime, other: datetime) -> bool:
    """Return whether two begins, or two ends, are of one session."""
    return abs(one - other) < SAME_SESSION_WITHIN
