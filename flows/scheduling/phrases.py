"""A weekly plan in a phrase: "every Tuesday 15:00", "alle zwei Wochen dienstags um 15 Uhr".

What is not understood is not passed over: a phrase with a word that is none of these is asked for again.
"""

import re
from datetime import date

from flows.scheduling.ambiguous_times import has_ambiguous_time
from flows.scheduling.normalize import NotRead, plain
from flows.scheduling.parse import FATHATAN, ambiguous_time_error, read_time
from flows.scheduling.weekdays import read_weekday
from flows.scheduling.weekly import Weekly

# Both as plain() leaves words: no accents, no punctuation.
_FORTNIGHT = """
    every other week | every two weeks | every 2 weeks | every second week | every other | every second | every 2nd
    fortnightly | every fortnight
    alle zwei wochen | alle 2 wochen | alle vierzehn tage | alle 14 tage | vierzehntagig | 14 tagig
    jeden zweiten | jeden 2 | jede zweite woche
    cada dos semanas | cada 2 semanas | cada quince dias | cada 15 dias | cada dos | quincenalmente | quincenal
    si y otro no | semana si semana no | alternos
    toutes les deux semaines | toutes les 2 semaines | tous les quinze jours | tous les 15 jours
    une semaine sur deux | sur deux
    cada duas semanas | cada quinze dias | quinzenalmente | quinzenal | semana sim semana nao
    de 15 em 15 dias | de quinze em quinze dias
    каждые две недели | каждые 2 недели | раз в две недели | раз в 2 недели | через неделю
    каждыи второи | каждую вторую | каждое второе | каждую 2 | каждыи 2
    кожні два тижні | кожні 2 тижні | раз на два тижні | раз на 2 тижні | через тиждень
    кожнии другии | кожен другии | кожного другого | кожну другу | кожноі другоі
    كل اسبوعين
"""
_EVERY = """
    every each weekly jeden jede wochentlich todo todos todas toda cada semanal tous toutes chaque
    каждыи каждую каждое еженедельно кожнии кожен кожну кожного кожноі щотижня كل اسبوعيا
"""
_FILLERS = """
    on at um am immer os as los las el a la les le un una une feira feiras по в во о об у في الساعة يوم ايام مرة
"""
_EACH = frozenset(_EVERY.split())
_FILLER = _EACH | frozenset(_FILLERS.split())
_PHRASES = sorted(
    (phrase.strip() for phrase in re.split(r"[|\n]", _FORTNIGHT) if phrase.strip()), key=len, reverse=True
)
_OFF_AND_ON = re.compile(r"(?<!\w)(\w+)(?: feira)? sim \1(?: feira)? nao(?!\w)")  # quarta sim, quarta não
_EVERY_OTHER = re.compile(rf"(?<!\w)(?:{'|'.join(_PHRASES)})(?!\w)")
_TIME = re.compile(
    r"(?<!\w)(?:\d{1,2}(?:\s?[:h]\s?|\.)\d{2}|\d{4}|\d{1,2}(?=\s?(?:[ap]\.?\s?m|ص|م|uhr|h|hrs|ч|час|год))|\d{1,2}$)"
    r"(?:\s?(?:uhr(?:\s\d\d)?|hrs|h|ч\w*|час\w*|год\w*))?(?:\s?(?:[ap]\.?\s?m\b\.?|صباحا|ص|مساء|م))?(?!\w)"
)


def read_weekly(text: str, language: str, zone: str, today: date) -> Weekly:
    """The plan a phrase means. Raises NotRead: about the time, the weekday, or the phrase as a whole.

    A fortnightly plan is counted from its first such weekday from ``today`` on.
    """
    phrase = " ".join(text.casefold().replace(FATHATAN, "").split())
    if has_ambiguous_time(phrase):
        raise ambiguous_time_error()
    times = _TIME.findall(phrase)
    if len(times) != 1:
        raise _no_plan()
    rest, fortnightly = _without_fortnight(plain(phrase.replace(times[0], " ")))
    named = [word for word in rest.split() if word not in _FILLER]
    if len(named) != 1:
        raise _no_plan()
    weekday, at = read_weekday(named[0], language), read_time(times[0])
    return Weekly(weekday, at, zone, 2, today) if fortnightly else Weekly(weekday, at, zone)


def sounds_regular(text: str) -> bool:
    """Whether something regular was meant, understood or not: "every", "alle zwei Wochen", "quinzenal"."""
    rest, fortnightly = _without_fortnight(plain(text))
    return fortnightly or not _EACH.isdisjoint(rest.split())


def _without_fortnight(phrase: str) -> tuple[str, bool]:
    rest, every_other = _EVERY_OTHER.subn(" ", phrase)
    rest, off_and_on = _OFF_AND_ON.subn(r"\1", rest)
    return rest, every_other + off_and_on > 0


def _no_plan() -> NotRead:
    return NotRead("not one weekday and one time", said="schedule-plan-unknown")
