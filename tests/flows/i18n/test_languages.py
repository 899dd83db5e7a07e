"""The choice of a person's language."""

import pytest

from flows.i18n import LANGUAGES, pick_language


@pytest.mark.parametrize(
    ("chosen", "telegram", "programme", "picked"),
    [
        ("ar", "de", "en", "ar"),
        (None, "de", "en", "de"),
        (None, "pt-br", "en", "pt"),
        (None, "PT_BR", "en", "pt"),
        (None, "zh-hans", "fr", "fr"),
        (None, None, "uk", "uk"),
        ("tlh", "zh", "xx", "en"),
        ("", "", "", "en"),
        ("  de ", None, "en", "de"),
    ],
)
def test_own_choice_then_telegram_then_programme_then_english(
    chosen: str | None, telegram: str | None, programme: str, picked: str
) -> None:
    assert pick_language(chosen, telegram, programme) == picked


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_can_be_chosen(language: str) -> None:
    assert pick_language(language, "xx", "en") == language
