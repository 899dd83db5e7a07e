"""A sparkline: one bar per check-in within a line of text."""

from collections.abc import Sequence

from flows.digest.week import WeekCheckIn
from flows.instruments.model import Instrument, ItemKind

_BARS = "▁▂▃▄▅▆▇█"
_MISSING = "·"
_LEFT_TO_RIGHT, _END = "\u2066", "\u2069"


def sparkline(check_ins: Sequence[WeekCheckIn], instrument: Instrument) -> str:
    """Return one bar per total score on the instrument's whole scale, a dot where missing, left to right."""
    values = [
        option.value for item in instrument.items if item.kind is ItemKind.RATING for option in item.options
    ]
    low, high = min(values), max(values)
    bars = "".join(_bar(each.scores.total.value, low, high) for each in check_ins)
    return f"{_LEFT_TO_RIGHT}{bars}{_END}"


def _bar(value: float | None, low: int, high: int) -> str:
    if value is None:
        return _MISSING
    return _BARS[round((value - low) / (high - low) * (len(_BARS) - 1))]
