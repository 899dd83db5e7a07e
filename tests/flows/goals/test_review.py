"""When a check-in is a reason to ask whether goals are still right."""

from datetime import UTC, datetime, timedelta

import pytest

from flows.detection import Finding, FindingKind, Severity
from flows.goals.review import is_review_due_after
from flows.instruments.model import Dimension

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("kind", "form", "days", "due"),
    [
        (FindingKind.GOAL_DISAGREEMENT, "drop", 7, True),
        (FindingKind.GOAL_DISAGREEMENT, "low-answer", 8, True),
        (FindingKind.GOAL_DISAGREEMENT, "drop", 6, False),
        (FindingKind.GOAL_DISAGREEMENT, "gap", 30, False),
        (FindingKind.GOAL_DISAGREEMENT, "stated", 30, False),
        (FindingKind.TASK_DISAGREEMENT, "drop", 30, False),
    ],
)
def test_goals_that_seem_to_fit_less_are_a_reason_at_most_once_a_week(
    kind: FindingKind, form: str, days: int, due: bool
) -> None:
    found = Finding(kind, Dimension.GOAL, Severity.WATCH, {"form": form}, "detector", 1)
    assert is_review_due_after([found], NOW, NOW - timedelta(days=days)) is due


def test_no_findings_are_no_reason_for_a_goal_review() -> None:
    assert not is_review_due_after([], NOW, NOW - timedelta(days=300))
