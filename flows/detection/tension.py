"""Tension of at least "some" that was not talked through: told outright, so no statistics.

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

# (tension, talked through) -> severity; what is not in the table raises nothing.
_TABLE = {
    (SOME, NO): Severity.WATCH,
    (SOME, None): Severity.WATCH,
    (A_LOT, NO): Severity.LIKELY,
    (A_LOT, None): Severity.WATCH,
    (A_LOT, PARTLY): Severity.WATCH,
}


def detect(rounds: Sequence[CompletedCheckIn]) -> tuple[Finding, ...]:
    """What the newest round says of tension."""
    newest = rounds[-1]
    said, repair = item_and_answer(newest, ItemKind.TENSION), item_and_answer(newest, ItemKind.REPAIR)
    severity = _TABLE.get((said[1], repair[1])) if said[1] is not None else None
    if severity is None:
        return ()
    answers = {item: answer for item, answer in (said, repair) if item}
    evidence: Evidence = {"tension": said[1], "talked_through": repair[1], "answers": answers}
    return (Finding(FindingKind.TENSION, None, severity, evidence, NAME, VERSION),)


def item_and_answer(newest: CompletedCheckIn, kind: ItemKind) -> tuple[str, int | None]:
    """Id and answer of the round's item of that kind; an empty id where the instrument has none."""
    for item in newest.instrument.items:
        if item.kind is kind:
            return item.id, newest.answers.get(item.id)
    return "", None
