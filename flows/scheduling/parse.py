"""Parsing typed times of day; also the place to import the parsers of weekdays and zones from."""

import re
import unicodedata
from datetime import time

from flows.scheduling.ambiguous_times import has_ambiguous_time
from flows.scheduling.normalize import UnreadableInput
from flows.scheduling.weekdays import read_weekday
from flows.scheduling.zones import read_zone

__all__ = ["UnreadableInput", "read_time", "read_weekday", "read_zone"]

_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:(?:[:.h]|uhr|ч)?(?P<minute>\d{2}))?"
    r"(?P<word>h|hrs|uhr|ч|час|часа|часов|год|година|години|годин)?"
    r"(?P<half>am|a|صباحا|ص|pm|p|مساء|م)?"
)
_AFTERNOON = ("pm", "p", "م", "مساء")
FATHATAN = "\N{ARABIC FATHATAN}"
"""An optional mark: "مساءً" and "مساء" are the same word."""


def read_time(text: str) -> time:
    """Return a time of day: "15:00", "3pm", "15.00", "1500", "15h30", "9 Uhr", "٣ م".

    Raises UnreadableInput, also for a bare "3" and for "half past three", which could be in the morning or in the
    afternoon.
    """
    typed = "".join(unicodedata.normalize("NFKC", text).casefold().replace(FATHATAN, "").split())
    match = _TIME.fullmatch(re.sub(r"(?<=[^\W\d])\.", "", typed))
    if match is None:
        raise ambiguous_time_error() if has_ambiguous_time(text) else _unknown_time_error()
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if 1 <= hour <= 12 and not any(match[group] for group in ("minute", "word", "half")):
        raise ambiguous_time_error()
    return _time(_hour_of_day(hour, match["half"]), minute)


def _hour_of_day(hour: int, half: str | None) -> int:
    """Return the hour of 24; for an impossible one ("13 am") 24, which no clock shows."""
    if half is None or (half in _AFTERNOON and hour > 12):
        return hour
    if not 1 <= hour <= 12:
        return 24
    return hour % 12 + (12 if half in _AFTERNOON else 0)


def _time(hour: int, minute: int) -> time:
    if hour > 23 or minute > 59:
        raise _unknown_time_error()
    return time(hour, minute)


def ambiguous_time_error() -> UnreadableInput:
    """Return the error for a time that leaves open which half of the day is meant."""
    return UnreadableInput("an hour of which half of the day", said="schedule-time-unclear")


def _unknown_time_error() -> UnreadableInput:
    return UnreadableInput("not a time of day", said="schedule-time-unknown")
