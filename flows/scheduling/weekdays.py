"""Weekdays as people write them, in every language: full, short, misspelt, "on Tuesdays", "по вторникам"."""

from functools import lru_cache

from babel import Locale
from rapidfuzz.distance import OSA

from flows.i18n.languages import FALLBACK
from flows.scheduling.normalize import NotRead, plain

_ENDING = {"ru": 2, "uk": 2}  # letters at the end of a name that change with its case
_LONGER = 2  # letters a form may be longer than the name: dienstags, вторникам
_SHORTEST_BEGINNING = 3
_LIKE = 0.8  # one slip in five letters: "Tuseday"
_ALSO = {("de", "sonnabend"): 5, ("en", "weds"): 2, ("en", "tues"): 1, ("en", "thur"): 3, ("en", "thurs"): 3}


def read_weekday(text: str, language: str) -> int:
    """0 (Monday) to 6 of a weekday's name in ``language`` or in English. Raises NotRead."""
    for code in (language, FALLBACK):
        day = match_weekday(text, code)
        if day is not None:
            return day
    raise NotRead("not the name of a weekday", said="schedule-weekday-unknown")


def match_weekday(text: str, language: str) -> int | None:
    """The weekday ``text`` names in ``language``; None if it names none, or could be two."""
    typed = _typed(text)
    if (exact := _names(language).get(typed)) is not None:
        return exact
    full = _full_names(language)
    for matches in (
        _begins(typed, full),
        _inflected(typed, full, _ENDING.get(language, 0)),
        _alike(typed, full),
    ):
        if len(matches) == 1:
            return matches.pop()
    return None


def _typed(text: str) -> str:
    words = [word for word in plain(text).replace("ة", "ه").split() if word not in ("feira", "feiras", "يوم")]
    return " ".join(words).removeprefix("що")


def _begins(typed: str, full: dict[str, int]) -> set[int]:
    if len(typed) < _SHORTEST_BEGINNING:
        return set()
    return {day for name, day in full.items() if name.startswith(typed)}


def _inflected(typed: str, full: dict[str, int], ending: int) -> set[int]:
    return {
        day
        for name, day in full.items()
        if typed.startswith(name[: len(name) - ending]) and len(typed) <= len(name) + _LONGER
    }


def _alike(typed: str, full: dict[str, int]) -> set[int]:
    return {day for name, day in full.items() if OSA.normalized_similarity(typed, name) >= _LIKE}


@lru_cache(maxsize=16)
def _full_names(language: str) -> dict[str, int]:
    days = Locale(language).days["stand-alone"]["wide"]
    return {_typed(name): day for day, name in days.items()}


@lru_cache(maxsize=16)
def _names(language: str) -> dict[str, int]:
    """Every written form; one that two days share names neither."""
    forms: dict[str, set[int]] = {}
    for widths in Locale(language).days.values():
        for width in ("wide", "abbreviated", "short"):
            for day, name in widths.get(width, {}).items():
                forms.setdefault(_typed(name), set()).add(day)
    also = {name: day for (code, name), day in _ALSO.items() if code == language}
    return {name: min(days) for name, days in forms.items() if len(days) == 1} | also
