"""Detector of gaps: whether practitioner and client differ more than this pair usually does.

Compared item by item where both answered the same one: practitioner minus client, so a positive gap means that
the practitioner rated the session higher for the client than the client did. A goal gap also counts from two
points of seven on, usual or not. A gap is a reason to talk and no risk score (congruence did not predict
outcome in 700 treatments), so its severity is never above ``watch``.

Evidence keys
    gap           practitioner minus client, on 1-5
    usual         this pair's expected gap
    range         [low, high]: holds 99 in 100 of this pair's gaps
    pairs         number of earlier sessions that both have answered
    client        the client's answers, by item id
    practitioner  the practitioner's, by item id
    reason        "unusual" (outside the range), "wide" (two points of seven or more), "both"
    form          "gap"
"""

from collections.abc import Sequence
from math import sqrt

from flows.detection.completed_check_in import CompletedCheckIn, since_last_reset
from flows.detection.finding import Evidence, Finding, FindingKind, Severity
from flows.instruments.model import Dimension, Item
from flows.scoring import scored_value

NAME, VERSION = "gap", 2
WIDE_GAP = 2 * 4 / 6
# Mean gaps are the training clinic's, times 4/6. SDs of a single item's gap, between pairs and between one pair's
# sessions, follow from the model's swings for the client and somewhat smaller ones for the practitioner: a choice.
_MEAN = {Dimension.GOAL: -0.31, Dimension.TASK: -0.40, Dimension.BOND: -0.18}
_BETWEEN_SD, _WITHIN_SD = 0.50, 0.83
_RANGE_SDS = 2.576  # of a 99 % range
_KINDS = {
    Dimension.GOAL: FindingKind.GOAL_DISAGREEMENT,
    Dimension.TASK: FindingKind.GAP,
    Dimension.BOND: FindingKind.GAP,
}


def detect(check_ins: Sequence[CompletedCheckIn]) -> tuple[Finding, ...]:
    """Return at most one finding per dimension; none if one of the two has not answered."""
    if not check_ins[-1].practitioner:
        return ()
    *earlier, newest = since_last_reset(check_ins)
    findings = [_detect_in(dimension, newest, earlier) for dimension in newest.ratings()]
    return tuple(one for one in findings if one is not None)


def mean_gap(check_in: CompletedCheckIn, dimension: Dimension) -> float | None:
    """Return the mean of practitioner minus client on the dimension's items both answered, on 1-5, or None."""
    gaps = [
        _scale_unit(item) * (practitioner - client)
        for item, client, practitioner in _items_both_answered(check_in, dimension)
    ]
    return sum(gaps) / len(gaps) if gaps else None


def _items_both_answered(check_in: CompletedCheckIn, dimension: Dimension) -> list[tuple[Item, int, int]]:
    answered = []
    for item in check_in.ratings().get(dimension, ()):
        client, practitioner = check_in.counted(item), (check_in.practitioner or {}).get(item.id)
        if client is not None and practitioner is not None:
            answered.append((item, client, scored_value(item, practitioner)))
    return answered


def _scale_unit(item: Item) -> float:
    values = [option.value for option in item.options]
    return 4 / (max(values) - min(values))


def _detect_in(
    dimension: Dimension, newest: CompletedCheckIn, earlier: Sequence[CompletedCheckIn]
) -> Finding | None:
    newest_gap = mean_gap(newest, dimension)
    if newest_gap is None:
        return None
    earlier_gaps = [earlier_gap for each in earlier if (earlier_gap := mean_gap(each, dimension)) is not None]
    usual, spread = _expected(dimension, earlier_gaps)
    is_unusual = abs(newest_gap - usual) > _RANGE_SDS * spread
    is_wide = dimension is Dimension.GOAL and abs(newest_gap) >= WIDE_GAP
    if not is_unusual and not is_wide:
        return None
    item_answers = _items_both_answered(newest, dimension)
    evidence: Evidence = {
        "gap": round(newest_gap, 2),
        "usual": round(usual, 2),
        "range": [round(usual - _RANGE_SDS * spread, 2), round(usual + _RANGE_SDS * spread, 2)],
        "pairs": len(earlier_gaps),
        "client": {item.id: newest.answers[item.id] for item, _, _ in item_answers},
        "practitioner": {item.id: (newest.practitioner or {})[item.id] for item, _, _ in item_answers},
        "reason": "both" if is_unusual and is_wide else "unusual" if is_unusual else "wide",
        "form": "gap",
    }
    return Finding(_KINDS[dimension], dimension, Severity.WATCH, evidence, NAME, VERSION)


def _expected(dimension: Dimension, earlier_gaps: Sequence[float]) -> tuple[float, float]:
    precision = 1 / _BETWEEN_SD**2 + len(earlier_gaps) / _WITHIN_SD**2
    usual = (_MEAN[dimension] / _BETWEEN_SD**2 + sum(earlier_gaps) / _WITHIN_SD**2) / precision
    return usual, sqrt(1 / precision + _WITHIN_SD**2)
