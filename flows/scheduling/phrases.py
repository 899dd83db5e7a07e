"""Parsing a weekly plan from a phrase: "every Tuesday 15:00", "alle zwei Wochen dienstags um 15 Uhr".

Unknown words are not ignored: a phrase with a word outside these lists is refused.
"""

import re
from datetime import date

from flows.scheduling.ambiguous_times import has_ambiguous_time
from flows.scheduling.normalize import UnreadableInput, any_of, normalize_text, normalized_phrases
from flows.scheduling.parse import FATHATAN, ambiguous_time_error, read_time
from flows.scheduling.parts_of_day import with_hour_of_24
from flows.scheduling.weekdays import read_weekday
from flows.scheduling.weekly_recurrence import Weekly

# Written as plain() returns words: no accents, no punctuation.
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
_MONTHLY = """
    a month | per month | monthly | monatlich | im monat | al mes | mensual | mensualmente | par mois | mensuel
    por mes | ao mes | mensal | mensalmente | в месяц | ежемесячно | на місяць | щомісяця | شهريا | في الشهر
"""
_FILLERS = """
    on at um am immer os as los las el a la les le un una une feira feiras по в во о об у في الساعة يوم ايام مرة
"""
_EVERY_WORDS = frozenset(_EVERY.split())
_HABITUAL = re.compile(
    r"(?<!\w)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:mon|diens|donners|frei|sams)tags|sonn(?:tags|abends)"
    r"|mittwochs|los (?:lunes|martes|miercoles|jueves|viernes|sabados|domingos)"
    r"|les? (?:lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?)(?! (?:prochain|dernier|passe))"
    r"|(?:segundas|tercas|quartas|quintas|sextas|sabados|domingos)"
    r"|по \w+[ая][мх]|що(?:понеділ|вівтор|серед|чет|п|су|не)\w+)"
    r"(?!\w)"
)
_IGNORED_WORDS = _EVERY_WORDS | frozenset(_FILLERS.split())
_ALTERNATING = re.compile(r"(?<!\w)(\w+)(?: feira)? sim \1(?: feira)? nao(?!\w)")  # quarta sim, quarta não
_MONTHLY_PHRASE = re.compile(rf"(?<!\w)(?:{any_of(normalized_phrases(_MONTHLY))})(?!\w)")
_EVERY_OTHER = re.compile(rf"(?<!\w)(?:{any_of(normalized_phrases(_FORTNIGHT))})(?!\w)")
_TIME = re.compile(
    r"(?<!\w)(?:\d{1,2}(?:\s?[:h]\s?|\.)\d{2}|\d{4}|\d{1,2}(?=\s?(?:[ap]\.?\s?m|ص|م|uhr|h|hrs|ч|час|год))|\d{1,2}$)"
    r"(?:\s?(?:uhr(?:\s\d\d)?|hrs|h|ч\w*|час\w*|год\w*))?(?:\s?(?:[ap]\.?\s?m\b\.?|صباحا|ص|مساء|م))?(?!\w)"
)


def read_weekly(text: str, language: str, zone: str, today: date) -> Weekly:
    """Return the plan of a phrase. Raises UnreadableInput about the time, the weekday, or the phrase as a whole.

    A fortnightly plan counts its weeks from the first such weekday from ``today`` on.
    """
    phrase = with_hour_of_24(" ".join(text.casefold().replace(FATHATAN, "").split()))
    if has_ambiguous_time(phrase):
        raise ambiguous_time_error()
    times = _TIME.findall(phrase)
    if len(times) != 1:
        raise _unknown_plan_error()
    rest, fortnightly = _remove_fortnight(normalize_text(phrase.replace(times[0], " ")))
    weekday_words = [word for word in rest.split() if word not in _IGNORED_WORDS]
    if len(weekday_words) != 1:
        raise _unknown_plan_error()
    weekday, at = read_weekday(weekday_words[0], language), read_time(times[0])
    return Weekly(weekday, at, zone, 2, today) if fortnightly else Weekly(weekday, at, zone)


def sounds_regular(text: str) -> bool:
    """Return whether the text mentions a rhythm, parsed or not: "every", "alle zwei Wochen", "quinzenal", "Tuesdays".

    A weekday alone, or with "next" or "once", is one day.
    """
    rest, fortnightly = _remove_fortnight(normalize_text(text))
    words = rest.split()
    return (
        fortnightly
        or not _EVERY_WORDS.isdisjoint(words)
        or any(pattern.search(" ".join(words)) for pattern in (_HABITUAL, _MONTHLY_PHRASE))
    )


def _remove_fortnight(phrase: str) -> tuple[str, bool]:
    rest, fortnights = _EVERY_OTHER.subn(" ", phrase)
    rest, alternations = _ALTERNATING.subn(r"\1", rest)
    return rest, fortnights + alternations > 0


def _unknown_plan_error() -> UnreadableInput:
    return UnreadableInput("not one weekday and one time", said="schedule-plan-unknown")
