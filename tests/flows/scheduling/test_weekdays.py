"""Weekdays in every language, short and inflected, never guessed."""

import pytest
from babel import Locale

from flows.i18n.languages import LANGUAGES
from flows.scheduling.parse import UnreadableInput, read_weekday


@pytest.mark.parametrize(
    ("language", "typed", "day"),
    [
        ("en", "Tuesday", 1),
        ("en", "tuesdays", 1),
        ("en", "Tue.", 1),
        ("en", "Tues", 1),
        ("en", "Tuseday", 1),
        ("de", "Dienstag", 1),
        ("de", "dienstags", 1),
        ("de", "Di", 1),
        ("de", "Sonnabend", 5),
        ("de", "Donerstag", 3),
        ("es", "miercoles", 2),
        ("es", "mar", 1),
        ("es", "sábados", 5),
        ("fr", "mar.", 1),
        ("fr", "di", 6),
        ("pt", "terça", 1),
        ("pt", "terças-feiras", 1),
        ("ru", "вторник", 1),
        ("ru", "вторникам", 1),
        ("ru", "среду", 2),
        ("ru", "вт", 1),
        ("uk", "щовівторка", 1),
        ("uk", "п'ятницю", 4),
        ("uk", "неділю", 6),
        ("ar", "الثلاثاء", 1),
        ("ar", "يوم الأحد", 6),
        ("ar", "الجمعه", 4),
        ("ru", "friday", 4),  # English is understood beside the person's own
    ],
)
def test_a_weekday_is_read_as_people_write_it(language: str, typed: str, day: int) -> None:
    assert read_weekday(typed, language) == day


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_the_language_has_is_read(language: str) -> None:
    for widths in Locale(language).days.values():
        for width in ("wide", "abbreviated"):
            for day, name in widths[width].items():
                assert read_weekday(name, language) == day


@pytest.mark.parametrize(
    ("language", "typed"),
    [("en", "t"), ("en", "someday"), ("en", ""), ("de", "tag"), ("en", "day"), ("en", "8"), ("fr", "demain")],
)
def test_what_names_no_weekday_or_two_is_asked_for_again(language: str, typed: str) -> None:
    with pytest.raises(UnreadableInput) as refused:
        read_weekday(typed, language)
    assert refused.value.said == "schedule-weekday-unknown"
