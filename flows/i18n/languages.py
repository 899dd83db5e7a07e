"""The supported languages, and the choice of a person's language."""

from collections.abc import Mapping

LANGUAGES: tuple[str, ...] = ("en", "de", "es", "fr", "pt", "ru", "uk", "ar")
"""Codes of the supported languages; each is a folder beside this file."""

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
"""The name of each language in that language."""

FALLBACK = "en"

TRANSLATION_STATUS: Mapping[str, str] = {
    "en": "original",
    **dict.fromkeys(LANGUAGES[1:], "translated for this project, not validated"),
}
"""How the interface texts of each language were translated."""


def pick_language(chosen: str | None, telegram_code: str | None, programme_default: str) -> str:
    """Return a person's language: their own choice, else Telegram's, else the programme's, else English.

    A code may carry a region ("pt-br", "zh-hans"); only its first part counts. Unsupported languages are skipped.
    """
    for code in (chosen, telegram_code, programme_default):
        language = _supported(code)
        if language is not None:
            return language
    return FALLBACK


def _supported(code: str | None) -> str | None:
    language = (code or "").strip().lower().replace("_", "-").split("-")[0]
    return language if language in LANGUAGES else None
