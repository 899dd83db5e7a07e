"""Parsing typed weekdays in every language: full, short, misspelt, "on Tuesdays", "по вторникам"."""

from functools import lru_cache

from babel import Locale
from rapidfuzz.distance import OSA

from flows.i18n.languages import FALLBACK
from flows.scheduling.normalize import UnreadableInput, normalize_text

_INFLECTED_LETTERS = {"ru": 2, "uk": 2}  # final letters that change with the grammatical case
_MAX_EXTRA_LETTERS = 2  # of an inflected form: dienstags, вторникам
_MIN_PREFIX_LETTERS = 3
_MIN_SIMILARITY = 0.8  # one slip in five letters: "Tuseday"
_EXTRA_NAMES = {
    ("de", "sonnabend"): 5,
    ("en", "weds"): 2,
    ("en", "tues"): 1,
    ("en", "thur"): 3,
    ("en", "thurs"): 3,
}


def read_weekday(text: str, language: str) -> int:
    """Return 0 (Monday) to 6 for a weekday's name in ``language`` or in English. Raises UnreadableInput."""
    for code in (language, FALLBACK):
        day = match_weekday(text, code)
        if day is not None:
            return day
    raise UnreadableInput("not the name of a weekday", said="schedule-weekday-unknown")


def match_weekday(text: str, language: str) -> int | None:
    """Return the weekday that ``text`` names in ``language``, or None if there is none or it is ambiguous."""
    typed = _normalize(text)
    if (exact := _names(language).get(typed)) is not None:
        return exact
    full = _full_names(language)
    for matches in (
        _match_prefix(typed, full),
        _match_inflected(typed, full, _INFLECTED_LETTERS.get(language, 0)),
        _match_similar(typed, full),
    ):
        if len(matches) == 1:
            return matches.pop()
    return None


def _normalize(text: str) -> str:
    words = [
        word
        for word in normalize_text(text).replace("ة", "ه").split()
        if word not in ("feira", "feiras", "يوم")
    ]
    return " ".join(words).removeprefix("що")


def _match_prefix(typed: str, full: dict[str, int]) -> set[int]:
    if len(typed) < _MIN_PREFIX_LETTERS:
        return set()
    return {day for name, day in full.items() if name.startswith(typed)}


def _match_inflected(typed: str, full: dict[str, int], ending: int) -> set[int]:
    return {
        day
        for name, day in full.items()
        if typed.startswith(name[: len(name) - ending]) and len(typed) <= len(name) + _MAX_EXTRA_LETTERS
    }


def _match_similar(typed: str, full: dict[str, int]) -> set[int]:
    return {day for name, day in full.items() if OSA.normalized_similarity(typed, name) >= _MIN_SIMILARITY}


@lru_cache(maxsize=16)
def _full_names(language: str) -> dict[str, int]:
    days = Locale(language).days["stand-alone"]["wide"]
    return {_normalize(name): day for day, name in days.items()}


@lru_cache(maxsize=16)
def _names(language: str) -> dict[str, int]:
    """Return every unambiguous written form with its weekday."""
    forms: dict[str, set[int]] = {}
    for widths in Locale(language).days.values():
        for width in ("wide", "abbreviated", "short"):
            for day, name in widths.get(width, {}).items():
                forms.setdefault(_normalize(name), set()).add(day)
    extra = {name: day for (code, name), day in _EXTRA_NAMES.items() if code == language}
    return {name: min(days) for name, days in forms.items() if len(days) == 1} | extra
