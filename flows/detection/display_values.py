"""The few answers of a finding that a reader sees, and whether later answers have reached what was usual.

A digest shows at most two answers of a finding, three if all dimensions fell together, those furthest below the
usual first. Whether an episode is over is judged by the same answers, so that nothing is called open beside
answers that are back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flows.detection.completed_check_in import CompletedCheckIn
from flows.detection.finding import Finding, FindingKind
from flows.detection.unclear import is_low
from flows.instruments.model import Item, ItemKind
from flows.scoring import scored_value

MAX_SHOWN, MAX_SHOWN_OVERALL = 2, 3
TENSION_SHOWN_FROM = 3  # some


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """One shown answer and the usual one before it, as tapped; ``usual`` is None at a first check-in."""

    item: str
    value: int
    usual: int | None


def shown_answers(finding: Finding, check_in: CompletedCheckIn) -> tuple[ShownAnswer, ...]:
    """Return the answers of a finding of that check-in that are shown, furthest below the usual first."""
    answers = _integers(finding.evidence.get("answers"))
    usual = _integers(finding.evidence.get("usual_answers"))
    items = _items(check_in)
    lines = [ShownAnswer(item, value, usual.get(item)) for item, value in answers.items() if item in items]
    if finding.kind is FindingKind.TENSION:
        return tuple(lines[:MAX_SHOWN])
    lines.sort(key=lambda line: _distance_key(items[line.item], line))
    most = MAX_SHOWN_OVERALL if finding.kind is FindingKind.OVERALL_CHANGE else MAX_SHOWN
    return tuple(lines[:most])


def is_back(shown: Sequence[ShownAnswer], check_in: CompletedCheckIn) -> bool:
    """Return whether each of these answers has reached its usual one at a later check-in.

    Without a usual one it must be low no longer, and tension at most a little.
    """
    items = _items(check_in)
    return all(line.item in items and _reached(items[line.item], line, check_in) for line in shown)


def _reached(item: Item, line: ShownAnswer, check_in: CompletedCheckIn) -> bool:
    answer = check_in.answers.get(item.id)
    if item.kind is ItemKind.TENSION:
        return answer is not None and answer < TENSION_SHOWN_FROM
    if item.kind is ItemKind.REPAIR:
        return True  # asked only after tension, which decides
    if answer is None:
        return False
    if line.usual is None:
        return not is_low(check_in, item)
    return scored_value(item, answer) >= scored_value(item, line.usual)


def _distance_key(item: Item, line: ShownAnswer) -> tuple[int, int]:
    value = scored_value(item, line.value)
    return 0 if line.usual is None else value - scored_value(item, line.usual), value


def _items(check_in: CompletedCheckIn) -> Mapping[str, Item]:
    return {str(item.id): item for item in check_in.instrument.items}


def _integers(value: object) -> dict[str, int]:
    if not isinstance(value, Mapping):
        return {}
    return {str(item): answer for item, answer in value.items() if isinstance(answer, int)}
