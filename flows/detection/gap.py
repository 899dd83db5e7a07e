"""Detector of gaps: whether practitioner and client differ more than this pair usually does.

Compared item by item where both answered the same one: practitioner minus client, so a positive gap means that
the practitioner rated the session higher for the client than the client did. It counts where it departs from what
is usual for the pair, in one session in 100 over all three dimensions. A goal gap also counts where the pair differs
more than all but 3 in 100 ordinary pairs, by the mean of its sessions and in the newest one, usual or not. A pair's
gap is told once, and again only when it has changed by two points of seven. It is a reason to talk and no risk score
(congruence did not predict outcome in 700 treatments), so its severity is never above ``watch``.

Evidence keys
    gap           practitioner minus client, on 1-5
    usual         this pair's expected gap
    range         [low, high]: holds 99.7 in 100 of this pair's gaps in this dimension, 99 in 100 over all three
    pairs         number of earlier sessions that both have answered
    client        the client's answers, by item id
    practitioner  the practitioner's, by item id
    reason        "unusual" (outside the range), "wide" (as 3 in 100 ordinary pairs), "both"
    form          "gap"
"""

from collections.abc import Sequence
from math import sqrt

from flows.detection.completed_check_in import CompletedCheckIn, since_last_reset
from flows.detection.finding import Evidence, Finding, FindingKind, Severity
from flows.instruments.model import Dimension, Item
from flows.scoring import scored_value

NAME, VERSION = "gap", 4
MIN_CHANGE = 2 * 4 / 6  # of a gap that was told, to be told again
# Mean gaps are the training clinic's, times 4/6. SDs of a single item's gap, between pairs and between one pair's
# sessions, follow from the model's swings for the client and somewhat smaller ones for the practitioner: a choice.
MEAN = {Dimension.GOAL: -0.31, Dimension.TASK: -0.40, Dimension.BOND: -0.18}
BETWEEN_SD, WITHIN_SD = 0.50, 0.83
_RANGE_SDS = 2.94  # one in 100 lies outside in any of three dimensions
_WIDE_SDS = 2.17  # 97 in 100 lie within
_HALF_STEP = 0.5  # of a single gap, since answers are whole
_SESSION_VARIANCE = WITHIN_SD**2 + 1 / 12  # that of rounding to whole answers included
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
    reason = _reason(dimension, newest_gap, earlier_gaps)
    if reason is None or _was_told(dimension, newest_gap, earlier_gaps):
        return None
    usual, spread = _expected(dimension, earlier_gaps)
    item_answers = _items_both_answered(newest, dimension)
    evidence: Evidence = {
        "gap": round(newest_gap, 2),
        "usual": round(usual, 2),
        "range": [round(usual - _RANGE_SDS * spread, 2), round(usual + _RANGE_SDS * spread, 2)],
        "pairs": len(earlier_gaps),
        "client": {item.id: newest.answers[item.id] for item, _, _ in item_answers},
        "practitioner": {item.id: (newest.practitioner or {})[item.id] for item, _, _ in item_answers},
        "reason": reason,
        "form": "gap",
    }
    return Finding(_KINDS[dimension], dimension, Severity.WATCH, evidence, NAME, VERSION)


def _reason(dimension: Dimension, gap: float, earlier_gaps: Sequence[float]) -> str | None:
    usual, spread = _expected(dimension, earlier_gaps)
    is_unusual = abs(gap - usual) > _RANGE_SDS * spread
    is_wide = dimension is Dimension.GOAL and _is_wide(gap, earlier_gaps)
    if is_unusual and is_wide:
        return "both"
    return "unusual" if is_unusual else "wide" if is_wide else None


def _is_wide(gap: float, earlier_gaps: Sequence[float]) -> bool:
    """Return whether the pair's mean goal gap is beyond most pairs', and the newest lies as far on the same side."""
    sessions = len(earlier_gaps) + 1
    mean = (sum(earlier_gaps) + gap) / sessions - MEAN[Dimension.GOAL]
    newest = gap - MEAN[Dimension.GOAL]
    bound = _WIDE_SDS * sqrt(BETWEEN_SD**2 + WITHIN_SD**2 / sessions)
    return abs(mean) > bound + _HALF_STEP / sessions and mean * newest > 0 and abs(newest) > bound


def _was_told(dimension: Dimension, gap: float, earlier_gaps: Sequence[float]) -> bool:
    """Return whether the same gap of this pair was reported before."""
    told: list[float] = []
    for index, earlier in enumerate(earlier_gaps):
        if _reason(dimension, earlier, earlier_gaps[:index]) and not _is_near(earlier, told):
            told.append(earlier)
    return _is_near(gap, told)


def _is_near(gap: float, told: Sequence[float]) -> bool:
    return any(abs(gap - each) < MIN_CHANGE for each in told)


def _expected(dimension: Dimension, earlier_gaps: Sequence[float]) -> tuple[float, float]:
    precision = 1 / BETWEEN_SD**2 + len(earlier_gaps) / _SESSION_VARIANCE
    usual = (MEAN[dimension] / BETWEEN_SD**2 + sum(earlier_gaps) / _SESSION_VARIANCE) / precision
    return usual, sqrt(1 / precision + _SESSION_VARIANCE)
