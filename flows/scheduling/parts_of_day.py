"""Times of day with a part of the day, or noon: "3 in the afternoon", "a las 3 de la tarde", "morgen früh um 9"."""

import re
from dataclasses import dataclass
from functools import cache

from flows.scheduling.normalize import any_of, listed_phrases


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A part of the day: its phrases, and the hours of 12 that people say with it, before and after noon."""

    phrases: str
    before_noon: range = range(0)
    after_noon: range = range(0)


_PARTS = (
    PartOfDay(
        """
        in the morning | this morning | morning
        heute früh | am morgen | in der früh | früh | morgens | am vormittag | vormittags | vormittag
        de la mañana | de la manana | por la mañana | por la manana | en la mañana | esta mañana
        du matin | le matin | ce matin | matin
        da manhã | da manha | de manhã | de manha | pela manhã
        сегодня утром | утра | утром
        сьогодні вранці | ранку | вранці | зранку
        صباحا | الصباح | في الصباح
        """,
        before_noon=range(1, 12),
    ),
    PartOfDay(
        """
        in the afternoon | this afternoon | afternoon
        am nachmittag | nachmittags | nachmittag
        de la tarde | por la tarde | en la tarde | esta tarde
        de l'après-midi | de l'apres-midi | cet après-midi | cet apres-midi | l'après-midi | après-midi | apres-midi
        da tarde | de tarde | à tarde | esta tarde
        сегодня днем | сегодня днём | дня | днем | днём
        сьогодні вдень | дня | вдень
        بعد الظهر | العصر | عصرا
        """,
        after_noon=range(1, 9),
    ),
    PartOfDay(
        """
        in the evening | this evening | tonight | evening | at night
        am abend | abends | abend | nachts
        de la noche | por la noche | en la noche | esta noche
        du soir | ce soir | le soir | soir
        da noite | de noite | à noite | esta noite
        сегодня вечером | вечера | вечером
        сьогодні ввечері | вечора | ввечері | увечері
        مساء | المساء | في المساء | الليلة | ليلا
        """,
        after_noon=range(5, 12),
    ),
)
_NOON = """
    at noon | noon | midday | at midday
    mittags um 12 uhr | 12 uhr mittags | um 12 uhr mittag | um 12 uhr mittags | 12 uhr mittag
    a mediodía | a mediodia | al mediodía | al mediodia | mediodía | mediodia | 12 del mediodía | 12 del mediodia
    à midi | a midi | midi
    ao meio-dia | ao meio dia | meio-dia | meio dia
    в полдень | полдень | 12 дня | опівдні | полудень | 12 ظهرا | في الظهر
"""
_DAYS_AWAY = "через|за|in|en|dans|em|daqui a|vor|hace|il y a|بعد|قبل"  # "через 3 дня" is a date
_HOUR = r"(?P<hour>\d{1,2})(?:\s?[:.h]\s?(?P<minute>\d{2}))?(?!\d)(?:\s?(?:uhr|h|hrs|ч|час\w*|год\w*|o'clock)(?!\w))?"
_AT = r"(?:(?:at|um|a las?|às?|as|à|в|о|об|الساعة)\s+)?"


def with_hour_of_24(text: str) -> str:
    """Return the text with such times by the clock: "tomorrow 3 in the afternoon" gives "tomorrow 15:00".

    A time with a part of the day in which people do not say it ("12 at night") stays as it is. Text without such a
    time is returned unchanged.
    """
    for number, part in enumerate(_PARTS):
        for pattern in _patterns(number):
            match = pattern.search(text)
            hour = None if match is None else _hour_of_day(int(match["hour"]), part)
            if match is not None and hour is not None:
                return f"{text[: match.start()]}{hour}:{match['minute'] or '00'}{text[match.end() :]}".strip()
    return _after_first(_noon_pattern(), text, "12:00")


def without_part_of_day(text: str) -> str:
    """Return the text without a part of the day that stands alone: "yesterday evening" gives "yesterday"."""
    for number in range(len(_PARTS)):
        text = _after_first(_phrases(number), text, "")
    return text


def _hour_of_day(hour: int, part: PartOfDay) -> int | None:
    if hour in part.before_noon:
        return hour
    if hour in part.after_noon:
        return hour + 12
    return hour if 12 < hour < 24 and part.after_noon else None


def _after_first(pattern: re.Pattern[str], text: str, instead: str) -> str:
    return " ".join(pattern.sub(f" {instead} ", text, count=1).split()) if pattern.search(text) else text


@cache
def _phrases(number: int) -> re.Pattern[str]:
    # Behind a number "дня" are days.
    return re.compile(
        rf"(?<![\w-])(?<!\d )(?:{any_of(listed_phrases(_PARTS[number].phrases))})(?!\w)", re.IGNORECASE
    )


@cache
def _patterns(number: int) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of an hour before and behind the part of the day."""
    phrases = rf"(?:{any_of(listed_phrases(_PARTS[number].phrases))})(?!\w)"
    no_date = "".join(rf"(?<!(?<!\w){re.escape(word)} )" for word in _DAYS_AWAY.split("|"))
    return (
        re.compile(rf"(?<![\w.:/-]){no_date}{_HOUR}\s*{phrases}", re.IGNORECASE),
        re.compile(rf"{_phrases(number).pattern}\s+{_AT}{_HOUR}(?![\w.:/-])", re.IGNORECASE),
    )


@cache
def _noon_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{any_of(listed_phrases(_NOON))})(?!\w)", re.IGNORECASE)
