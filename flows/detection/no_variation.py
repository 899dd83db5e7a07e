"""No variation: the same answer to every question, time after time. It says little, good or bad.

Evidence keys
    answer     the answer given to everything
    at_top     whether that is the scale's highest
    check_ins  how many check-ins in a row, this one included
"""

from collections.abc import Sequence

from flows.detection.completed_check_in import CompletedCheckIn, since_last_reset
from flows.detection.finding import Finding, FindingKind, Severity

NAME, VERSION = "no-variation", 1
MIN_IN_A_ROW = 4


def detect(rounds: Sequence[CompletedCheckIn]) -> tuple[Finding, ...]:
    """A finding when the last four check-ins or more were all answered with one and the same answer."""
    answer = _only(rounds[-1])
    run = 0
    for each in reversed(since_last_reset(rounds)):
        if answer is None or _only(each) != answer:
            break
        run += 1
    if answer is None or run < MIN_IN_A_ROW:
        return ()
    evidence = {"answer": answer, "at_top": answer == _top(rounds[-1]), "check_ins": run}
    return (Finding(FindingKind.NO_VARIATION, None, Severity.WATCH, evidence, NAME, VERSION),)


def _only(one: CompletedCheckIn) -> int | None:
    given = [one.counted(item) for items in one.ratings().values() for item in items]
    return given[0] if given and len(set(given)) == 1 else None


def _top(one: CompletedCheckIn) -> int:
    return max(option.value for items in one.ratings().values() for item in items for option in item.options)
