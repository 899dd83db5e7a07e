"""When a client is asked whether their goals are still right."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from flows.detection.finding import Finding, FindingKind

MIN_REVIEW_INTERVAL = timedelta(days=7)
"""Between two such questions, however often the goals seem to fit less: a choice of this project."""


def next_review(now: datetime, weeks: int) -> datetime:
    """Return when to ask next, so many weeks from now."""
    return now + timedelta(weeks=weeks)


def is_review_due_after(findings: Iterable[Finding], now: datetime, last: datetime) -> bool:
    """Return whether a check-in with these findings is a reason to ask now; ``last`` is when that was asked before."""
    fit_less = any(
        each.kind is FindingKind.GOAL_DISAGREEMENT and each.evidence.get("form") in ("drop", "low-answer")
        for each in findings
    )
    return fit_less and now - last >= MIN_REVIEW_INTERVAL
