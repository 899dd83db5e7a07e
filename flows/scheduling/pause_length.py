"""Parsing how long somebody wants no questions: "10 days", "two weeks", "a month", "until 24 March"."""

import re
from datetime import date
from typing import Literal

from flows.answer_parsing.lexicons import LEXICONS
from flows.scheduling.day_words import UNIT_OF, number_of
from flows.scheduling.normalize import normalize_text
from flows.scheduling.typed_datetime import read_day_only

MAX_PAUSE_DAYS = 180
DAYS = {"day": 1, "week": 7, "month": 30}
_MONTHS = """
    month months monat monate monaten mes meses mois месяц месяца месяцев місяць місяці місяців شهر اشهر شهور
"""
_FILLERS = """
    for about around please für fur etwa ungefähr bitte por unos unas pour environ por uns umas на около приблизно
    لمدة حوالي
"""
_UNTIL = re.compile(
    r"\A\s*(?:until|till|til|bis(?: zum)?|hasta(?: el)?|jusqu['’]?(?:au?|à)?|até(?: o| a)?|ate|до|حتى|إلى)\s+",
    re.IGNORECASE,
)
_NEGATIVE = re.compile(r"-\s*\d")
_LENGTH = re.compile(r"(?:(?P<number>\w+) )?(?P<unit>[^\W\d]+)|(?P<bare>\d{1,3})")


def read_pause_days(text: str, language: str, today: date, unit: Literal["day", "week"]) -> int | None:
    """Return the number of days that the text asks for, in ``unit`` where it names none; None if it is no length.

    With "until", the days up to the date, or up to the next such weekday. The number may be too high.
    """
    if until := _UNTIL.match(text):
        days = read_day_only(text[until.end() :], language, today)
        return (days[-1] - today).days if days and days[-1] > today else None
    if _NEGATIVE.search(text):
        return None
    words = [word for word in normalize_text(text).split() if word not in _FILLER_WORDS]
    match = _LENGTH.fullmatch(re.sub(r"(?<=\d)(?=[^\W\d])", " ", " ".join(words)))
    if match is None:
        return None
    if match["bare"]:
        return int(match["bare"]) * DAYS[unit]
    named, number = _UNITS.get(match["unit"]), _number(match["number"], match["unit"], language)
    return None if named is None or number is None else number * DAYS[named]


def _number(written: str | None, unit: str, language: str) -> int | None:
    """Return the number before a unit; None if it is no number."""
    if written is None or written.isdecimal():
        return number_of(written, unit)
    if written in _ONE:
        return 1
    lexicons = [LEXICONS[each].number_words() for each in dict.fromkeys((language, "en"))]
    return next((words[written] for words in lexicons if written in words), None)


_ONE = frozenset("a an one ein eine einen einer un una une um uma один одну واحد واحدة".split())  # noqa: SIM905
_FILLER_WORDS = frozenset(normalize_text(_FILLERS).split())
_UNITS = {word: unit for word, unit in UNIT_OF.items() if unit in DAYS} | {
    normalize_text(word): "month" for word in _MONTHS.split()
}
