"""Texts for people in eight languages: Fluent files, and the voice that formats them."""

from flows.i18n.catalog import BadText, TextCatalog
from flows.i18n.languages import FALLBACK, LANGUAGES, OWN_NAMES, pick_language
from flows.i18n.voice import CheckInOccasion, Mode, Voice

__all__ = [
    "FALLBACK",
    "LANGUAGES",
    "OWN_NAMES",
    "BadText",
    "CheckInOccasion",
    "Mode",
    "TextCatalog",
    "Voice",
    "pick_language",
]
