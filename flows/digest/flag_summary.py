"""Summarizing a stored flag for a digest from its evidence."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from flows.detection.display_values import MAX_SHOWN as DEFAULT_MAX_SHOWN
from flows.detection.display_values import MAX_SHOWN_OVERALL
from flows.detection.finding import Evidence, FindingKind
from flows.digest.conversation_starters import choose_starter
from flows.digest.topics import Topic, topic_of
from flows.digest.value import AnswerLine, FlagSummary
from flows.digest.week import FlagRecord, StatedGoal, WeekCheckIn
from flows.goals.goal import GoalFit
from flows.instruments.model import Dimension, Perspective

MAX_SHOWN = {Topic.OVERALL: MAX_SHOWN_OVERALL}

# Findings that are said in the list of clients, without an entry of their own.
LISTED_ONLY = (FindingKind.NO_VARIATION, FindingKind.GAIN, FindingKind.UNCLEAR)
_OTHER_SIDE = {Perspective.CLIENT: Perspective.PRACTITIONER, Perspective.PRACTITIONER: Perspective.CLIENT}
_ROUND_FIGURES = (2, 3, 4, 5, 10, 15, 20, 25, 30, 40, 50, 100)  # the model is no more precise than that


def needs_attention(flag: FlagRecord) -> bool:
    """Return whether a flag needs attention: silence only after low answers, what is only listed never."""
    if flag.kind is FindingKind.SILENCE:
        return bool(flag.evidence.get("after_dip"))
    return flag.kind not in LISTED_ONLY


def is_about_stated_goals(flag: FlagRecord) -> bool:
    """Return whether a flag is about the goals that both sides named."""
    return topic_of(flag.kind, flag.evidence.get("form")) is Topic.STATED


def summarize_flag(
    flag: FlagRecord, check_ins: Sequence[WeekCheckIn], goals: tuple[StatedGoal, ...] = ()
) -> FlagSummary:
    """Return the digest's summary of a flag of a client with those check-ins, oldest first, and those goals."""
    flag_topic = topic_of(flag.kind, flag.evidence.get("form"))
    return FlagSummary(
        flag=flag.flag,
        kind=flag.kind,
        topic=flag_topic,
        dimension=flag.dimension,
        severity=flag.severity,
        at=flag.at,
        check_in=flag.check_in,
        answers=_answers(flag, check_ins),
        rests_on=_integer(flag.evidence, "check_ins") or _integer(flag.evidence, "pairs"),
        one_in=round_rarity(flag.evidence),
        stated=(goals or _stated_goals(flag)) if flag_topic is Topic.STATED else None,
        repair=flag.repair,
        opening=choose_starter(flag_topic, flag.severity, flag.flag),
        dimensions=_dimensions(flag),
        begins=_begins(flag),
    )


def _answers(flag: FlagRecord, check_ins: Sequence[WeekCheckIn]) -> tuple[AnswerLine, ...]:
    """Return the answers that a flag rests on, furthest below the usual first."""
    flagged = next((each for each in check_ins if each.check_in == flag.check_in), None)
    if flagged is None:
        return ()
    newest = check_ins[-1].answers if check_ins[-1] is not flagged else {}
    values = _integers(flag.evidence, "answers") or _integers(flag.evidence, "client")
    usual, turned = _integers(flag.evidence, "usual_answers"), _strings(flag.evidence, "reversed")
    lines = [
        AnswerLine(item, value, usual.get(item), flagged.own.get(item), newest.get(item), item in turned)
        for item, value in values.items()
    ]
    # The tension item stays before the item on whether it was talked through.
    return (
        tuple(sorted(lines, key=_distance_sort_key)) if flag.kind is not FindingKind.TENSION else tuple(lines)
    )


def round_rarity(evidence: Evidence) -> int | None:
    """Return n where one in n ordinary check-ins of this person looks like this, in round figures up to 100."""
    probability = evidence.get("probability")
    if not isinstance(probability, int | float):
        return None
    return max((figure for figure in _ROUND_FIGURES if figure * probability <= 1), default=_ROUND_FIGURES[0])


def _distance_sort_key(line: AnswerLine) -> tuple[int, int]:
    reference = line.own if line.usual is None else line.usual
    sign = -1 if line.reverse else 1
    return 0 if reference is None else sign * (line.value - reference), sign * line.value


def _integer(evidence: Evidence, key: str) -> int:
    value = evidence.get(key)
    return value if isinstance(value, int) else 0


def _integers(evidence: Evidence, key: str) -> dict[str, int]:
    values = evidence.get(key)
    if not isinstance(values, Mapping):
        return {}
    return {item: value for item, value in values.items() if isinstance(value, int)}


def _strings(evidence: Evidence, key: str) -> tuple[str, ...]:
    values = evidence.get(key)
    return tuple(map(str, values)) if isinstance(values, list | tuple) else ()


def _dimensions(flag: FlagRecord) -> tuple[Dimension, ...]:
    return tuple(map(Dimension, _strings(flag.evidence, "dimensions")))


def _begins(flag: FlagRecord) -> datetime | None:
    """Return when a slow change began."""
    since = flag.evidence.get("since")
    is_slow = flag.kind in (FindingKind.DECLINE, FindingKind.GAIN)
    return datetime.fromisoformat(str(since)) if is_slow and since else None


def is_back(told: FlagSummary) -> bool:
    """Return whether each answer shown of a flag has reached the usual one shown beside it."""
    shown = [
        line
        for line in told.answers[: MAX_SHOWN.get(told.topic, DEFAULT_MAX_SHOWN)]
        if line.usual is not None
    ]
    return bool(shown) and all(line.now is not None and _distance(line) >= 0 for line in shown)


def _distance(line: AnswerLine) -> int:
    assert line.now is not None
    assert line.usual is not None
    return (line.usual - line.now) if line.reverse else (line.now - line.usual)


def _stated_goals(flag: FlagRecord) -> tuple[StatedGoal, ...]:
    """Return the goals as they were when the flag was raised, without words."""
    found = []
    for side in Perspective:
        refused = _strings(flag.evidence, f"refused_by_{_OTHER_SIDE[side]}")
        found += [
            StatedGoal(side, each, fit=GoalFit.NOT_FOR_ME if each in refused else None)
            for each in _strings(flag.evidence, side)
        ]
    return tuple(found)
