"""Every text a person reads, in eight languages: Fluent files, and the voice that speaks them."""

from flows.words.languages import FALLBACK, LANGUAGES, OWN_NAMES, pick_language
from flows.words.voice import Asked, Mode, Voice
from flows.words.words import BadText, Words

__all__ = [
    "FALLBACK",
    "LANGUAGES",
    "OWN_NAMES",
    "Asked",
    "BadText",
    "Mode",
    "Voice",
    "Words",
    "pick_language",
]
