"""Detector of changes: whether a check-in differs from the person's ordinary ones as a dip does, and where.

The model (flows/detection/model, described in docs/method.md) gives the probability of every outcome of this
check-in for this person if it was an ordinary one, and if goal, task, bond or all had dropped by a point. The
detector computes how often an ordinary check-in would look as much like a dip; a low check-in just before
lowers the threshold a little.

Evidence keys
    check_ins      number of earlier check-ins it rests on
    now            this check-in's scores by dimension, e.g. {"goal": 3.0, ...}; None: too few answers
    usual          the expected scores by dimension, for dimensions answered completely
    range          by dimension, [low, high]: holds at least eight in ten ordinary check-ins of this person
    answers        the answers of the items of the dipped dimension, by item id
    usual_answers  the median of this person's earlier answers to those items, by item id
    reversed       which of them are reversed; absent if none is
    probability    how often an ordinary check-in of this person would look at least as unusual
    odds           odds of a dip relative to those after calm check-ins (1: equal)
    shares         which dip it looks like: {"goal": ..., "task": ..., "bond": ..., "all": ...}, sum 1
    score, watch   the score compared with the threshold, and that threshold
    model          version of the prior and of the thresholds
    form           "drop" (a form of goal disagreement)
"""

from collections.abc import Sequence
from statistics import median_low

from flows.detection.baseline import expected_levels, read_patterns
from flows.detection.completed_check_in import CompletedCheckIn, since_last_reset
from flows.detection.finding import Evidence, Finding, FindingKind, Severity
from flows.detection.model import Model
from flows.detection.model.judge import DipVerdict, OutcomeForecast, judge_check_in
from flows.detection.model.pattern import Pattern, pattern_reader
from flows.detection.model.prior import DIMENSION_ORDER
from flows.detection.model.tables import tables
from flows.instruments.model import Dimension

NAME, VERSION = "change", 3
KINDS = {
    Dimension.GOAL: FindingKind.GOAL_DISAGREEMENT,
    Dimension.TASK: FindingKind.TASK_DISAGREEMENT,
    Dimension.BOND: FindingKind.BOND_RUPTURE,
}
_ALL = len(DIMENSION_ORDER)


def detect(check_ins: Sequence[CompletedCheckIn]) -> tuple[Finding, ...]:
    """Return at most one finding of the newest check-in.

    There is none at a first check-in, and none of a dimension with skipped items: what was answered of it only
    counts beside the other dimensions.
    """
    recent = since_last_reset(check_ins)
    if len(recent) < 2:
        return ()
    model = recent[-1].model
    *earlier, newest = read_patterns(recent)
    whole = pattern_reader(recent[-1].instrument).whole(newest)
    if not any(whole):
        return ()
    outcome_forecast, verdict = judge_check_in(tables(model.prior), earlier, newest, whole)
    if round(verdict.score, 6) <= model.thresholds.after(len(earlier))[0]:
        return ()
    dimension = _dipped_dimension(verdict, newest, whole)
    if not _has_lower_answer(recent, dimension):
        return ()
    return (_finding(recent, outcome_forecast, verdict, dimension, model),)


def _has_lower_answer(check_ins: Sequence[CompletedCheckIn], dimension: Dimension | None) -> bool:
    """Return whether an answer of the dipped dimension is lower than usual; one to a reversed item does not count."""
    *earlier, newest = check_ins
    return any(
        counted < usual
        for each, items in newest.ratings().items()
        if dimension in (None, each)
        for item in items
        if not item.reverse
        and (usual := median_answer(earlier, item.id)) is not None
        and (counted := newest.answers.get(item.id)) is not None
    )


def _dipped_dimension(verdict: DipVerdict, newest: Pattern, whole: Pattern) -> Dimension | None:
    """Return the dimension that dipped, None for all together; partly answered dimensions do not count."""
    candidates = [index for index, pattern in enumerate(whole) if pattern is not None]
    if len(candidates) > 1 and whole == newest:
        candidates.append(_ALL)
    most_likely = max(candidates, key=lambda index: verdict.shares[index])
    return None if most_likely == _ALL else DIMENSION_ORDER[most_likely]


def _finding(
    check_ins: Sequence[CompletedCheckIn],
    outcome_forecast: OutcomeForecast,
    verdict: DipVerdict,
    dimension: Dimension | None,
    model: Model,
) -> Finding:
    is_likely = round(verdict.score, 6) > model.thresholds.after(len(check_ins) - 1)[1]
    return Finding(
        kind=KINDS[dimension] if dimension else FindingKind.OVERALL_CHANGE,
        dimension=dimension,
        severity=Severity.LIKELY if is_likely else Severity.WATCH,
        evidence={
            **_answers(check_ins, dimension),
            **_figures(check_ins, outcome_forecast, verdict, model),
            "form": "drop",
        },
        detector=NAME,
        version=VERSION,
    )


def _answers(check_ins: Sequence[CompletedCheckIn], dimension: Dimension | None) -> Evidence:
    *earlier, newest = check_ins
    items = [
        item.id
        for each, of_dimension in newest.ratings().items()
        if dimension in (None, each)
        for item in of_dimension
    ]
    return {
        "answers": {item: newest.answers.get(item) for item in items},
        "usual_answers": {item: median_answer(earlier, item) for item in items},
        **reversed_items(newest, items),
    }


def _figures(
    check_ins: Sequence[CompletedCheckIn],
    outcome_forecast: OutcomeForecast,
    verdict: DipVerdict,
    model: Model,
) -> Evidence:
    newest = check_ins[-1]
    levels = expected_levels(outcome_forecast, newest.instrument)
    return {
        "check_ins": len(check_ins) - 1,
        "now": {str(each): one.value for each, one in newest.scores().dimensions.items()},
        "usual": {str(each): round(one.level, 2) for each, one in levels.items()},
        "range": {str(each): one.range() for each, one in levels.items()},
        "probability": round(verdict.tail_probability, 4),
        "odds": round(verdict.odds, 2),
        "shares": dict(
            zip(("goal", "task", "bond", "all"), (round(one, 2) for one in verdict.shares), strict=True)
        ),
        "score": round(verdict.score, 3),
        "watch": model.thresholds.after(len(check_ins) - 1)[0],
        "model": model.version,
    }


def reversed_items(check_in: CompletedCheckIn, items: Sequence[str]) -> Evidence:
    """Return which of these items are reversed, as evidence; nothing if none is."""
    found = [item.id for item in check_in.instrument.items if item.reverse and item.id in items]
    return {"reversed": found} if found else {}


def median_answer(earlier: Sequence[CompletedCheckIn], item: str) -> int | None:
    """Return the median of the earlier answers to that item (the lower of two), or None without any."""
    answers = [answer for each in earlier if (answer := each.answers.get(item)) is not None]
    return median_low(answers) if answers else None
