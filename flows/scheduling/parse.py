"""What a person typed about times: a time of day, a weekday, a zone, a weekly plan."""

import re
import unicodedata
from datetime import time

from flows.scheduling.ambiguous_times import has_ambiguous_time
from flows.scheduling.normalize import NotRead
from flows.scheduling.weekdays import read_weekday
from flows.scheduling.zones import read_zone

__all__ = ["NotRead", "read_time", "read_weekday", "read_zone"]

_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:(?:[:.h]|uhr|ч)?(?P<minute>\d{2}))?"
    r"(?P<word>h|hrs|uhr|ч|час|часа|часов|год|година|години|годин)?"
    r"(?P<half>am|a|صباحا|ص|pm|p|مساء|م)?"
)
_AFTERNOON = ("pm", "p", "م", "مساء")
FATHATAN = "\N{ARABIC FATHATAN}"
"""A mark that is typed or left out: "مساءً", "مساء"."""


def read_time(text: str) -> time:
    """A time of day: "15:00", "3pm", "15.00", "1500", "15h30", "9 Uhr", "٣ م".

    Raises NotRead; for a bare "3" and for "half past three" too, which could be in the morning or in the afternoon.
    """
    typed = "".join(unicodedata.normalize("NFKC", text).casefold().replace(FATHATAN, "").split())
    found = _TIME.fullmatch(re.sub(r"(?<=[^\W\d])\.", "", typed))
    if found is None:
        raise ambiguous_time_error() if has_ambiguous_time(text) else _no_time()
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if 1 <= hour <= 12 and not any(found[part] for part in ("minute", "word", "half")):
        raise ambiguous_time_error()
    return _time(_of_day(hour, found["half"]), minute)


def _of_day(hour: int, half: str | None) -> int:
    """The hour of 24. What cannot be ("13 am") becomes an hour that no clock has."""
    if half is None or (half in _AFTERNOON and hour > 12):
        return hour
    if not 1 <= hour <= 12:
        return 24
    return hour % 12 + (12 if half in _AFTERNOON else 0)


def _time(hour: int, minute: int) -> time:
    if hour > 23 or minute > 59:
        raise _no_time()
    return time(hour, minute)


def ambiguous_time_error() -> NotRead:
    """What they are told who left open which half of the day they mean."""
    return NotRead("an hour of which half of the day", said="schedule-time-unclear")


def _no_time() -> NotRead:
    return NotRead("not a time of day", said="schedule-time-unknown")
