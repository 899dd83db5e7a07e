"""A limit on the work that one calendar may cause, counted before it is done.

One unit is about the cost of one repetition of a series, a few millionths of a second. The weights were
measured with hostile calendars (tests/benchmarks/schedule/test_hostile_calendars.py) on the libraries that
parse and repeat.
"""

from collections.abc import Iterable

from flows.calendar_feed.lines import MAX_LINE_CHARACTERS, ComponentLines
from flows.scheduling.normalize import UnreadableInput

MAX_WORK = 500_000
"""Several times the work of a full practice: 100 clients weekly for five years, 10 exceptions each: 150,000."""

_BLOCK_COST, _LINE_COST, _DATE_COST = 80, 10, 12
_DATE_LISTS = ("RDATE", "EXDATE")


class WorkEstimate:
    """The work units left for one calendar."""

    def __init__(self) -> None:
        self._left = MAX_WORK

    def take(self, units: int) -> None:
        """Use up ``units``. Raises UnreadableInput if fewer are left."""
        self._left -= units
        if self._left < 0:
            raise UnreadableInput("a calendar that takes too long", said="schedule-feed-too-many")


def parsing_cost(blocks: Iterable[ComponentLines]) -> int:
    """Return the work units of parsing these blocks."""
    return sum(_BLOCK_COST + sum(map(_line_cost, block.lines)) for block in blocks)


def is_bounded(line: str) -> bool:
    """Return whether a line is within the maximum length; a list of dates may be longer."""
    return len(line.partition(":")[0] if _lists_dates(line) else line) <= MAX_LINE_CHARACTERS


def _line_cost(line: str) -> int:
    dates = line.count(",") if _lists_dates(line) else 0
    return _LINE_COST + _DATE_COST * dates + len(line) // 10


def _lists_dates(line: str) -> bool:
    return line[:6].upper().startswith(_DATE_LISTS)
