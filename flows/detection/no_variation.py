"""Detector of no variation: the same answer to every question in several check-ins, which says little.

Evidence keys
    answer     the answer tapped for everything, reversed items too
    at_top     whether that is the scale's highest
    check_ins  number of such check-ins in a row, including this one
"""

from collections.abc import Sequence

from flows.detection.completed_check_in import CompletedCheckIn, since_last_reset
from flows.detection.finding import Finding, FindingKind, Severity

NAME, VERSION = "no-variation", 2
MIN_IN_A_ROW = 4


def detect(check_ins: Sequence[CompletedCheckIn]) -> tuple[Finding, ...]:
    """Return a finding if at least the last four check-ins all have one and the same answer."""
    answer = _single_answer(check_ins[-1])
    run = 0
    for each in reversed(since_last_reset(check_ins)):
        if answer is None or _single_answer(each) != answer:
            break
        run += 1
    if answer is None or run < MIN_IN_A_ROW:
        return ()
    evidence = {"answer": answer, "at_top": answer == _highest_value(check_ins[-1]), "check_ins": run}
    return (Finding(FindingKind.NO_VARIATION, None, Severity.WATCH, evidence, NAME, VERSION),)


def _single_answer(check_in: CompletedCheckIn) -> int | None:
    """Return the answer tapped for every rating item, or None."""
    answers = [check_in.answers.get(item.id) for items in check_in.ratings().values() for item in items]
    return answers[0] if answers and len(set(answers)) == 1 else None


def _highest_value(check_in: CompletedCheckIn) -> int:
    return max(
        option.value for items in check_in.ratings().values() for item in items for option in item.options
    )
