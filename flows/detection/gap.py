"""The two views: is the practitioner further from the client than this pair usually is?

Compared item by item, where both answered the same one: practitioner minus client, so a plus means that the
practitioner thought the session went better for the client than the client said. A goal gap also counts where it
reaches two points of seven, usual or not. A gap starts a conversation: it is no risk score (congruence did not
predict outcome in 700 treatments), so it never weighs more than ``watch``.

Evidence keys
    gap           practitioner minus client, on 1-5
    usual         this pair's expected gap
    range         [low, high]: where 99 in 100 of this pair's gaps lie
    pairs         how many earlier sessions both have answered
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
from flows.scoring import on_scale

NAME, VERSION = "gap", 2
WIDE_GAP = 2 * 4 / 6
# Mean gaps are the training clinic's, times 4/6. Spreads of a single item's gap, between pairs and between one pair's
# sessions, follow from the model's swings on the client's side and somewhat smaller ones on the other: a choice.
_MEAN = {Dimension.GOAL: -0.31, Dimension.TASK: -0.40, Dimension.BOND: -0.18}
_BETWEEN, _WITHIN = 0.50, 0.83
_OUTSIDE = 2.576
_KINDS = {
    Dimension.GOAL: FindingKind.GOAL_DISAGREEMENT,
    Dimension.TASK: FindingKind.GAP,
    Dimension.BOND: FindingKind.GAP,
}


def detect(rounds: Sequence[CompletedCheckIn]) -> tuple[Finding, ...]:
    """At most one finding a dimension; nothing where one of the two has not answered."""
    if not rounds[-1].practitioner:
        return ()
    *earlier, newest = since_last_reset(rounds)
    found = [_of(dimension, newest, earlier) for dimension in newest.ratings()]
    return tuple(one for one in found if one is not None)


def mean_gap(one: CompletedCheckIn, dimension: Dimension) -> float | None:
    """Practitioner minus client on the items of that dimension both answered, on 1-5; None if there are
    none.
    """
    gaps = [_unit(item) * (theirs - ours) for item, ours, theirs in _both(one, dimension)]
    return sum(gaps) / len(gaps) if gaps else None


def _both(one: CompletedCheckIn, dimension: Dimension) -> list[tuple[Item, int, int]]:
    found = []
    for item in one.ratings().get(dimension, ()):
        ours, theirs = one.counted(item), (one.practitioner or {}).get(item.id)
        if ours is not None and theirs is not None:
            found.append((item, ours, on_scale(item, theirs)))
    return found


def _unit(item: Item) -> float:
    values = [option.value for option in item.options]
    return 4 / (max(values) - min(values))


def _of(
    dimension: Dimension, newest: CompletedCheckIn, earlier: Sequence[CompletedCheckIn]
) -> Finding | None:
    here = mean_gap(newest, dimension)
    if here is None:
        return None
    before = [one for each in earlier if (one := mean_gap(each, dimension)) is not None]
    usual, spread = _expected(dimension, before)
    unusual = abs(here - usual) > _OUTSIDE * spread
    wide = dimension is Dimension.GOAL and abs(here) >= WIDE_GAP
    if not unusual and not wide:
        return None
    both = _both(newest, dimension)
    evidence: Evidence = {
        "gap": round(here, 2),
        "usual": round(usual, 2),
        "range": [round(usual - _OUTSIDE * spread, 2), round(usual + _OUTSIDE * spread, 2)],
        "pairs": len(before),
        "client": {item.id: newest.answers[item.id] for item, _, _ in both},
        "practitioner": {item.id: (newest.practitioner or {})[item.id] for item, _, _ in both},
        "reason": "both" if unusual and wide else "unusual" if unusual else "wide",
        "form": "gap",
    }
    return Finding(_KINDS[dimension], dimension, Severity.WATCH, evidence, NAME, VERSION)


def _expected(dimension: Dimension, before: Sequence[float]) -> tuple[float, float]:
    precision = 1 / _BETWEEN**2 + len(before) / _WITHIN**2
    usual = (_MEAN[dimension] / _BETWEEN**2 + sum(before) / _WITHIN**2) / precision
    return usual, sqrt(1 / precision + _WITHIN**2)
