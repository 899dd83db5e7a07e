"""When something was or will be, as people type it."""

from datetime import date, time

import pytest

from flows.schedule.said import read_hours, read_said
from flows.schedule.typed import NotRead

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
    ],
)
def test_days_and_times(text: str, language: str, past: bool, day: date, at: time) -> None:
    assert read_said(text, language, TODAY, past=past) == (day, at)


@pytest.mark.parametrize("text", ["", "Thursday", "soon 15:00", "3", "15:00 Thursday maybe"])
def test_what_is_not_understood_is_not_guessed(text: str) -> None:
    with pytest.raises(NotRead):
        read_said(text, "en", TODAY)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("20:00 – 09:30", time(20), time(9, 30)),
        ("20:00-9:30", time(20), time(9, 30)),
        ("22 Uhr bis 7 Uhr", time(22), time(7)),
        ("10 pm to 7 am", time(22), time(7)),
    ],
)
def test_hours_from_and_to(text: str, start: time, end: time) -> None:
    assert read_hours(text) == (start, end)


@pytest.mark.parametrize("text", ["", "never", "20:00", "at night"])
def test_hours_that_are_none(text: str) -> None:
    with pytest.raises(NotRead):
        read_hours(text)
