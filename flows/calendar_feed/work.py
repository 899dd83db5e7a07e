"""How much work one calendar may make: what costs time is counted before it is done.

One unit is about what one repetition of a series costs, a few millionths of a second. The weights were measured with
hostile calendars (tests/benchmarks/schedule/test_hostile_calendars.py) on the libraries that parse and repeat.
"""

from collections.abc import Iterable

from flows.calendar_feed.lines import MAX_LINE_CHARACTERS, ComponentLines
from flows.scheduling.normalize import NotRead

MAX_WORK = 500_000
"""Several times what a full practice makes: 100 clients for five years, each week, with 10 exceptions each: 150,000."""

_OF_A_BLOCK, _OF_A_LINE, _OF_A_DATE = 80, 10, 12
_DATES = ("RDATE", "EXDATE")


class WorkEstimate:
    """What is left for one calendar."""

    def __init__(self) -> None:
        self._left = MAX_WORK

    def take(self, units: int) -> None:
        """Count some. Raises NotRead where that is more than is left."""
        self._left -= units
        if self._left < 0:
            raise NotRead("a calendar that takes too long", said="schedule-feed-too-many")


def parsing_cost(blocks: Iterable[ComponentLines]) -> int:
    """What it takes to parse these."""
    return sum(_OF_A_BLOCK + sum(map(_of_line, block.lines)) for block in blocks)


def is_bounded(line: str) -> bool:
    """Whether a line is no longer than such lines are; a list of dates may be longer."""
    return len(line.partition(":")[0] if _lists_dates(line) else line) <= MAX_LINE_CHARACTERS


def _of_line(line: str) -> int:
    dates = line.count(",") if _lists_dates(line) else 0
    return _OF_A_LINE + _OF_A_DATE * dates + len(line) // 10


def _lists_dates(line: str) -> bool:
    return line[:6].upper().startswith(_DATES)
