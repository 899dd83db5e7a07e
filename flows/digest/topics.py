"""Topic of a flag, by which phrases and conversation starters are chosen."""

from enum import StrEnum

from flows.detection.finding import FindingKind


class Topic(StrEnum):
    """A finding kind, with goal and task disagreement split by form and both kinds of gap merged."""

    BOND = "bond"
    LOW = "low"  # an explicit low answer on the bond
    GOAL = "goal"
    GOAL_LOW = "goal-low"
    STATED = "stated"
    TASK = "task"
    TASK_LOW = "task-low"
    OVERALL = "overall"
    TENSION = "tension"
    GAP = "gap"
    SILENCE = "silence"
    FLAT = "flat"
    LEVEL = "level"  # low compared with most people
    DECLINE = "decline"
    GAIN = "gain"
    UNCLEAR = "unclear"


_BY_KIND = {
    FindingKind.BOND_RUPTURE: Topic.BOND,
    FindingKind.LOW_ANSWER: Topic.LOW,
    FindingKind.TASK_DISAGREEMENT: Topic.TASK,
    FindingKind.OVERALL_CHANGE: Topic.OVERALL,
    FindingKind.TENSION: Topic.TENSION,
    FindingKind.GAP: Topic.GAP,
    FindingKind.SILENCE: Topic.SILENCE,
    FindingKind.NO_VARIATION: Topic.FLAT,
    FindingKind.LOW_LEVEL: Topic.LEVEL,
    FindingKind.DECLINE: Topic.DECLINE,
    FindingKind.GAIN: Topic.GAIN,
    FindingKind.UNCLEAR: Topic.UNCLEAR,
}
_BY_FORM = {"drop": Topic.GOAL, "low-answer": Topic.GOAL_LOW, "gap": Topic.GAP, "stated": Topic.STATED}


def topic_of(kind: FindingKind, form: object) -> Topic:
    """Return the topic of a finding of that kind; for goals and tasks ``form`` is ``evidence["form"]``."""
    if kind is FindingKind.GOAL_DISAGREEMENT:
        return _BY_FORM.get(str(form), Topic.GOAL)
    if kind is FindingKind.TASK_DISAGREEMENT and form == "low-answer":
        return Topic.TASK_LOW
    return _BY_KIND[kind]
