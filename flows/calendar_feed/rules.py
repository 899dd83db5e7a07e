"""Which recurrence rules are supported: those that people make in a calendar, and that end in reasonable time.

A rule is stepped through from its first date. One without any matching date would be stepped through to the
year 9999, so a rule is supported only if its parts guarantee matching dates.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType

RecurrenceRule = Mapping[str, Sequence[object]]
"""An RRULE's parts by upper-case name, as icalendar returns them."""

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
_MIN_YEAR = 1990
_SHORT_MONTHS = MappingProxyType({2: 28, 4: 30, 6: 30, 9: 30, 11: 30})
_DAYS_IN_EVERY_MONTH = 28
_LAST_WEEK = 5


def is_supported(rule: RecurrenceRule, first: date) -> bool:
    """Return whether a series by ``rule`` from ``first`` on is supported."""
    frequency = _frequency(rule)
    interval = next(iter(rule.get("INTERVAL", (1,))), 1)
    return (
        first.year >= _MIN_YEAR
        and set(rule) <= _PARTS.get(frequency, frozenset())
        and isinstance(interval, int)
        and interval >= 1
        and (frequency == "WEEKLY" or _has_matching_dates(rule, frequency, interval))
    )


def max_steps(rule: RecurrenceRule, first: datetime, last: datetime) -> int:
    """Return how many times a supported rule is stepped at most from ``first`` to ``last`` or its own end."""
    until = [each.date() if isinstance(each, datetime) else each for each in rule.get("UNTIL", ())]
    end = min([last.date(), *(each for each in until if isinstance(each, date))])
    days = max((end - first.date()).days, 0)
    if _frequency(rule) == "DAILY":
        return days
    parts = sum(len(values) for name, values in rule.items() if name.startswith("BY"))
    return days * min(max(parts, 1), 6) // 6


def _frequency(rule: RecurrenceRule) -> str:
    return str(next(iter(rule.get("FREQ", ())), "")).upper()


def _has_matching_dates(rule: RecurrenceRule, frequency: str, interval: int) -> bool:
    """Return whether the rule matches dates again and again."""
    weekdays = [str(each) for each in rule.get("BYDAY", ())]
    numbers = [_number(each) for each in weekdays if len(each) > len("MO")]
    if frequency == "DAILY":
        return not weekdays or interval == 1
    if "BYSETPOS" in rule and (numbers or bool(weekdays) == ("BYMONTHDAY" in rule)):
        return False
    max_number = 1 if "BYSETPOS" in rule and not weekdays else _LAST_WEEK
    positions = [*numbers, *(_number(each) for each in rule.get("BYSETPOS", ()))]
    if not all(1 <= abs(each) <= max_number for each in positions):
        return False
    if interval > 1 and any(abs(each) == _LAST_WEEK for each in positions):
        return False
    return _has_matching_day(rule, frequency, interval, bool(weekdays), bool(numbers))


def _has_matching_day(
    rule: RecurrenceRule, frequency: str, interval: int, weekdays: bool, numbered: bool
) -> bool:
    days = [abs(_number(each)) for each in rule.get("BYMONTHDAY", ())]
    months = [_number(each) for each in rule.get("BYMONTH", ())]
    if not all(1 <= month <= 12 for month in months):
        return False
    if not days:
        return True
    if weekdays:  # Friday the 13th
        return not numbered and interval == 1 and all(1 <= day <= _DAYS_IN_EVERY_MONTH for day in days)
    if months:
        longest = max(_SHORT_MONTHS.get(month, 31) for month in months)
    else:
        longest = _DAYS_IN_EVERY_MONTH if frequency == "MONTHLY" and interval >= 12 else 31
    return any(1 <= day <= longest for day in days)


def _number(value: object) -> int:
    """Return the number in a part ("-1SU", 31, "2"), or 0 without one."""
    text = str(value).rstrip("MOTUWEHFRSAmotuwehfrsa")
    return int(text) if len(text) <= 4 and text.lstrip("+-").isdecimal() else 0
