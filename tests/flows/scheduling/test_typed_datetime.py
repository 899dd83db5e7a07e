"""Typed dates with times, holidays and hours."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from flows.scheduling.day_words import moment_from
from flows.scheduling.normalize import UnreadableInput
from flows.scheduling.phrases import sounds_regular
from flows.scheduling.plan import Holiday
from flows.scheduling.typed_datetime import (
    read_date_and_time,
    read_day_only,
    read_possible_days,
    read_time_only,
)
from flows.scheduling.typed_spans import read_holiday, read_hours

TODAY = date(2026, 3, 3)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "language", "past", "day", "at"),
    [
        ("15:00", "en", True, TODAY, time(15)),
        ("yesterday at 3 pm", "en", True, date(2026, 3, 2), time(15)),
        ("gestern um 15 Uhr", "de", True, date(2026, 3, 2), time(15)),
        ("вчера в 15:00", "ru", True, date(2026, 3, 2), time(15)),
        ("أمس 15:00", "ar", True, date(2026, 3, 2), time(15)),
        ("amanhã 9:30", "pt", False, date(2026, 3, 4), time(9, 30)),
        ("Thursday 16:00", "en", False, date(2026, 3, 5), time(16)),
        ("Thursday 16:00", "en", True, date(2026, 2, 26), time(16)),
        ("Tuesday 16:00", "en", False, TODAY, time(16)),
        ("2026-02-28 10:00", "en", True, date(2026, 2, 28), time(10)),
        ("28.2. 10:00", "de", True, date(2026, 2, 28), time(10)),
        ("28/2 10:00", "es", True, date(2026, 2, 28), time(10)),
        ("the day before yesterday at 3 pm", "en", True, date(2026, 3, 1), time(15)),
        ("vorgestern 15 Uhr", "de", True, date(2026, 3, 1), time(15)),
        ("übermorgen 15 Uhr", "de", False, date(2026, 3, 5), time(15)),
        ("anteayer 15:00", "es", True, date(2026, 3, 1), time(15)),
        ("avant-hier à 15h", "fr", True, date(2026, 3, 1), time(15)),
        ("anteontem às 15h", "pt", True, date(2026, 3, 1), time(15)),
        ("позавчера в 15:00", "ru", True, date(2026, 3, 1), time(15)),
        ("позавчора о 15:00", "uk", True, date(2026, 3, 1), time(15)),
        ("أول أمس 15:00", "ar", True, date(2026, 3, 1), time(15)),
        ("pasado mañana a las 15:00", "es", False, date(2026, 3, 5), time(15)),
        ("اليوم الساعة ٥ مساءً", "ar", True, TODAY, time(17)),
        ("غدًا 9 صباحًا", "ar", False, date(2026, 3, 4), time(9)),
        ("tomorrow at noon", "en", False, date(2026, 3, 4), time(12)),
        ("3 in the afternoon", "en", False, TODAY, time(15)),
        ("tonight 8", "en", False, TODAY, time(20)),
        ("tomorrow morning at 9:30", "en", False, date(2026, 3, 4), time(9, 30)),
        ("2026-03-06T15:00", "en", False, date(2026, 3, 6), time(15)),
        ("2026-03-06T15:00:00", "de", False, date(2026, 3, 6), time(15)),
        ("morgen früh um 9", "de", False, date(2026, 3, 4), time(9)),
        ("morgen um 15 Uhr", "de", False, date(2026, 3, 4), time(15)),
        ("heute Abend 20 Uhr", "de", False, TODAY, time(20)),
        ("Freitag nachmittags um 3", "de", False, date(2026, 3, 6), time(15)),
        ("mañana a las 3 de la tarde", "es", False, date(2026, 3, 4), time(15)),
        ("mañana por la mañana a las 9", "es", False, date(2026, 3, 4), time(9)),
        ("el viernes a las 10 de la mañana", "es", False, date(2026, 3, 6), time(10)),
        ("mañana al mediodía", "es", False, date(2026, 3, 4), time(12)),
        ("demain matin à 9h", "fr", False, date(2026, 3, 4), time(9)),
        ("vendredi 3h de l'après-midi", "fr", False, date(2026, 3, 6), time(15)),
        ("vendredi midi", "fr", False, date(2026, 3, 6), time(12)),
        ("sexta às 3 da tarde", "pt", False, date(2026, 3, 6), time(15)),
        ("amanhã de manhã às 9", "pt", False, date(2026, 3, 4), time(9)),
        ("завтра в 3 часа дня", "ru", False, date(2026, 3, 4), time(15)),
        ("через 3 дня 15:00", "ru", False, date(2026, 3, 6), time(15)),
        ("завтра утром в 9", "ru", False, date(2026, 3, 4), time(9)),
        ("завтра о 7 вечора", "uk", False, date(2026, 3, 4), time(19)),
        ("غدا الساعة ٣ بعد الظهر", "ar", False, date(2026, 3, 4), time(15)),
    ],
)
def test_typed_days_and_times_are_read(text: str, language: str, past: bool, day: date, at: time) -> None:
    assert read_date_and_time(text, language, TODAY, past=past) == (day, at)


@pytest.mark.parametrize(
    "text", ["12 at night", "tomorrow 3 in the evening", "demain midi et demie", "9 at night 10"]
)
def test_a_part_of_the_day_that_does_not_fit_is_asked_about(text: str) -> None:
    with pytest.raises(UnreadableInput):
        read_date_and_time(text, "en", TODAY)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("yesterday evening", "en"),
        ("gestern Abend", "de"),
        ("ayer por la tarde", "es"),
        ("hier soir", "fr"),
        ("ontem à noite", "pt"),
        ("вчера вечером", "ru"),
        ("вчора ввечері", "uk"),
        ("أمس مساء", "ar"),
    ],
)
def test_a_part_of_the_day_without_an_hour_lacks_the_time(text: str, language: str) -> None:
    with pytest.raises(UnreadableInput) as refused:
        read_date_and_time(text, language, TODAY, past=True)
    assert refused.value.said == "schedule-time-missing"
    assert read_day_only(text, language, TODAY) == (date(2026, 3, 2),)


@pytest.mark.parametrize(
    ("text", "at"),
    [("at 8pm", time(20)), ("um 20 Uhr", time(20)), ("a las 3 de la tarde", time(15)), ("noon", time(12))],
)
def test_a_time_alone_may_have_words_around_it(text: str, at: time) -> None:
    assert read_time_only(text) == at


FRIDAY, LAST_FRIDAY = date(2026, 3, 6), date(2026, 2, 27)


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("next Friday 15:00", "en", FRIDAY),
        ("on Friday at 3pm", "en", LAST_FRIDAY),
        ("last Friday 15:00", "en", LAST_FRIDAY),
        ("this Friday 15:00", "en", FRIDAY),
        ("next Tuesday 15:00", "en", date(2026, 3, 10)),
        ("last Tuesday 15:00", "en", date(2026, 2, 24)),
        ("next Friday 15:00 once", "en", FRIDAY),
        ("in 3 weeks 15:00", "en", date(2026, 3, 24)),
        ("3 days ago at 15:00", "en", date(2026, 2, 28)),
        ("nächsten Freitag um 15 Uhr", "de", FRIDAY),
        ("letzten Freitag 15 Uhr", "de", LAST_FRIDAY),
        ("einmal nächsten Freitag 15 Uhr", "de", FRIDAY),
        ("in zwei Wochen um 15 Uhr", "de", date(2026, 3, 17)),
        ("vor 2 Tagen 15 Uhr", "de", date(2026, 3, 1)),
        ("el próximo viernes a las 15:00", "es", FRIDAY),
        ("el viernes que viene a las 15:00", "es", FRIDAY),
        ("el viernes pasado a las 15:00", "es", LAST_FRIDAY),
        ("vendredi prochain à 15h", "fr", FRIDAY),
        ("vendredi dernier à 15h", "fr", LAST_FRIDAY),
        ("sexta-feira que vem às 15h", "pt", FRIDAY),
        ("sexta passada às 15h", "pt", LAST_FRIDAY),
        ("в следующую пятницу в 15:00", "ru", FRIDAY),
        ("в прошлую пятницу в 15:00", "ru", LAST_FRIDAY),
        ("через 2 недели в 15:00", "ru", date(2026, 3, 17)),
        ("наступної п'ятниці о 15:00", "uk", FRIDAY),
        ("минулої п'ятниці о 15:00", "uk", LAST_FRIDAY),
        ("يوم الجمعة القادم الساعة 3 م", "ar", FRIDAY),
        ("يوم الجمعة الماضي الساعة 3 م", "ar", LAST_FRIDAY),
    ],
)
def test_words_for_days_are_read(text: str, language: str, day: date) -> None:
    assert not sounds_regular(text)
    assert read_date_and_time(text, language, TODAY, past=True) == (day, time(15))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Friday 15:00", (LAST_FRIDAY, FRIDAY)),
        ("on Friday at 3pm", (LAST_FRIDAY, FRIDAY)),
        ("Friday 15:00 once", (LAST_FRIDAY, FRIDAY)),
        ("Tuesday 15:00", (TODAY,)),
        ("next Friday 15:00", (FRIDAY,)),
        ("yesterday 15:00", (date(2026, 3, 2),)),
        ("15:00", (TODAY,)),
        ("24 December 15:00", (date(2025, 12, 24),)),
    ],
)
def test_a_weekday_alone_may_be_the_last_or_the_next(text: str, days: tuple[date, ...]) -> None:
    assert read_possible_days(text, "en", TODAY) == (days, time(15))


NOW = datetime(2026, 3, 3, 14, 28, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("an hour ago", -60),
        ("2 hours ago", -120),
        ("in 2 hours", 120),
        ("vor einer Stunde", -60),
        ("vor 20 Minuten", -20),
        ("hace una hora", -60),
        ("il y a une heure", -60),
        ("há uma hora", -60),
        ("час назад", -60),
        ("через 2 часа", 120),
        ("годину тому", -60),
        ("منذ ساعة", -60),
        ("قبل ساعتين", -120),
    ],
)
def test_a_moment_may_be_hours_away(text: str, minutes: int) -> None:
    assert moment_from(text, NOW) == NOW + timedelta(minutes=minutes)


@pytest.mark.parametrize("text", ["an hour", "in 3 weeks", "ago", "in an hour or two", "hour ago yesterday"])
def test_other_distances_are_not_read(text: str) -> None:
    assert moment_from(text, NOW) is None


@pytest.mark.parametrize(
    "text",
    [
        "every Friday 15:00",
        "Fridays 15:00",
        "freitags 15 Uhr",
        "los viernes a las 15:00",
        "le vendredi à 15h",
        "sextas às 15h",
        "по пятницам в 15:00",
        "щоп'ятниці о 15:00",
        "كل جمعة 15:00",
    ],
)
def test_a_rhythm_has_a_word_for_it(text: str) -> None:
    assert sounds_regular(text)


@pytest.mark.parametrize("text", ["31 Feb", "31 Feb 15:00", "15:00 on 30 February"])
def test_a_day_that_does_not_exist_is_said_so_with_and_without_a_time(text: str) -> None:
    with pytest.raises(UnreadableInput) as refused:
        read_date_and_time(text, "en", TODAY)
    assert refused.value.said == "schedule-date-impossible"


@pytest.mark.parametrize("text", ["", "Thursday", "soon 15:00", "3", "15:00 Thursday maybe"])
def test_an_unreadable_time_is_refused(text: str) -> None:
    with pytest.raises(UnreadableInput):
        read_date_and_time(text, "en", TODAY)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("gestern halb drei", "de"),
        ("am Donnerstag um Viertel nach 3", "de"),
        ("ayer a las tres y media", "es"),
    ],
)
def test_which_half_of_the_day_is_asked_with_a_day_too(text: str, language: str) -> None:
    with pytest.raises(UnreadableInput) as refused:
        read_date_and_time(text, language, TODAY)
    assert refused.value.said == "schedule-time-unclear"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("20:00 – 09:30", time(20), time(9, 30)),
        ("22 to 7", time(22), time(7)),
        ("22-7", time(22), time(7)),
        ("von 22 bis 7 Uhr", time(22), time(7)),
        ("с 22 до 7", time(22), time(7)),
        ("de 22 a 7", time(22), time(7)),
        ("9 in the evening to 8 in the morning", time(21), time(8)),
        ("de 10 de la noche a 7 de la mañana", time(22), time(7)),
        ("с 10 вечера до 7 утра", time(22), time(7)),
        ("20:00-9:30", time(20), time(9, 30)),
        ("22 Uhr bis 7 Uhr", time(22), time(7)),
        ("10 pm to 7 am", time(22), time(7)),
        ("from 10 pm to 7 am", time(22), time(7)),
        ("von 22:00 bis 7:30", time(22), time(7, 30)),
        ("de 22h à 7h", time(22), time(7)),
        ("de 22:00 a 7:00", time(22), time(7)),
        ("das 22h às 7h", time(22), time(7)),
        ("с 22:00 до 7:00", time(22), time(7)),
        ("з 22:00 до 7:00", time(22), time(7)),
        ("من 10 مساءً إلى 7 صباحًا", time(22), time(7)),
    ],
)
def test_quiet_hours_are_read_from_and_to(text: str, start: time, end: time) -> None:
    assert read_hours(text) == (start, end)


@pytest.mark.parametrize("text", ["", "never", "20:00", "at night"])
def test_unreadable_quiet_hours_are_refused(text: str) -> None:
    with pytest.raises(UnreadableInput):
        read_hours(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("from 24 December to 6 January", "en"),
        ("vom 24.12. bis 6.1.", "de"),
        ("du 24/12 au 6/1", "fr"),
        ("24/12-6/1", "es"),
        ("vom 24. Dezember bis zum 6. Januar", "de"),
        ("du 24 décembre au 6 janvier", "fr"),
        ("del 24 de diciembre al 6 de enero", "es"),
        ("de 24 de dezembro a 6 de janeiro", "pt"),
        ("с 24 декабря по 6 января", "ru"),
        ("з 24 грудня до 6 січня", "uk"),
        ("من 24 ديسمبر إلى 6 يناير", "ar"),
    ],
)
def test_a_holiday_is_told_from_and_to_as_each_language_does(text: str, language: str) -> None:
    assert read_holiday(text, language, TODAY) == Holiday(date(2026, 12, 24), date(2027, 1, 6))
