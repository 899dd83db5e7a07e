"""Detector of stated goals that do not fit: both sides named theirs, from one list and each on their own.

Nothing in common, or "not for me" about a goal of the other side (flows/goals/comparison.py). Such a disagreement is
told once, at the check-in after which it began, and settled when categories or taps say so, whatever the ratings.

Evidence keys
    client, practitioner      the categories of each side's goals, sorted
    refused_by_client         of the practitioner's goals: those that the client said are not for them
    refused_by_practitioner   of the client's goals: those that the practitioner said so of
    reason                    "nothing-shared" or "refused"
    form                      "stated"
"""

from collections.abc import Sequence

from flows.detection.completed_check_in import CompletedCheckIn
from flows.detection.finding import Evidence, Finding, FindingKind, Severity
from flows.instruments.model import Dimension

NAME, VERSION = "stated-goals", 2


def detect(check_ins: Sequence[CompletedCheckIn]) -> tuple[Finding, ...]:
    """Return a finding if a disagreement on stated goals began at the newest check-in."""
    stated = check_ins[-1].stated
    if stated is None or not stated.outcome.is_disagreement:
        return ()
    evidence: Evidence = {
        "client": list(stated.client),
        "practitioner": list(stated.practitioner),
        "refused_by_client": list(stated.refused_by_client),
        "refused_by_practitioner": list(stated.refused_by_practitioner),
        "reason": str(stated.outcome),
        "form": "stated",
    }
    return (Finding(FindingKind.GOAL_DISAGREEMENT, Dimension.GOAL, Severity.WATCH, evidence, NAME, VERSION),)
