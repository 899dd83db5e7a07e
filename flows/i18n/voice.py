"""The voice of one conversation: language, vocabulary, and timing of check-ins."""

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from typing import Literal
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_time, get_datetime_format, get_day_names
from babel.lists import format_list
from babel.numbers import format_decimal

from flows.i18n.catalog import TextCatalog
from flows.i18n.direction import begin_lines_right, isolate, mark_commands

Mode = Literal["therapy", "coaching"]
CheckInOccasion = Literal["sessions", "cadence"]
"""When check-ins come: after sessions, or at the dates of a programme's cadence (sessions may be entered as well)."""

_DATE_PATTERNS: Mapping[str, str] = {
    "en": "EEEE d MMMM",
    "de": "EEEE, d. MMMM",
    "es": "EEEE, d 'de' MMMM",
    "fr": "EEEE d MMMM",
    "pt": "EEEE, d 'de' MMMM",
    "ru": "EEEE, d MMMM",
    "uk": "EEEE, d MMMM",
    "ar": "EEEE، d MMMM",
}
"""CLDR's full date pattern of each language, without the year."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Formats texts in ``language`` with the vocabulary of ``mode``, for check-ins that come as ``asked`` says."""

    words: TextCatalog
    language: str
    mode: Mode = "therapy"
    asked: CheckInOccasion = "sessions"

    @property
    def rtl(self) -> bool:
        """Whether the language runs from right to left."""
        return _is_rtl(self.language)

    def say(self, key: str, **params: str | int | float) -> str:
        """Return the text as Telegram HTML, str parameters escaped. Raises BadText: unknown key, missing parameter."""
        return self._format(key, {name: _escape(value) for name, value in params.items()})

    def plain(self, key: str, **params: str | int | float) -> str:
        """Return the text unescaped, for buttons and other places without HTML. Raises BadText."""
        return self._format(key, params)

    def day(self, day: date, *, year: bool = False) -> str:
        """Return "Monday 9 March" in the language's format; with ``year`` "Monday 9 March 2026"."""
        pattern = "full" if year else _DATE_PATTERNS.get(self.language, "EEEE d MMMM")
        return str(format_date(day, pattern, locale=self._locale))

    def clock(self, at: time) -> str:
        """Return "15:05" in the language's format."""
        return str(format_time(at, "short", locale=self._locale))

    def moment(self, at: datetime, zone: str, *, year: bool = False) -> str:
        """Return day and time of an aware ``at`` in ``zone`` (an IANA name): "Monday 9 March, 15:05"."""
        if at.tzinfo is None:
            raise ValueError("a moment needs a zone: this time has none")
        local = at.astimezone(ZoneInfo(zone))
        pattern = str(get_datetime_format("medium", self._locale))
        return pattern.replace("{1}", self.day(local.date(), year=year)).replace(
            "{0}", self.clock(local.time())
        )

    def span(self, starts: datetime, ends: datetime, zone: str) -> str:
        """Return when something begins and ends, in ``zone``: "Monday 9 March, 15:05–15:55"."""
        return f"{self.moment(starts, zone)}–{self.clock(ends.astimezone(ZoneInfo(zone)).time())}"

    def weekday(self, number: int) -> str:
        """Return the name of a weekday; Monday is 0."""
        return str(get_day_names("wide", "stand-alone", self._locale)[number])

    def number(self, value: float) -> str:
        """Return a number in the language's format with at most one decimal: "3.5", in German "3,5"."""
        return str(format_decimal(value, "#,##0.#", locale=self._locale))

    def listing(self, parts: Sequence[str]) -> str:
        """Return "A, B and C" in the language's format; ``parts`` are not escaped."""
        return str(format_list(list(parts), locale=self._locale))

    @property
    def _locale(self) -> Locale:
        return _locale(self.language)

    def _format(self, key: str, params: Mapping[str, str | int | float]) -> str:
        rtl = self.rtl
        isolated = {
            name: isolate(value, rtl=rtl) if isinstance(value, str) else value
            for name, value in params.items()
        }
        text = self.words.format(self.language, key, {**isolated, "mode": self.mode, "asked": self.asked})
        return begin_lines_right(mark_commands(text)) if rtl else text


@cache
def _locale(language: str) -> Locale:
    return Locale.parse("en_GB" if language == "en" else language)


@cache
def _is_rtl(language: str) -> bool:
    return _locale(language).text_direction == "rtl"


def _escape(value: str | int | float) -> str | int | float:
    return html.escape(value, quote=False) if isinstance(value, str) else value
