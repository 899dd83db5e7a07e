"""From what a wall clock shows to a moment and back: the only place where the two are converted.

1. A wall time that a clock change leaves out (02:30 when 02:00 becomes 03:00) means the first moment after
   the gap.
2. A wall time that comes twice means its first coming, unless the second is asked for.
3. Dates are added up as dates, and only the result is converted, so that a week stays a week across a change.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_RESOLUTION = timedelta(microseconds=1)

zone_info = lru_cache(maxsize=1024)(ZoneInfo)
"""The clocks of a zone by its name, read once: ZoneInfo's own cache holds on to eight only."""


@lru_cache(maxsize=1024)
def is_zone(name: str) -> bool:
    """Whether the time-zone database has a zone of that name today: names leave it, too."""
    try:
        return zone_info(name) is not None
    except (ZoneInfoNotFoundError, ValueError):
        return False


def wall(moment: datetime, zone: str) -> datetime:
    """What the clock on the wall shows in ``zone``; ValueError if ``moment`` is not aware."""
    if moment.utcoffset() is None:
        raise ValueError("a moment must know its offset from UTC")
    return moment.astimezone(zone_info(zone))


def moment_at(day: date, at: time, zone: str, *, again: bool = False) -> datetime:
    """The UTC moment when clocks in ``zone`` show ``at`` on ``day``.

    ``again`` takes the second coming of a wall time that comes twice.
    """
    first, second = _readings(day, at, zone)
    if first > second:
        return _end_of_gap(second, first, zone)
    return second if again else first


def count_occurrences(day: date, at: time, zone: str) -> int:
    """How often clocks in ``zone`` show ``at`` on ``day``: once, and round a clock change never or twice."""
    first, second = _readings(day, at, zone)
    return 1 if first == second else 0 if first > second else 2


def _readings(day: date, at: time, zone: str) -> tuple[datetime, datetime]:
    """A wall time read with the offsets from before and from after a clock change nearby (PEP 495's folds).

    Equal where there is none. Where the wall time comes twice, its two comings; in a gap they are the other
    way round, and the change lies between them.
    """
    meant = datetime.combine(day, at, tzinfo=zone_info(zone))
    return meant.replace(fold=0).astimezone(UTC), meant.replace(fold=1).astimezone(UTC)


def _end_of_gap(before: datetime, after: datetime, zone: str) -> datetime:
    """The first moment with the offset that ``after`` has and ``before`` has not, found by halving."""
    clocks = zone_info(zone)
    old = before.astimezone(clocks).utcoffset()
    while after - before > _RESOLUTION:
        middle = before + (after - before) // 2
        if middle.astimezone(clocks).utcoffset() == old:
            before = middle
        else:
            after = middle
    return after
