"""Parsing typed dates: "2026-12-24", "24.12.", "24 December", "24 декабря"."""

import re
from datetime import date
from functools import lru_cache

from babel import Locale

from flows.i18n.languages import FALLBACK
from flows.scheduling.normalize import UnreadableInput, normalize_text

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.?\s?(\d{4}|\d{2})?")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?")
_YEAR = r"(?: (?:de )?(\d{4})(?: (?:г|року|р))?)?"
_NAMED = re.compile(
    rf"(\d{{1,2}})(?:er|st|nd|rd|th|o)? (?:(?:de|of) )?([^\W\d]+){_YEAR}|([^\W\d]+) (\d{{1,2}})(?:st|nd|rd|th)?{_YEAR}"
)
_MIN_MONTH_LETTERS = 3
_MONTHS = 12
IMPOSSIBLE_DATE = "schedule-date-impossible"
"""The key of the text for a date that does not exist."""


def read_date(text: str, language: str, today: date) -> date:
    """Return the date; without a year, the next such date from ``today`` on.

    Raises UnreadableInput: not a date, or one that does not exist, such as 31 February.

    With slashes the day comes first, except in English, where "3/4" is ambiguous and refused.
    """
    stripped = text.strip()
    if match := _ISO.fullmatch(stripped):
        return _date(int(match[1]), int(match[2]), int(match[3]), today)
    if match := _DOTTED.fullmatch(stripped):
        return _date(_year(match[3]), int(match[2]), int(match[1]), today)
    if match := _SLASHED.fullmatch(stripped):
        return _date(_year(match[3]), *_month_and_day(int(match[1]), int(match[2]), language), today)
    if "/" not in stripped and (match := _NAMED.fullmatch(normalize_text(stripped))):
        day, name, year_text = (match[1], match[2], match[3]) if match[1] else (match[5], match[4], match[6])
        return _date(int(year_text) if year_text else None, _month(name, language), int(day), today)
    raise unknown_date_error()


def looks_like_date(text: str) -> bool:
    """Return whether the text is written as a date in digits, valid or not."""
    return any(pattern.fullmatch(text.strip()) for pattern in (_ISO, _DOTTED, _SLASHED))


def _month_and_day(first: int, second: int, language: str) -> tuple[int, int]:
    """Return month and day; in English only if they cannot be confused."""
    if language != "en" or first == second or first > _MONTHS:
        return second, first
    if second > _MONTHS:
        return first, second
    raise unknown_date_error()


def _year(text: str | None) -> int | None:
    return None if text is None else int(text) % 100 + 2000 if len(text) == len("26") else int(text)


def _date(year: int | None, month: int, day: int, today: date) -> date:
    try:
        if year is not None:
            return date(year, month, day)
        return next(
            candidate
            for ahead in range(9)
            if (candidate := _in_year(today.year + ahead, month, day)) >= today
        )
    except (ValueError, StopIteration):
        raise UnreadableInput("no such date", said=IMPOSSIBLE_DATE) from None


def _in_year(year: int, month: int, day: int) -> date:
    """Return that day of that year; for 29 February in other years `date.min`, so that the next year is tried."""
    try:
        return date(year, month, day)
    except ValueError:
        if (month, day) != (2, 29):
            raise
        return date.min


def _month(name: str, language: str) -> int:
    for code in (language, FALLBACK):
        names = _months(code)
        if name in names:
            return names[name]
        matches = {month for full, month in names.items() if full.startswith(name)}
        if len(name) >= _MIN_MONTH_LETTERS and len(matches) == 1:
            return matches.pop()
    raise unknown_date_error()


@lru_cache(maxsize=16)
def _months(language: str) -> dict[str, int]:
    forms: dict[str, int] = {}
    for widths in Locale(language).months.values():
        for width in ("wide", "abbreviated"):
            forms |= {normalize_text(name): month for month, name in widths.get(width, {}).items()}
    return forms


def unknown_date_error() -> UnreadableInput:
    """Return the error for text that is not a date."""
    return UnreadableInput("not a date", said="schedule-date-unknown")
