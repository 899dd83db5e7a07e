"""Detector of tension of at least "some" that was not talked through: stated explicitly, so without statistics.

Evidence keys
    tension         the answer: 3 some, 4 a lot
    talked_through  the answer: 1 no, 2 partly, None skipped or not asked
    answers         both, by item id
"""

from collections.abc import Sequence

from flows.detection.completed_check_in import CompletedCheckIn
from flows.detection.finding import Evidence, Finding, FindingKind, Severity
from flows.instruments.model import ItemKind

NAME, VERSION = "tension", 1
SOME, A_LOT = 3, 4
NO, PARTLY, YES = 1, 2, 3

# (tension, talked through) -> severity; other combinations give no finding.
_SEVERITIES = {
    (SOME, NO): Severity.WATCH,
    (SOME, None): Severity.WATCH,
    (A_LOT, NO): Severity.LIKELY,
    (A_LOT, None): Severity.WATCH,
    (A_LOT, PARTLY): Severity.WATCH,
}


def detect(check_ins: Sequence[CompletedCheckIn]) -> tuple[Finding, ...]:
    """Return the tension finding of the newest check-in, if any."""
    newest = check_ins[-1]
    tension, repair = item_and_answer(newest, ItemKind.TENSION), item_and_answer(newest, ItemKind.REPAIR)
    severity = _SEVERITIES.get((tension[1], repair[1])) if tension[1] is not None else None
    if severity is None:
        return ()
    answers = {item: answer for item, answer in (tension, repair) if item}
    evidence: Evidence = {"tension": tension[1], "talked_through": repair[1], "answers": answers}
    return (Finding(FindingKind.TENSION, None, severity, evidence, NAME, VERSION),)


def item_and_answer(newest: CompletedCheckIn, kind: ItemKind) -> tuple[str, int | None]:
    """Return id and answer of the check-in's item of that kind; an empty id if the instrument has none."""
    for item in newest.instrument.items:
        if item.kind is kind:
            return item.id, newest.answers.get(item.id)
    return "", None
