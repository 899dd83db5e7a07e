"""Stated goals that differ, where both sides named theirs from one list: nothing in common is a finding.

Evidence keys
    client, practitioner  the goals each named, sorted
    form                  "stated"
"""

from collections.abc import Sequence

from flows.detection.completed_check_in import CompletedCheckIn
from flows.detection.finding import Evidence, Finding, FindingKind, Severity
from flows.instruments.model import Dimension

NAME, VERSION = "stated-goals", 1


def detect(rounds: Sequence[CompletedCheckIn]) -> tuple[Finding, ...]:
    """Whether the newest round's stated goals share nothing; silent unless both sides named some."""
    stated = rounds[-1].stated
    if stated is None or not stated.client or not stated.practitioner or stated.client & stated.practitioner:
        return ()
    evidence: Evidence = {
        "client": sorted(stated.client),
        "practitioner": sorted(stated.practitioner),
        "form": "stated",
    }
    return (Finding(FindingKind.GOAL_DISAGREEMENT, Dimension.GOAL, Severity.WATCH, evidence, NAME, VERSION),)
