"""A line that a lower answer is useful too: once for a dyad, after the first four check-ins in a row at the top."""

from collections.abc import Sequence
from datetime import datetime

from flows.detection.completed_check_in import CompletedCheckIn

TOP_CHECK_INS_IN_A_ROW = 4


def reassure(rounds: Sequence[CompletedCheckIn], asked: Sequence[datetime]) -> bool:
    """Whether the check-in that is asked now says it. ``asked`` is when each of the client's earlier ones was asked."""
    run = 0
    for each in rounds:
        run = run + 1 if _at_top(each) else 0
        if run == TOP_CHECK_INS_IN_A_ROW:
            return not any(moment > each.at for moment in asked)
    return False


def _at_top(one: CompletedCheckIn) -> bool:
    """Every rating was answered, and with the best answer there is."""
    items = [item for of_dimension in one.ratings().values() for item in of_dimension]
    return bool(items) and all(
        one.counted(item) == max(option.value for option in item.options) for item in items
    )
