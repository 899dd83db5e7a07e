"""Detector of explicit low answers on bond or goals, regardless of the person's usual answers.

Low is the lowest quarter of the item's own scale: 1 or 2 of five. On the bond it is a low answer, on goals a
disagreement of the form "low-answer".

Evidence keys
    answers        the low answers, by item id
    usual_answers  the median of this person's earlier answers to those items, by item id (None: no earlier ones)
    check_ins      number of earlier check-ins that rests on
    form           "low-answer"
"""

from collections.abc import Sequence

from flows.detection.change import median_answer
from flows.detection.completed_check_in import CompletedCheckIn, since_last_reset
from flows.detection.finding import Finding, FindingKind, Severity
from flows.instruments.model import Dimension, Item

NAME, VERSION = "low-answer", 1
_KINDS = {Dimension.BOND: FindingKind.LOW_ANSWER, Dimension.GOAL: FindingKind.GOAL_DISAGREEMENT}


def detect(check_ins: Sequence[CompletedCheckIn]) -> tuple[Finding, ...]:
    """Return at most one finding each for bond and goals; ``likely`` at the scale's lowest answer."""
    *earlier, newest = since_last_reset(check_ins)
    return tuple(
        _finding(dimension, low, newest, earlier)
        for dimension in _KINDS
        if (low := [item for item in newest.ratings().get(dimension, ()) if is_low(newest, item)])
    )


def is_low(newest: CompletedCheckIn, item: Item) -> bool:
    """Return whether the item was answered in the lowest quarter of its scale."""
    answer = newest.counted(item)
    values = [option.value for option in item.options]
    return answer is not None and answer <= min(values) + (max(values) - min(values)) / 4


def _finding(
    dimension: Dimension, low: list[Item], newest: CompletedCheckIn, earlier: list[CompletedCheckIn]
) -> Finding:
    has_lowest = any(newest.counted(item) == min(option.value for option in item.options) for item in low)
    return Finding(
        kind=_KINDS[dimension],
        dimension=dimension,
        severity=Severity.LIKELY if has_lowest else Severity.WATCH,
        evidence={
            "answers": {item.id: newest.answers[item.id] for item in low},
            "usual_answers": {item.id: median_answer(earlier, item.id) for item in low},
            "check_ins": len(earlier),
            "form": "low-answer",
        },
        detector=NAME,
        version=VERSION,
    )
