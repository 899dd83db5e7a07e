"""The languages this project speaks, and which of them a person is spoken to in."""

from collections.abc import Mapping

LANGUAGES: tuple[str, ...] = ("en", "de", "es", "fr", "pt", "ru", "uk", "ar")
"""Codes of the languages every text exists in; each is a folder beside this file."""

OWN_NAMES: Mapping[str, str] = {
    "en": "English",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
    "pt": "Português",
    "ru": "Русский",
    "uk": "Українська",
    "ar": "العربية",
}
"""What each language calls itself."""

FALLBACK = "en"

TRANSLATION_STATUS: Mapping[str, str] = {
    "en": "original",
    **dict.fromkeys(LANGUAGES[1:], "translated for this project, not validated"),
}
"""What may be said about the interface texts of each language."""


def pick_language(chosen: str | None, telegram_code: str | None, programme_default: str) -> str:
    """The language for one person: their own choice, else Telegram's, else the programme's, else English.

    A code may carry a region ("pt-br", "zh-hans"); only its first part counts. What this project does not
    speak is passed over.
    """
    for code in (chosen, telegram_code, programme_default):
        language = _known(code)
        if language is not None:
            return language
    return FALLBACK


def _known(code: str | None) -> str | None:
    language = (code or "").strip().lower().replace("_", "-").split("-")[0]
    return language if language in LANGUAGES else None
