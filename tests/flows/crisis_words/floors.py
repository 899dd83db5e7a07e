"""Floors for the sentences of danger found in the set ``third``: what was counted on 2026-11-29."""

from collections.abc import Mapping

LANGUAGE_FLOORS: Mapping[str, int] = {
    "ar": 26,
    "de": 22,
    "en": 22,
    "es": 24,
    "fr": 24,
    "pt": 26,
    "ru": 24,
    "uk": 24,
}
FAMILY_FLOORS: Mapping[str, int] = {
    "already_taken": 8,
    "attacked": 16,
    "burden": 14,
    "goodbye": 8,
    "harm_baby": 4,
    "help_call": 16,
    "hurt_other": 7,
    "kill_self": 37,
    "means": 7,
    "no_reason": 10,
    "other_person": 15,
    "pills": 0,
    "self_harm": 20,
    "want_to_die": 30,
}
KIND_FLOORS: Mapping[str, int] = {
    "indirect": 34,
    "plain": 118,
    "slang": 40,
}
