"""Parsing a moment on the command line: "2027-03-28 02:30 Europe/Berlin"."""

from dataclasses import dataclass
from datetime import date, datetime

from flows.scheduling.local import count_occurrences, moment_at
from flows.scheduling.normalize import UnreadableInput
from flows.scheduling.parse import read_time, read_zone

_FIRST_YEAR, _LAST_YEAR = 1970, 2200


@dataclass(frozen=True, slots=True)
class ParsedMoment:
    """The UTC moment, its zone, and how often its local time occurs that day (0 in a gap, 1, 2)."""

    at: datetime
    zone: str
    occurrences: int


def read_moment(text: str, zone: str) -> ParsedMoment:
    """Return the moment of a date, a time and perhaps a place; ``zone`` is the default. Raises UnreadableInput."""
    parts = text.split(maxsplit=2)
    if len(parts) < len(("date", "time")):
        raise UnreadableInput("not a date and a time", said="schedule-moment-unknown")
    try:
        day = date.fromisoformat(parts[0])
    except ValueError:
        raise UnreadableInput("not a date", said="schedule-date-unknown") from None
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise UnreadableInput("a year far from ours", said="schedule-date-unknown")
    at = read_time(parts[1])
    where = read_zone(parts[2]) if len(parts) > len(("date", "time")) else zone
    return ParsedMoment(moment_at(day, at, where), where, count_occurrences(day, at, where))
