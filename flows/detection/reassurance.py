"""A line that lower answers are useful too, shown once per dyad after its first four check-ins in a row at the top."""

from collections.abc import Sequence
from datetime import datetime

from flows.detection.completed_check_in import CompletedCheckIn

TOP_CHECK_INS_IN_A_ROW = 4


def is_reassurance_due(check_ins: Sequence[CompletedCheckIn], asked: Sequence[datetime]) -> bool:
    """Return whether the check-in being asked now shows the reassurance line.

    Args:
        check_ins: The dyad's completed check-ins, oldest first.
        asked: When each earlier check-in was asked.
    """
    run = 0
    for each in check_ins:
        run = run + 1 if _is_at_top(each) else 0
        if run == TOP_CHECK_INS_IN_A_ROW:
            return not any(moment > each.at for moment in asked)
    return False


def _is_at_top(check_in: CompletedCheckIn) -> bool:
    """Return whether every rating item has the highest answer."""
    items = [item for of_dimension in check_in.ratings().values() for item in of_dimension]
    return bool(items) and all(
        check_in.counted(item) == max(option.value for option in item.options) for item in items
    )
