"""Typed dates with times, holidays and hours."""

from datetime import date, time

import pytest

from flows.scheduling.normalize import UnreadableInput
from flows.scheduling.plan import Holiday
from flows.scheduling.typed_datetime import read_date_and_time, read_holiday, read_hours

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
    ],
)
def test_days_and_times(text: str, language: str, past: bool, day: date, at: time) -> None:
    assert read_date_and_time(text, language, TODAY, past=past) == (day, at)


@pytest.mark.parametrize("text", ["", "Thursday", "soon 15:00", "3", "15:00 Thursday maybe"])
def test_what_is_not_understood_is_not_guessed(text: str) -> None:
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
def test_hours_from_and_to(text: str, start: time, end: time) -> None:
    assert read_hours(text) == (start, end)


@pytest.mark.parametrize("text", ["", "never", "20:00", "at night"])
def test_hours_that_are_none(text: str) -> None:
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
