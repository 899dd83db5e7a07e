"""When something was or will be, as a person types it: "15:00", "yesterday 15:00", "24.12. 10:00", "24.12. – 6.1."."""

import re
from datetime import date, datetime, time, timedelta

from flows.errors import BadInput
from flows.scheduling.ambiguous_times import has_ambiguous_time
from flows.scheduling.dates import looks_like_date, read_date, unknown_date_error
from flows.scheduling.local import moment_at
from flows.scheduling.normalize import NotRead, plain
from flows.scheduling.parse import ambiguous_time_error, read_time, read_weekday
from flows.scheduling.plan import Holiday

_NAMED = {
    0: "today|heute|hoy|aujourd'hui|hoje|сегодня|сьогодні|اليوم",
    -1: "yesterday|gestern|ayer|hier|ontem|вчера|вчора|أمس",
    1: "tomorrow|morgen|mañana|demain|amanhã|завтра|غدا",
    -2: "day before yesterday|vorgestern|anteayer|antier|antes de ayer|avant-hier|anteontem"
    "|позавчера|позавчора|أول أمس|أول من أمس",
    2: "day after tomorrow|übermorgen|pasado mañana|après-demain|depois de amanhã|послезавтра|післязавтра|بعد غد",
}
_DAYS = {plain(word): days for days, words in _NAMED.items() for word in words.split("|")}
_SAID_BESIDE = """
    the at on um am a la las as le el o to auf в во на о об у الساعة يوم الى
"""
_FILLERS = frozenset(_SAID_BESIDE.split())
_TO = re.compile(
    r"\s*(?:\s-\s|–|—|\.\.\.?|…)\s*|(?<=[.\d])-(?=\d{1,2}[./])"
    r"|\s+(?:to|until|bis(?: zum)?|al?|hasta|au|até|по|до|إلى)\s+",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\A\s*(?:from|vo[nm]|del?|desde|du|das|со?|з|із|від|من)\s+",
    re.IGNORECASE,
)
_LONGEST_HOLIDAY = timedelta(days=300)
_WORDS_OF_A_TIME = (2, 1)  # "15 Uhr", "15:00"


def read_said(text: str, language: str, today: date, *, past: bool = False) -> tuple[date, time]:
    """A date and a time of day. Without a day it is today; a weekday is the next one, or with ``past`` the last.

    Raises NotRead about the time or the day.
    """
    words, at = _with_its_time(text, language, today)
    day = _named(words)
    return (_day(day, language, today, past) if day else today), at


def _named(words: list[str]) -> str:
    return " ".join(word for word in words if plain(word) not in _FILLERS)


def read_holiday(text: str, language: str, today: date) -> Holiday:
    """A day, or from one to another: "tomorrow", "24.12. – 6.1.", "from 24 December to 6 January". Raises NotRead.

    Without years, the last day before the first would be nearly a year later, which nobody means.
    """
    first, *rest = _TO.split(_FROM.sub("", text).strip())
    if len(rest) > 1:
        raise unknown_date_error()
    begins = _day(first, language, today)
    ends = _day(rest[0], language, begins) if rest else begins
    if not begins <= ends <= begins + _LONGEST_HOLIDAY:
        raise NotRead("a holiday that ends before it begins, or never", said="schedule-date-order")
    return Holiday(begins, ends)


def read_hours(text: str) -> tuple[time, time]:
    """From one time of day to another: "20:00 – 09:30", "von 22 Uhr bis 7 Uhr". Raises NotRead."""
    words = re.sub("[–—-]", " ", _FROM.sub("", text)).split()
    for count in range(1, len(words)):
        for gap in (0, 1):
            try:
                return read_time(" ".join(words[:count])), read_time(" ".join(words[count + gap :]))
            except BadInput:
                continue
    raise NotRead("not two times of day", said="schedule-quiet-unknown")


def moment_of(said: tuple[date, time], zone: str) -> datetime:
    """The UTC moment when clocks in ``zone`` show it."""
    return moment_at(said[0], said[1], zone)


def _with_its_time(text: str, language: str, today: date) -> tuple[list[str], time]:
    """The words beside the time of day, which stands at the end or at the beginning, and the time."""
    words = text.split()
    tries = [(words[:-count], words[-count:]) for count in _WORDS_OF_A_TIME]
    tries += [(words[count:], words[:count]) for count in _WORDS_OF_A_TIME]
    problem = NotRead("no time of day", said="schedule-time-unknown")
    for beside, said in tries:
        try:
            return beside, read_time(" ".join(said))
        except NotRead as error:
            problem = error if error.said == "schedule-time-unclear" else problem
    if has_ambiguous_time(text):
        problem = ambiguous_time_error()
    raise _without_its_time(_named(words), language, today) or problem


def _without_its_time(text: str, language: str, today: date) -> NotRead | None:
    """What is wrong with a day alone: its time is missing, or there is no such day."""
    try:
        _day(text, language, today)
    except NotRead as error:
        return error if looks_like_date(text) else None
    return NotRead("a day without its time", said="schedule-time-missing")


def _day(text: str, language: str, today: date, past: bool = False) -> date:
    if (days := _DAYS.get(plain(text))) is not None:
        return today + timedelta(days=days)
    try:
        weekday = read_weekday(text, language)
    except NotRead:
        return read_date(text, language, today - timedelta(days=183) if past else today)
    ahead = (weekday - today.weekday()) % 7
    return today + timedelta(days=ahead - 7 if past and ahead else ahead)
