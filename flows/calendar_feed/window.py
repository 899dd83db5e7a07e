"""Events outside a window, recognised from their lines before parsing.

Practices export their whole history: what is long past must not count against the limits. An event counts as outside
only if it surely is.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from types import MappingProxyType

_MARGIN = timedelta(days=3)  # more than any two zones differ, with a session's length
_DAY = re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?:T\d{6}Z?)?")
_DAYS_PER_STEP: Mapping[str, int] = MappingProxyType({"DAILY": 1, "WEEKLY": 7, "MONTHLY": 31, "YEARLY": 366})
_MAX_STEPS_PER_OCCURRENCE = 8  # 29 February; a daily rule by weekday needs seven
_MAX_DIGITS = 6
_YEARS = range(1990, 2100)  # an event in another year is damaged, which is told
_REPEATING = ("RDATE", "EXRULE")


def is_outside(lines: Sequence[str], start: datetime, end: datetime) -> bool:
    """Return whether an event of these lines surely has no occurrence from ``start`` to ``end``."""
    properties = [(line.partition(":")[0].partition(";")[0].upper(), line) for line in lines]
    names = [name for name, _ in properties]
    if (
        names.count("DTSTART") != 1
        or any(name in _REPEATING for name in names)
        or _moves_following(properties)
    ):
        return False
    first = _day_of(next(line for name, line in properties if name == "DTSTART"))
    rules = [line for name, line in properties if name == "RRULE"]
    if first is None or first.year not in _YEARS or len(rules) > 1:
        return False
    begins, ends = start.date() - _MARGIN, end.date() + _MARGIN
    if first > ends:
        return True
    last = first if not rules else _last_day(first, rules[0])
    return last is not None and last < begins


def _moves_following(properties: Sequence[tuple[str, str]]) -> bool:
    return any(name == "RECURRENCE-ID" and "RANGE=" in line.upper() for name, line in properties)


def _day_of(line: str) -> date | None:
    match = _DAY.fullmatch(line.rpartition(":")[2].strip().upper())
    try:
        return None if match is None else date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def _last_day(first: date, rule: str) -> date | None:
    """Return a day on or after a rule's last occurrence; None if its end cannot be computed."""
    parts = dict(
        part.split("=", 1) for part in rule.rpartition(":")[2].strip().upper().split(";") if "=" in part
    )
    if "UNTIL" in parts:
        return _day_of(parts["UNTIL"])
    count, interval = parts.get("COUNT", ""), parts.get("INTERVAL", "1")
    days = _DAYS_PER_STEP.get(parts.get("FREQ", ""))
    if days is None or not (
        count.isdecimal() and interval.isdecimal() and len(count + interval) <= _MAX_DIGITS
    ):
        return None
    try:
        return first + timedelta(days=days * int(count) * int(interval) * _MAX_STEPS_PER_OCCURRENCE)
    except OverflowError:
        return None
