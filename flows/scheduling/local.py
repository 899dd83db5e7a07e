"""Conversion between local time and moments, all in this module.

1. A local time skipped by a clock change (02:30 when 02:00 becomes 03:00) means the first moment after the gap.
2. A local time that occurs twice means its first occurrence, unless the second is requested.
3. Dates are added as dates, and only the result is converted, so that a week stays a week across a change.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_RESOLUTION = timedelta(microseconds=1)

zone_info = lru_cache(maxsize=1024)(ZoneInfo)
"""Return the ZoneInfo of a name, cached: ZoneInfo's own cache keeps only eight strong references."""


@lru_cache(maxsize=1024)
def is_zone(name: str) -> bool:
    """Return whether the time-zone database has a zone of that name; names can be removed from it."""
    try:
        return zone_info(name) is not None
    except (ZoneInfoNotFoundError, ValueError):
        return False


def local_time(moment: datetime, zone: str) -> datetime:
    """Return the local time of a moment in ``zone``. Raises ValueError if ``moment`` is not aware."""
    if moment.utcoffset() is None:
        raise ValueError("a moment must know its offset from UTC")
    return moment.astimezone(zone_info(zone))


def moment_at(day: date, at: time, zone: str, *, again: bool = False) -> datetime:
    """Return the UTC moment when clocks in ``zone`` show ``at`` on ``day``.

    ``again`` selects the second occurrence of a time that occurs twice.
    """
    first, second = _readings(day, at, zone)
    if first > second:
        return _end_of_gap(second, first, zone)
    return second if again else first


def count_occurrences(day: date, at: time, zone: str) -> int:
    """Return how often clocks in ``zone`` show ``at`` on ``day``: once, near a clock change 0 or 2 times."""
    first, second = _readings(day, at, zone)
    return 1 if first == second else 0 if first > second else 2


def _readings(day: date, at: time, zone: str) -> tuple[datetime, datetime]:
    """Return a local time read with the UTC offsets before and after a nearby clock change (PEP 495's folds).

    Both are equal where there is no change. For a time that occurs twice they are its two occurrences; in a gap
    they are reversed, with the change between them.
    """
    local = datetime.combine(day, at, tzinfo=zone_info(zone))
    return local.replace(fold=0).astimezone(UTC), local.replace(fold=1).astimezone(UTC)


def _end_of_gap(before: datetime, after: datetime, zone: str) -> datetime:
    """Return the first moment with the UTC offset of ``after`` instead of ``before``, found by bisection."""
    tz = zone_info(zone)
    old_offset = before.astimezone(tz).utcoffset()
    while after - before > _RESOLUTION:
        middle = before + (after - before) // 2
        if middle.astimezone(tz).utcoffset() == old_offset:
            before = middle
        else:
            after = middle
    return after
