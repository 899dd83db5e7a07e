"""Detector of silence: invitations that closed unanswered. After a dip or low answers one is enough, otherwise two.

It is a separate finding and never called a rupture. Completed check-ins with skipped items are not silence.

Evidence keys
    missed      number of invitations in a row that closed unanswered
    since       when the last answered check-in was completed (ISO 8601, UTC), or None
    after_dip   what came before it: kinds of finding of the last answered check-in, a low level, a decline; or []
    check_ins   number of check-ins answered before
    model       version of the model that judged the last answered check-in, or None
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from flows.detection import trend
from flows.detection.completed_check_in import CompletedCheckIn
from flows.detection.finding import Evidence, Finding, FindingKind, Severity
from flows.detection.level import low_dimensions

NAME, VERSION = "silence", 2
_RECENT = 4  # check-ins: a decline found within them still counts
DIPS = frozenset(
    {
        FindingKind.BOND_RUPTURE,
        FindingKind.GOAL_DISAGREEMENT,
        FindingKind.TASK_DISAGREEMENT,
        FindingKind.OVERALL_CHANGE,
        FindingKind.TENSION,
        FindingKind.LOW_ANSWER,
    }
)


def is_dip(finding: Finding) -> bool:
    """Return whether a finding can begin an episode: a change, a low answer or tension, but no gap."""
    return finding.kind in DIPS and finding.evidence.get("form") not in ("gap", "stated")


def detect(
    check_ins: Sequence[CompletedCheckIn], dips: Sequence[Finding], expired: Sequence[datetime]
) -> tuple[Finding, ...]:
    """Return the silence after these check-ins, the newest of which has the findings ``dips``."""
    last = check_ins[-1] if check_ins else None
    missed = sum(1 for moment in expired if last is None or moment > last.at)
    kinds = sorted({str(finding.kind) for finding in dips if is_dip(finding)} | _slow_signs(check_ins))
    if missed < (1 if kinds else 2):
        return ()
    severity = Severity.LIKELY if kinds and missed > 1 else Severity.WATCH
    evidence: Evidence = {
        "missed": missed,
        "since": last.at.astimezone(UTC).isoformat() if last else None,
        "after_dip": kinds,
        "check_ins": len(check_ins),
        "model": last.model.version if last else None,
    }
    return (Finding(FindingKind.SILENCE, None, severity, evidence, NAME, VERSION),)


def _slow_signs(check_ins: Sequence[CompletedCheckIn]) -> set[str]:
    """Return the kinds of slow findings that held at the last answered check-in: low all along, or declining."""
    if not check_ins:
        return set()
    signs = {str(FindingKind.LOW_LEVEL)} if low_dimensions(check_ins) else set()
    ends = range(max(1, len(check_ins) - _RECENT + 1), len(check_ins) + 1)
    declines = any(
        finding.kind is FindingKind.DECLINE for end in ends for finding in trend.detect(check_ins[:end])
    )
    return signs | ({str(FindingKind.DECLINE)} if declines else set())
