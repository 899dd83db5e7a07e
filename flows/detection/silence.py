"""Silence: invitations that closed unanswered. After a dip one is enough, otherwise two in a row.

It is a finding of its own and never called a rupture. Partly answered check-ins that were completed are
rounds, not silence.

Evidence keys
    missed      how many invitations in a row closed unanswered
    since       when the last answered check-in was completed (ISO 8601, UTC), or None
    after_dip   the kinds of finding the last answered check-in showed, or []
    check_ins   how many check-ins were answered before
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from flows.detection.finding import Evidence, Finding, Kind, Severity

NAME, VERSION = "silence", 1
DIPS = frozenset(
    {
        Kind.BOND_RUPTURE,
        Kind.GOAL_DISAGREEMENT,
        Kind.TASK_DISAGREEMENT,
        Kind.OVERALL_CHANGE,
        Kind.TENSION,
        Kind.LOW_ANSWER,
    }
)


def is_dip(finding: Finding) -> bool:
    """Whether a finding can begin an episode: a change, a low answer or tension, not a gap between two
    views.
    """
    return finding.kind in DIPS and finding.evidence.get("form") not in ("gap", "stated")


def detect(
    last: datetime | None, check_ins: int, dips: Sequence[Finding], expired: Sequence[datetime]
) -> tuple[Finding, ...]:
    """Silence after ``last``, the newest answered check-in, whose findings are ``dips``."""
    missed = sum(1 for moment in expired if last is None or moment > last)
    kinds = sorted({str(finding.kind) for finding in dips if is_dip(finding)})
    if missed < (1 if kinds else 2):
        return ()
    severity = Severity.LIKELY if kinds and missed > 1 else Severity.WATCH
    since = last.astimezone(UTC).isoformat() if last else None
    evidence: Evidence = {"missed": missed, "since": since, "after_dip": kinds, "check_ins": check_ins}
    return (Finding(Kind.SILENCE, None, severity, evidence, NAME, VERSION),)
