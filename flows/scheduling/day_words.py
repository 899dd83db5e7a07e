"""Words that say which day of several is meant: "next Friday", "last Friday", "once", "in 3 weeks", "an hour ago"."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum, auto

from flows.scheduling.normalize import any_of, normalize_text, normalized_phrases

# Written as plain() returns words: no accents, no punctuation.
_NEXT = """
    next | coming | nachsten | nachster | nachste | nachstes | kommenden | kommender | kommende
    proximo | proxima | que viene | prochain | prochaine | que vem | seguinte
    следующии | следующую | следующая | следующее | следующеи | в следующии | ближаишии | ближаишую
    наступнии | наступного | наступну | наступноі | наступна | найближчии | наиближчии
    القادم | القادمة | المقبل | المقبلة | التالي
"""
_LAST = """
    last | past | letzten | letzter | letzte | letztes | vergangenen | vergangene | vorigen
    pasado | pasada | ultimo | ultima | dernier | derniere | passe | passado | passada
    прошлыи | прошлую | прошлая | прошлое | прошлои | в прошлыи
    минулии | минулого | минулу | минулоі | минула | останніи
    الماضي | الماضية | الفائت
"""
_THIS = """
    this | diesen | dieser | diese | este | esta | ce | cette | этот | эту | это | цеи | цю | ціеі | هذا | هذه
"""
_ONCE = """
    once | this once | just once | only once | one time | einmal | einmalig | nur einmal | nur diesmal | diesmal
    una vez | solo una vez | una sola vez | une fois | une seule fois | uma vez | so uma vez | uma unica vez
    один раз | разово | единожды | одноразово | один раз | лише раз | مرة واحدة | لمرة واحدة
"""
_UNITS = {
    "minute": "minute minutes min mins minuten minuto minutos минуту минуты минут хвилину хвилини хвилин دقيقة دقائق",
    "hour": "hour hours h stunde stunden hora horas heure heures час часа часов годину години годин ساعة ساعات ساعتين",
    "day": "day days tag tage tagen dia dias jour jours день дня днеи дні днів يوم ايام يومين",
    "week": "week weeks woche wochen semana semanas semaine semaines неделю недели недель неделе"
    " тиждень тижні тижнів тижня اسبوع الاسبوع اسابيع اسبوعين",
}
_NUMBERS = {
    1: "a an one einer einem einen ein eine un una une um uma один одну одна واحدة واحد",
    2: "two zwei dos deux dois duas два две дві",
    3: "three drei tres trois три",
    4: "four vier cuatro quatre quatro четыре чотири",
}
_DUAL = frozenset(map(normalize_text, ("ساعتين", "يومين", "أسبوعين")))  # two of them, in one word
_AHEAD = "in|en|dans|em|daqui a|dentro de|через|за|بعد"
_AGO_BEFORE = "vor|hace|il y a|ha|قبل|منذ"
_AGO_BEHIND = "ago|atras|назад|тому"


UNIT_OF = {normalize_text(word): unit for unit, words in _UNITS.items() for word in words.split()}
_NUMBER_OF = {normalize_text(word): number for number, words in _NUMBERS.items() for word in words.split()}
_SPAN = rf"(?:(?P<number>\d{{1,3}}|{any_of(_NUMBER_OF)}) )?(?P<unit>{any_of(UNIT_OF)})"
_BEFORE = any_of(normalized_phrases(f"{_AGO_BEFORE}|{_AHEAD}"))
_BEHIND = any_of(normalized_phrases(_AGO_BEHIND))
_DISTANCE = re.compile(
    rf"(?<!\w)(?:(?P<before>{_BEFORE}) {_SPAN}(?: (?:{_BEHIND}))?(?!\w)"
    rf"|{_SPAN.replace('?P<number>', '?P<number_ago>').replace('?P<unit>', '?P<unit_ago>')}"
    rf" (?P<behind>{_BEHIND})(?!\w))"
)
_AGO = normalized_phrases(_AGO_BEFORE)


class Direction(Enum):
    """Which of a weekday's dates is meant, if the text says so."""

    NEXT = auto()
    LAST = auto()
    THIS = auto()


@dataclass(frozen=True, slots=True)
class Qualified:
    """A folded text without the words that say which day is meant, and what they said."""

    text: str
    direction: Direction | None


_PATTERNS = tuple(
    (direction, re.compile(rf"(?<!\w)(?:{any_of(normalized_phrases(words))})(?!\w)"))
    for direction, words in ((Direction.NEXT, _NEXT), (Direction.LAST, _LAST), (Direction.THIS, _THIS))
)
_ONCE_PATTERN = re.compile(rf"(?<!\w)(?:{any_of(normalized_phrases(_ONCE))})(?!\w)")


def without_once(text: str) -> str:
    """Return the text without "once" in any language, as it was written otherwise."""
    for count in (3, 2, 1):
        words = text.split()
        for at in range(len(words) - count + 1):
            if _ONCE_PATTERN.fullmatch(normalize_text(" ".join(words[at : at + count]))):
                return " ".join([*words[:at], *words[at + count :]])
    return text


def qualify(day: str) -> Qualified:
    """Return what a folded day says about its direction: "next friday", "el viernes que viene"."""
    text = _ONCE_PATTERN.sub(" ", normalize_text(day))
    for direction, pattern in _PATTERNS:
        rest, count = pattern.subn(" ", text)
        if count:
            return Qualified(" ".join(rest.split()), direction)
    return Qualified(" ".join(text.split()), None)


def moment_from(text: str, now: datetime) -> datetime | None:
    """Return the local time that is minutes or hours away from ``now`` (local): "an hour ago", "in 2 hours"."""
    match = _DISTANCE.fullmatch(normalize_text(text))
    if match is None or _unit(match) not in ("minute", "hour"):
        return None
    return now + _signed(match)


def day_from(text: str, today: date) -> date | None:
    """Return the day that is days or weeks away from ``today``: "in 3 weeks", "vor 2 Tagen"."""
    match = _DISTANCE.fullmatch(normalize_text(text))
    if match is None or _unit(match) not in ("day", "week"):
        return None
    return today + _signed(match)


def _unit(match: re.Match[str]) -> str:
    return UNIT_OF[match["unit"] or match["unit_ago"]]


def _signed(match: re.Match[str]) -> timedelta:
    word = match["unit"] or match["unit_ago"]
    length = timedelta(**{f"{UNIT_OF[word]}s": number_of(match["number"] or match["number_ago"], word)})
    return -length if match["behind"] or match["before"] in _AGO else length


def number_of(written: str | None, unit: str) -> int:
    """Return the number before a folded unit: in digits or one of `_NUMBERS`; without one 1, or 2 for a dual."""
    if written is None:
        return 2 if unit in _DUAL else 1
    return int(written) if written.isdecimal() else _NUMBER_OF[written]
