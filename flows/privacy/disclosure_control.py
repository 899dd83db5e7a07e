"""Statistical disclosure control: rounded counts of large enough groups over periods that never overlap."""

from datetime import date, timedelta

MIN_GROUP_SIZE = 5
"""The smallest group that is published; official statistics commonly suppress counts below five."""

STEP = 5
"""Counts are rounded to the nearest multiple of this."""

_MONDAY = date(1970, 1, 5)
_PERIOD = timedelta(weeks=4)


def round_count(count: int, people: int | None = None) -> int | None:
    """Return the count rounded to the nearest five, or None for fewer than five people or events.

    ``people`` is the number of people behind the count, if it does not count people. None stands for zero as well, so
    no further cell needs to be suppressed: the total does not reveal a single suppressed count.
    """
    if (count if people is None else people) < MIN_GROUP_SIZE or count < MIN_GROUP_SIZE:
        return None
    return STEP * ((count + STEP // 2) // STEP)


def round_share(part: int, whole: int) -> int:
    """Return the part of the whole in percent, to the nearest ten, limited to 10–90: never all, never none."""
    tenth = (20 * part + whole) // (2 * whole)
    return 10 * min(max(tenth, 1), 9)


def week_of(day: date) -> date:
    """Return the Monday of that day's week."""
    return day - timedelta(days=day.weekday())


def period_before(day: date) -> tuple[date, date]:
    """Return the last complete period of four weeks before that day, as (first day, day after the last).

    Periods are consecutive, so two of them share no day and their difference reveals nothing.
    """
    end = _MONDAY + (day - _MONDAY) // _PERIOD * _PERIOD
    return end - _PERIOD, end
