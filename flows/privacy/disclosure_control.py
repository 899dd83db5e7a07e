"""Numbers that nobody can be made out from: rounded, of enough people, and of days that never overlap."""

from datetime import date, timedelta

MIN_GROUP_SIZE = 5
"""The smallest group that is shown. Below five is what official statistics commonly withhold."""

STEP = 5
"""Counts are shown to the nearest multiple of this."""

_MONDAY = date(1970, 1, 5)
_PERIOD = timedelta(weeks=4)


def about(count: int, people: int | None = None) -> int | None:
    """The count to the nearest five; None if fewer than five people stand behind it, which may be none.

    ``people`` is how many those are where what is counted is not people. None and four look alike, so nothing has to be
    hidden lest it follow from the others: whoever knows the sum of all still does not know how many are in one group.
    """
    if (count if people is None else people) < MIN_GROUP_SIZE or count < MIN_GROUP_SIZE:
        return None
    return STEP * ((count + STEP // 2) // STEP)


def share(part: int, whole: int) -> int:
    """Which part of the whole in percent, to the nearest ten, held between 10 and 90: never all of them, nor nobody."""
    tenth = (20 * part + whole) // (2 * whole)
    return 10 * min(max(tenth, 1), 9)


def week_of(day: date) -> date:
    """The Monday of that day's week."""
    return day - timedelta(days=day.weekday())


def period_before(day: date) -> tuple[date, date]:
    """The last four whole weeks that ended before that day: their first day and the day after their last.

    The periods follow each other, so that two of them have no day in common and nothing follows from their difference.
    """
    end = _MONDAY + (day - _MONDAY) // _PERIOD * _PERIOD
    return end - _PERIOD, end
