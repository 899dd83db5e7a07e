"""Parsing typed dates with times: "yesterday 15:00", "24.12. 10:00", "next Friday at 3 in the afternoon"."""

import re
from datetime import date, datetime, time, timedelta

from flows.scheduling.ambiguous_times import has_ambiguous_time
from flows.scheduling.dates import IMPOSSIBLE_DATE, looks_like_date, read_date
from flows.scheduling.day_words import Direction, day_from, qualify, without_once
from flows.scheduling.local import moment_at
from flows.scheduling.normalize import UnreadableInput, normalize_text
from flows.scheduling.parse import ambiguous_time_error, read_time, read_weekday
from flows.scheduling.parts_of_day import with_hour_of_24, without_part_of_day

_RELATIVE_DAYS = {
    0: "today|heute|hoy|aujourd'hui|hoje|сегодня|сьогодні|اليوم",
    -1: "yesterday|gestern|ayer|hier|ontem|вчера|вчора|أمس",
    1: "tomorrow|morgen|mañana|demain|amanhã|завтра|غدا",
    -2: "day before yesterday|vorgestern|anteayer|antier|antes de ayer|avant-hier|anteontem"
    "|позавчера|позавчора|أول أمس|أول من أمس",
    2: "day after tomorrow|übermorgen|pasado mañana|après-demain|depois de amanhã|послезавтра|післязавтра|بعد غد",
}
_DAYS = {normalize_text(word): days for days, words in _RELATIVE_DAYS.items() for word in words.split("|")}
_FILLER_WORDS = """
    the at on um am a la las as le el o to auf в во на о об у الساعة يوم الى
"""
_FILLERS = frozenset(_FILLER_WORDS.split())
_ISO_SEPARATOR = re.compile(r"(\d{4}-\d{2}-\d{2})[Tt](\d{2}:\d{2})(?::\d{2})?(?!\S)")
_TIME_WORD_COUNTS = (2, 1)  # "15 Uhr", "15:00"


def read_date_and_time(text: str, language: str, today: date, *, past: bool = False) -> tuple[date, time]:
    """Return a date and a time of day; the date is today if none is given.

    A weekday is the next one, or with ``past`` the last, unless the text says which: "next Friday".
    Raises UnreadableInput about the time or the day.
    """
    words, at = _split_time(without_once(text), language, today)
    day = _without_fillers(words)
    return (_day(day, language, today, past) if day else today), at


def read_possible_days(text: str, language: str, today: date) -> tuple[tuple[date, ...], time]:
    """Return the days that the text may mean, and its time of day.

    Two, the last and the next, for a weekday without a word that says which.
    Raises UnreadableInput as `read_date_and_time` does.
    """
    words, at = _split_time(without_once(text), language, today)
    day = _without_fillers(words)
    return (_possible_days(day, language, today) if day else (today,)), at


def read_day_only(text: str, language: str, today: date) -> tuple[date, ...] | None:
    """Return the days that a text without a time may mean, as `read_possible_days` does; None if it is no day."""
    try:
        return _possible_days(_without_fillers(without_once(text).split()), language, today)
    except UnreadableInput:
        return None


def read_day(text: str, language: str, today: date) -> date:
    """Return the day of a text without a time; a weekday is the next one. Raises UnreadableInput."""
    return _day(_without_fillers(text.split()), language, today)


def _possible_days(day: str, language: str, today: date) -> tuple[date, ...]:
    """Return the last and the next date of a weekday without a word that says which; of other texts the one date."""
    last, coming = _day(day, language, today, past=True), _day(day, language, today)
    return (last, coming) if coming - last == timedelta(weeks=1) else (last,)


def _without_fillers(words: list[str]) -> str:
    kept = without_part_of_day(" ".join(words)).split()
    return " ".join(word for word in kept if normalize_text(word) not in _FILLERS)


def read_time_only(text: str) -> time:
    """Return a time of day that may have words around it: "at 8pm", "a las 3 de la tarde". Raises UnreadableInput."""
    typed = with_hour_of_24(text)
    try:
        return read_time(typed)
    except UnreadableInput:
        return read_time(_without_fillers(typed.split()))  # last, since "am" may be German


def to_utc(local: tuple[date, time], zone: str) -> datetime:
    """Return the UTC moment when clocks in ``zone`` show that date and time."""
    return moment_at(local[0], local[1], zone)


def _split_time(text: str, language: str, today: date) -> tuple[list[str], time]:
    """Return the words beside the time of day, which is at the end or the beginning, and the time."""
    words = with_hour_of_24(_ISO_SEPARATOR.sub(r"\1 \2", text)).split()
    splits = [(words[:-count], words[-count:]) for count in _TIME_WORD_COUNTS]
    splits += [(words[count:], words[:count]) for count in _TIME_WORD_COUNTS]
    problem = UnreadableInput("no time of day", said="schedule-time-unknown")
    for rest, time_words in splits:
        try:
            return rest, read_time(" ".join(time_words))
        except UnreadableInput as error:
            problem = error if error.said == "schedule-time-unclear" else problem
    if has_ambiguous_time(text):
        problem = ambiguous_time_error()
    raise _day_only_error(_without_fillers(words), language, today) or problem


def _day_only_error(text: str, language: str, today: date) -> UnreadableInput | None:
    """Return the error for a day without a time: the time is missing, or there is no such day."""
    try:
        _day(text, language, today)
    except UnreadableInput as error:
        return error if looks_like_date(text) or error.said == IMPOSSIBLE_DATE else None
    return UnreadableInput("a day without its time", said="schedule-time-missing")


def _day(text: str, language: str, today: date, past: bool = False) -> date:
    if (days := _DAYS.get(normalize_text(text))) is not None:
        return today + timedelta(days=days)
    if (distant := day_from(text, today)) is not None:
        return distant
    qualified = qualify(text)
    try:
        weekday = read_weekday(qualified.text if qualified.direction else text, language)
    except UnreadableInput:
        return read_date(text, language, today - timedelta(days=183) if past else today)
    return _weekday_from(today, weekday, qualified.direction, past=past)


def _weekday_from(today: date, weekday: int, direction: Direction | None, *, past: bool) -> date:
    """Return a weekday's date: "next" and "last" never mean today."""
    ahead = (weekday - today.weekday()) % 7
    if direction is Direction.NEXT:
        return today + timedelta(days=ahead or 7)
    if direction is Direction.LAST or (direction is None and past and ahead):
        return today + timedelta(days=ahead - 7)
    return today + timedelta(days=ahead)
