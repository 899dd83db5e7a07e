"""A simplified detector, so that tests of the digest do not depend on the real one's figures.

A dimension whose two answers average 2.5 or less is a likely change, one at 3 a change to watch, none at a
first check-in. Views three apart are a gap. Low answers, tension and no variation use the real detectors, which
are fixed rules.
"""

from collections.abc import Sequence

from flows.detection import CompletedCheckIn, low_answer, no_variation, tension
from flows.detection.finding import Finding, FindingKind, JsonValue, Severity
from flows.instruments.model import Dimension

ITEMS = {Dimension.GOAL: ("g1", "g2"), Dimension.TASK: ("t1", "t2"), Dimension.BOND: ("b1", "b2")}
KINDS = {
    Dimension.GOAL: FindingKind.GOAL_DISAGREEMENT,
    Dimension.TASK: FindingKind.TASK_DISAGREEMENT,
    Dimension.BOND: FindingKind.BOND_RUPTURE,
}
SHARED = {Dimension.GOAL: "g2", Dimension.TASK: "t1", Dimension.BOND: "b1"}


def detect(rounds: Sequence[CompletedCheckIn]) -> tuple[Finding, ...]:
    """Return the findings of the newest check-in."""
    rules = (low_answer, tension, no_variation)
    return (*_change(rounds), *(found for rule in rules for found in rule.detect(rounds)), *_gaps(rounds))


def _change(rounds: Sequence[CompletedCheckIn]) -> list[Finding]:
    *earlier, newest = rounds
    means = {each: _mean(newest, each) for each in Dimension}
    low = [each for each, mean in means.items() if mean is not None and mean <= 3]
    if not low or not earlier:
        return []
    carried = low[0] if len(low) == 1 else None
    sure = min(mean for mean in means.values() if mean is not None) <= 2.5
    items = [item for each in Dimension if carried in (None, each) for item in ITEMS[each]]
    evidence: dict[str, JsonValue] = {
        "check_ins": len(earlier),
        "answers": {item: newest.answers[item] for item in items},
        "usual_answers": {item: earlier[0].answers[item] for item in items},
        "probability": 0.002 if sure else 0.03,
        "form": "drop",
    }
    kind = KINDS[carried] if carried else FindingKind.OVERALL_CHANGE
    return [Finding(kind, carried, Severity.LIKELY if sure else Severity.WATCH, evidence, "staged", 1)]


def _mean(one: CompletedCheckIn, dimension: Dimension) -> float | None:
    given = [answer for item in ITEMS[dimension] if (answer := one.answers.get(item)) is not None]
    return sum(given) / 2 if len(given) == 2 else None


def _gaps(rounds: Sequence[CompletedCheckIn]) -> list[Finding]:
    newest, pairs = rounds[-1], sum(1 for each in rounds[:-1] if each.practitioner)
    found = []
    for dimension, item in SHARED.items():
        ours, theirs = newest.answers.get(item), (newest.practitioner or {}).get(item)
        if ours is not None and theirs is not None and abs(ours - theirs) >= 3:
            kind = FindingKind.GOAL_DISAGREEMENT if dimension is Dimension.GOAL else FindingKind.GAP
            evidence: dict[str, JsonValue] = {
                "pairs": pairs,
                "client": {item: ours},
                "practitioner": {item: theirs},
                "form": "gap",
            }
            found.append(Finding(kind, dimension, Severity.WATCH, evidence, "staged", 1))
    return found
