"""Months of the calendar, and what is said of one."""

from datetime import date, timedelta

import pytest

from flows.exports.month import (
    COLUMNS,
    ProgrammeMonth,
    following,
    half_hours,
    headings,
    months_until,
    sentences,
)
from flows.i18n import LANGUAGES, Voice
from storage.bundled_content import load_words

FULL = dict.fromkeys(COLUMNS, 20) | {"half_hours": 3}


def test_months_go_back_to_the_first_or_a_year() -> None:
    assert months_until(date(2026, 2, 1), date(2025, 12, 1)) == [
        date(2025, 12, 1),
        date(2026, 1, 1),
        date(2026, 2, 1),
    ]
    assert len(months_until(date(2026, 2, 1), date(2020, 1, 1))) == 12


@pytest.mark.parametrize(("minutes", "halves"), [(0, 1), (44, 1), (46, 2), (35 * 60, 70)])
def test_a_time_is_rounded_to_half_hours(minutes: int, halves: int) -> None:
    assert half_hours(timedelta(minutes=minutes)) == halves


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_month_is_told_in_every_language_and_withheld_where_few_took_part(language: str) -> None:
    voice = Voice(load_words(), language)
    assert len([*sentences(ProgrammeMonth(date(2026, 2, 1), FULL), voice)]) == 5
    assert [*sentences(ProgrammeMonth(date(2026, 2, 1), {}), voice)] == [voice.plain("month-few-said")]
    assert len({*headings(voice)}) == len(COLUMNS) + 1


def test_a_month_is_followed_by_the_next_one_whatever_its_length() -> None:
    months = [date(2027, month, 1) for month in range(1, 13)]
    assert [following(month) for month in months] == [*months[1:], date(2028, 1, 1)]
