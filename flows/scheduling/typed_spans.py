"""Parsing typed spans: the days of a holiday ("24.12. – 6.1.", "next week"), and quiet hours ("22 to 7")."""

import re
from datetime import date, time, timedelta

from flows.scheduling.dates import unknown_date_error
from flows.scheduling.day_words import UNIT_OF, Direction, qualify
from flows.scheduling.normalize import UnreadableInput, normalize_text
from flows.scheduling.pause_length import read_pause_days
from flows.scheduling.plan import Holiday
from flows.scheduling.typed_datetime import read_day, read_time_only

_TO = re.compile(
    r"\s*(?:\s-\s|–|—|\.\.\.?|…)\s*|(?<!\d-\d)(?<!\d-\d\d)(?<=[.\d])-(?=\d{1,2}[./\s])"
    r"|\s+(?:to|until|bis(?: zum)?|al?|hasta(?: el)?|au|até(?: o)?|по|до|إلى)\s+",
    re.IGNORECASE,
)
_TO_HOUR = re.compile(
    r"\s*[–—-]\s*|\s+(?:to|until|till|bis|a(?: las?)?|hasta(?: las?)?|à|às?|até(?: às?)?|до|إلى)\s+",
    re.IGNORECASE,
)
_FROM = re.compile(r"\A\s*(?:from|vo[nm]|del?|desde|du|das|со?|з|із|від|من)\s+", re.IGNORECASE)
_FOR = re.compile(
    r"(?:\A|\s+)(?:for|für|durante|por|pendant|на|لمدة)\s+(?P<length>\S+(?:\s+\S+)?)\Z", re.IGNORECASE
)
_WHOLE = frozenset("all of the whole die ganze toda la toute a на всю всей весь цілий увесь كل".split())  # noqa: SIM905
_DAY_OF_MONTH = re.compile(r"\s*(\d{1,2})\s?(?:\.|er|st|nd|rd|th)?\s*")
_MAX_HOLIDAY = timedelta(days=300)
_WEEK = timedelta(weeks=1)


def read_holiday(text: str, language: str, today: date) -> Holiday:
    """Return the days of a typed holiday: "tomorrow", "24.–26.12.", "next week", "20 July for 2 weeks".

    Without years, a last day before the first would be nearly a year later; such a range is refused. Raises
    UnreadableInput.
    """
    if (week := _week(text, today)) is not None:
        return week
    begins, ends = _days(_FROM.sub("", text), language, today)
    if not begins <= ends <= begins + _MAX_HOLIDAY:
        raise UnreadableInput(
            "a holiday that ends before it begins, or lasts too long", said="schedule-date-order"
        )
    return Holiday(begins, ends)


def read_hours(text: str) -> tuple[time, time]:
    """Return two times of day: "20:00 – 09:30", "von 22 bis 7 Uhr", "9 in the evening to 8 in the morning".

    A bare hour is one of 24 where the other time tells that clock. Raises UnreadableInput.
    """
    sides = _TO_HOUR.split(_FROM.sub("", text).strip())
    if len(sides) == 2:
        begins, ends = map(_time_or_hour, sides)
        if isinstance(begins, int) and _is_of_24(ends):
            begins = time(begins)
        if isinstance(ends, int) and _is_of_24(begins):
            ends = time(ends)
        if isinstance(begins, time) and isinstance(ends, time):
            return begins, ends
    raise UnreadableInput("not two times of day", said="schedule-quiet-unknown")


def _days(text: str, language: str, today: date) -> tuple[date, date]:
    length = _FOR.search(text)
    days = read_pause_days(length["length"], language, today, "day") if length else None
    if length is not None and days:
        begins = read_day(text[: length.start()], language, today) if length.start() else today
        return begins, begins + timedelta(days=days - 1)
    first, *rest = _TO.split(text.strip())
    if len(rest) > 1:
        raise unknown_date_error()
    if rest and (day := _DAY_OF_MONTH.fullmatch(first)):
        return _same_month(int(day[1]), rest[0], language, today)
    begins = read_day(first, language, today)
    return begins, read_day(rest[0], language, begins) if rest else begins


def _same_month(day: int, last: str, language: str, today: date) -> tuple[date, date]:
    """Return the days of "24 to 26 December"."""
    ends = read_day(last, language, today)
    if not 1 <= day <= ends.day:
        raise unknown_date_error()
    return ends.replace(day=day), ends


def _week(text: str, today: date) -> Holiday | None:
    """Return the days of "this week", from today on, or of "next week"; None for other text."""
    qualified = qualify(text)
    words = [word for word in normalize_text(qualified.text).split() if word not in _WHOLE]
    if len(words) != 1 or UNIT_OF.get(words[0]) != "week":
        return None
    sunday = today + timedelta(days=6 - today.weekday())
    match qualified.direction:
        case Direction.THIS:
            return Holiday(today, sunday)
        case Direction.NEXT:
            return Holiday(sunday + timedelta(days=1), sunday + _WEEK)
        case _:
            return None


def _time_or_hour(side: str) -> time | int | None:
    """Return a time of day, or an hour that leaves open which half of the day is meant; None if it is neither."""
    try:
        return read_time_only(side)
    except UnreadableInput:
        hour = normalize_text(side)
        return int(hour) if hour.isdecimal() and 1 <= int(hour) <= 12 else None


def _is_of_24(at: time | int | None) -> bool:
    return isinstance(at, time) and (at.hour > 12 or at.hour == 0)
