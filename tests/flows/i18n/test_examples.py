"""The examples in texts that ask for typed input can be parsed, in every language."""

import re
from datetime import date, time, timedelta

import pytest

from flows.conversation.command_parser import parse_command
from flows.i18n import LANGUAGES, Voice
from flows.scheduling.dates import read_date
from flows.scheduling.parse import read_time
from flows.scheduling.phrases import read_weekly
from flows.scheduling.plan import Holiday
from flows.scheduling.typed_datetime import read_date_and_time
from flows.scheduling.typed_spans import read_holiday, read_hours
from flows.scheduling.weekdays import read_weekday
from flows.scheduling.zones import read_zone
from storage.bundled_content import load_words
from tests.flows.i18n.texts import sample_params

WORDS = load_words()
TODAY = date(2026, 10, 1)
QUOTED = r"[“„«]\W?(.+?)\W?[”“»]"
CODE = r"<code>(.+?)</code>"


def said(language: str, key: str) -> str:
    return Voice(WORDS, language).say(key, **next(sample_params(language, key)))


def examples(language: str, key: str, pattern: str) -> list[str]:
    found = re.findall(pattern, said(language, key))
    assert found, key
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_of_plans_in_texts_are_understood(language: str) -> None:
    weekly, fortnightly = examples(language, "schedule-plan-unknown", QUOTED)
    each = read_weekly(weekly, language, "Europe/Berlin", TODAY)
    other = read_weekly(fortnightly, language, "Europe/Berlin", TODAY)
    assert (each.weekday, each.at, each.every_weeks) == (1, time(15), 1)
    assert (other.weekday, other.at, other.every_weeks) == (1, time(15), 2)
    asked = examples(language, "session-weekly-ask", CODE)
    assert [read_weekly(text, language, "Europe/Berlin", TODAY) for text in asked] == [each, other]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_of_a_weekday_in_texts_is_understood(language: str) -> None:
    last_word = re.findall(r"[\w-]+", said(language, "schedule-weekday-unknown"))[-1]
    assert read_weekday(last_word, language) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_of_times_in_texts_are_understood(language: str) -> None:
    ended = [
        read_date_and_time(each, language, TODAY, past=True)
        for each in examples(language, "session-at-ask", CODE)
    ]
    assert ended == [(TODAY, time(15)), (TODAY - timedelta(days=1), time(15))]
    ahead = [
        read_date_and_time(each, language, TODAY)
        for each in examples(language, "schedule-time-missing", CODE)
    ]
    assert ahead == [(TODAY + timedelta(days=1), time(15))]
    assert [read_time(each) for each in examples(language, "settings-at-ask", CODE)] == [time(8)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_of_dates_in_texts_are_understood(language: str) -> None:
    text = said(language, "schedule-date-unknown")
    iso, written = re.findall(r"2026-12-24|24(?:\. | de | )\w+", text)
    assert read_date(iso, language, TODAY) == read_date(written, language, TODAY) == date(2026, 12, 24)


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_of_moves_holidays_and_quiet_hours_in_texts_are_understood(language: str) -> None:
    at, day_and_time = examples(language, "week-move-ask", CODE)
    assert read_time(at) == time(16)
    assert read_date_and_time(day_and_time, language, TODAY) == (TODAY, time(16))  # a Thursday
    (away,) = examples(language, "holiday-ask", CODE)
    assert read_holiday(away, language, TODAY) == Holiday(date(2026, 12, 24), date(2027, 1, 6))
    (hours,) = examples(language, "settings-quiet-ask", CODE)
    assert read_hours(hours) == (time(20), time(9, 30))


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_of_cities_in_texts_are_understood(language: str) -> None:
    for city in examples(language, "settings-zone-ask", CODE):
        assert "/" in read_zone(city)


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_of_pause_lengths_in_texts_are_understood(language: str) -> None:
    (days,) = re.findall(r"10 \w+", said(language, "checkin-pausing"))
    assert parse_command(days, language, pausing_from=TODAY) is not None
