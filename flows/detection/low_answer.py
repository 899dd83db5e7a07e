"""Detector of explicit low answers, regardless of the person's usual answers.

Low is the lowest quarter of the item's own scale: 1 or 2 of five. On the bond it is a low answer, on goals and the
way of working a disagreement of the form "low-answer". Low answers to reversed items that the other items
contradict do not count (flows/detection/unclear).

Evidence keys
    answers        the low answers, by item id
    usual_answers  the median of this person's earlier answers to those items, by item id (None: no earlier ones)
    reversed       which of those items are reversed; absent if none is
    check_ins      number of earlier check-ins that rests on
    form           "low-answer"
"""

from collections.abc import Sequence

from flows.detection.change import median_answer, reversed_items
from flows.detection.completed_check_in import CompletedCheckIn, since_last_reset
from flows.detection.finding import Finding, FindingKind, Severity
from flows.detection.unclear import is_low
from flows.instruments.model import Dimension, Item

NAME, VERSION = "low-answer", 2
_KINDS = {
    Dimension.BOND: FindingKind.LOW_ANSWER,
    Dimension.GOAL: FindingKind.GOAL_DISAGREEMENT,
    Dimension.TASK: FindingKind.TASK_DISAGREEMENT,
}


def detect(check_ins: Sequence[CompletedCheckIn]) -> tuple[Finding, ...]:
    """Return at most one finding for each dimension; ``likely`` at the scale's lowest answer."""
    *earlier, newest = since_last_reset(check_ins)
    return tuple(
        _finding(dimension, low, newest, earlier)
        for dimension in _KINDS
        if (low := [item for item in newest.ratings().get(dimension, ()) if is_low(newest, item)])
        and not all(item.reverse for item in low)
    )


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
            **reversed_items(newest, [item.id for item in low]),
            "form": "low-answer",
        },
        detector=NAME,
        version=VERSION,
    )
