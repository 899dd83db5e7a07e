"""Change: is this check-in unlike this person's ordinary ones, as a dip is, and what carries it?

The model (``flows/detection/model``, told in docs/method.md) knows how probable every outcome of this check-in was
for this person if it was an ordinary one, and if goal, task, bond or all had dropped by a point. It asks how often an
ordinary check-in would look as much like a dip as this one; a low check-in just before lowers the bar a little.

Evidence keys
    check_ins      how many earlier check-ins it rests on
    now            this check-in's scores by dimension, e.g. {"goal": 3.0, ...}; None: too little answered
    usual          the expected scores by dimension, of the dimensions answered whole
    range          by dimension, [low, high]: at least eight in ten ordinary check-ins of this person lie there
    answers        the answers of the items that carry it, by item id
    usual_answers  the middle of this person's earlier answers to those items, by item id
    probability    how often an ordinary check-in of this person would look as unusual as this one
    odds           how much more a dip was to be expected than after calm check-ins (1: no more)
    shares         what it looks like, if it is a dip: {"goal": ..., "task": ..., "bond": ..., "all": ...}, sum 1
    score, watch   the number the threshold cuts, and that threshold
    model          version of the prior and of the thresholds
    form           "drop" (a form of goal disagreement)
"""

from collections.abc import Sequence
from statistics import median_low

from flows.detection.baseline import expected_levels, read_patterns
from flows.detection.completed_check_in import CompletedCheckIn, since_last_reset
from flows.detection.finding import Evidence, Finding, FindingKind, Severity
from flows.detection.model import Model
from flows.detection.model.judge import DipVerdict, OutcomeForecast, forecast, judge
from flows.detection.model.pattern import Pattern, pattern_reader
from flows.detection.model.prior import ORDER
from flows.detection.model.tables import tables
from flows.instruments.model import Dimension

NAME, VERSION = "change", 2
KINDS = {
    Dimension.GOAL: FindingKind.GOAL_DISAGREEMENT,
    Dimension.TASK: FindingKind.TASK_DISAGREEMENT,
    Dimension.BOND: FindingKind.BOND_RUPTURE,
}
_ALL = len(ORDER)


def detect(rounds: Sequence[CompletedCheckIn]) -> tuple[Finding, ...]:
    """What the newest round shows; at most one finding. Nothing at a first check-in, nothing from partial scores."""
    known = since_last_reset(rounds)
    if len(known) < 2:
        return ()
    model = known[-1].model
    *earlier, newest = read_patterns(known)
    whole = pattern_reader(known[-1].instrument).whole(newest)
    if not any(whole):
        return ()
    expected = forecast(tables(model.prior), earlier, whole)
    verdict = judge(expected, whole)
    if round(verdict.score, 6) <= model.thresholds.watch:
        return ()
    return (_finding(known, expected, verdict, _carrier(verdict, newest, whole), model),)


def _carrier(verdict: DipVerdict, newest: Pattern, whole: Pattern) -> Dimension | None:
    """The dimension that carries it, None for all together; what was answered in part carries nothing."""
    places = [place for place, part in enumerate(whole) if part is not None]
    if len(places) > 1 and whole == newest:
        places.append(_ALL)
    carried = max(places, key=lambda place: verdict.shares[place])
    return None if carried == _ALL else ORDER[carried]


def _finding(
    rounds: Sequence[CompletedCheckIn],
    expected: OutcomeForecast,
    verdict: DipVerdict,
    carrier: Dimension | None,
    model: Model,
) -> Finding:
    likely = round(verdict.score, 6) > model.thresholds.likely
    return Finding(
        kind=KINDS[carrier] if carrier else FindingKind.OVERALL_CHANGE,
        dimension=carrier,
        severity=Severity.LIKELY if likely else Severity.WATCH,
        evidence={**_answers(rounds, carrier), **_figures(rounds, expected, verdict, model), "form": "drop"},
        detector=NAME,
        version=VERSION,
    )


def _answers(rounds: Sequence[CompletedCheckIn], carrier: Dimension | None) -> Evidence:
    *earlier, newest = rounds
    items = [item.id for each, found in newest.ratings().items() if carrier in (None, each) for item in found]
    return {
        "answers": {item: newest.answers.get(item) for item in items},
        "usual_answers": {item: median_answer(earlier, item) for item in items},
    }


def _figures(
    rounds: Sequence[CompletedCheckIn], expected: OutcomeForecast, verdict: DipVerdict, model: Model
) -> Evidence:
    newest = rounds[-1]
    usual = expected_levels(expected, newest.instrument)
    return {
        "check_ins": len(rounds) - 1,
        "now": {str(each): one.value for each, one in newest.scores().dimensions.items()},
        "usual": {str(each): round(one.level, 2) for each, one in usual.items()},
        "range": {str(each): one.range() for each, one in usual.items()},
        "probability": round(verdict.probability, 4),
        "odds": round(verdict.odds, 2),
        "shares": dict(
            zip(("goal", "task", "bond", "all"), (round(one, 2) for one in verdict.shares), strict=True)
        ),
        "score": round(verdict.score, 3),
        "watch": model.thresholds.watch,
        "model": model.version,
    }


def median_answer(earlier: Sequence[CompletedCheckIn], item: str) -> int | None:
    """The middle one of the earlier answers to that item (the lower of two), or None if there are none."""
    given = [answer for each in earlier if (answer := each.answers.get(item)) is not None]
    return median_low(given) if given else None
