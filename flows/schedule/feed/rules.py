"""Which repetitions are followed: those that people make in a calendar, and that end in reasonable time."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

_ALWAYS = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY"})
_MONTHLY = _ALWAYS | {"BYMONTHDAY", "BYSETPOS"}
_PARTS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "DAILY": _ALWAYS,
        "WEEKLY": _ALWAYS,
        "MONTHLY": _MONTHLY,
        "YEARLY": _MONTHLY | {"BYMONTH"},
    }
)
_EARLIEST = 1990  # a rule is stepped through from its first date


def is_followed(rule: Mapping[str, Sequence[object]], first: date) -> bool:
    """Whether a series by ``rule`` (an RRULE's parts in capitals) from ``first`` on is followed."""
    frequency = str(next(iter(rule.get("FREQ", ())), "")).upper()
    interval = next(iter(rule.get("INTERVAL", (1,))), 1)
    return (
        first.year >= _EARLIEST
        and set(rule) <= _PARTS.get(frequency, frozenset())
        and isinstance(interval, int)
        and interval >= 1
    )
