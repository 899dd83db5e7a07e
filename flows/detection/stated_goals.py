"""Detector of stated goals that differ: both sides chose from one list and have nothing in common.

Evidence keys
    client, practitioner  the goals of each, sorted
    form                  "stated"
"""

from collections.abc import Sequence

from flows.detection.completed_check_in import CompletedCheckIn
from flows.detection.finding import Evidence, Finding, FindingKind, Severity
from flows.instruments.model import Dimension

NAME, VERSION = "stated-goals", 1


def detect(check_ins: Sequence[CompletedCheckIn]) -> tuple[Finding, ...]:
    """Return a finding if the newest check-in's stated goals are disjoint; none unless both sides named some."""
    stated = check_ins[-1].stated
    if stated is None or not stated.client or not stated.practitioner or stated.client & stated.practitioner:
        return ()
    evidence: Evidence = {
        "client": sorted(stated.client),
        "practitioner": sorted(stated.practitioner),
        "form": "stated",
    }
    return (Finding(FindingKind.GOAL_DISAGREEMENT, Dimension.GOAL, Severity.WATCH, evidence, NAME, VERSION),)
