"""Dates as people type them: "2026-12-24", "24.12.", "24 December", "24 декабря"."""

import re
from datetime import date
from functools import lru_cache

from babel import Locale

from flows.i18n.languages import FALLBACK
from flows.scheduling.normalize import NotRead, plain

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.?\s?(\d{4}|\d{2})?")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?")
_YEAR = r"(?: (?:de )?(\d{4})(?: (?:г|року|р))?)?"
_NAMED = re.compile(
    rf"(\d{{1,2}})(?:er|st|nd|rd|th|o)? (?:(?:de|of) )?([^\W\d]+){_YEAR}|([^\W\d]+) (\d{{1,2}})(?:st|nd|rd|th)?{_YEAR}"
)
_SHORTEST_MONTH = 3
_MONTHS = 12


def read_date(text: str, language: str, today: date) -> date:
    """A date; without a year, the next such date from ``today`` on. Raises NotRead.

    With slashes the day stands first, but not in English: there "3/4" is in March for some and in April for others.
    """
    stripped = text.strip()
    if found := _ISO.fullmatch(stripped):
        return _date(int(found[1]), int(found[2]), int(found[3]), today)
    if found := _DOTTED.fullmatch(stripped):
        return _date(_year(found[3]), int(found[2]), int(found[1]), today)
    if found := _SLASHED.fullmatch(stripped):
        return _date(_year(found[3]), *_in_order(int(found[1]), int(found[2]), language), today)
    if "/" not in stripped and (found := _NAMED.fullmatch(plain(stripped))):
        day, name, year_text = (found[1], found[2], found[3]) if found[1] else (found[5], found[4], found[6])
        return _date(int(year_text) if year_text else None, _month(name, language), int(day), today)
    raise unknown_date_error()


def looks_like_date(text: str) -> bool:
    """Whether it is written as a date in digits, be there such a day or not."""
    return any(form.fullmatch(text.strip()) for form in (_ISO, _DOTTED, _SLASHED))


def _in_order(first: int, second: int, language: str) -> tuple[int, int]:
    """Month and day; in English only where they cannot be taken for each other."""
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
            found for ahead in range(9) if (found := _in_year(today.year + ahead, month, day)) >= today
        )
    except (ValueError, StopIteration):
        raise unknown_date_error() from None


def _in_year(year: int, month: int, day: int) -> date:
    """That day of that year; one that only leap years have lies before all others elsewhere."""
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
        begins = {month for full, month in names.items() if full.startswith(name)}
        if len(name) >= _SHORTEST_MONTH and len(begins) == 1:
            return begins.pop()
    raise unknown_date_error()


@lru_cache(maxsize=16)
def _months(language: str) -> dict[str, int]:
    forms: dict[str, int] = {}
    for widths in Locale(language).months.values():
        for width in ("wide", "abbreviated"):
            forms |= {plain(name): month for month, name in widths.get(width, {}).items()}
    return forms


def unknown_date_error() -> NotRead:
    """What they are told whose text is no date."""
    return NotRead("not a date", said="schedule-date-unknown")
