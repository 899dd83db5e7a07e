"""The cells of a sessions table as spreadsheets and practice programs write them: dates, times, minutes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from flows.i18n.languages import FALLBACK
from flows.scheduling.dates import read_date
from flows.scheduling.normalize import UnreadableInput
from flows.text.csv_file import WrongCell

_SLASHED = re.compile(r"(?P<first>\d{1,2})/(?P<second>\d{1,2})(?P<year>/\d{2}(?:\d{2})?)?")
_MIDNIGHT = re.compile(
    r"(?P<day>.*\S)(?:\s+|(?<=\d)T)0?0[:.]00(?:[:.]00(?:[.,]0+)?)?(?:Z|\s?Uhr)?", re.DOTALL
)
_TIME_ZERO_DAY = re.compile(r"(?:1899-12-3[01]|1900-01-0[01]|3[01][./]12[./]1899|12/3[01]/1899)[T\s]+")
_SECONDS = re.compile(r"(?<=\d:\d\d):00(?:[.,]0+)?(?!\d)")
_MINUTES = re.compile(
    r"(?P<minutes>\d{1,4})(?:[.,]0+)?\s*(?:m|min\w*|мин\w*|хв\w*|دقيق\w*|دقائق|د|['′’])?\.?", re.IGNORECASE
)
_HOURS = re.compile(
    r"(?P<hours>\d{1,2})\s*(?::|h|hrs?|std|ч|год|ساعة)\.?\s*(?:(?P<minutes>[0-5]?\d)\s*(?:m|min|мин|хв)?\.?)?(?::00)?",
    re.IGNORECASE,
)
_SERIAL = re.compile(r"\d{5}(?:[.,]\d+)?|0?[.,]\d+")
_END_OF_DAY = re.compile(r"24[:.]?00(?::00)?(?:\s?(?:Uhr|h))?", re.IGNORECASE)
_MONTHS = 12


class DateOrder(StrEnum):
    """Which comes first in a date with slashes."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


@dataclass(frozen=True, slots=True)
class DateReader:
    """Reads the dates of one table; dates without a year are in the year from ``today`` on."""

    language: str
    today: date
    order: DateOrder | None

    def read(self, cell: str) -> date:
        """Return a cell's date. Raises WrongCell.

        Without a known order, "3/4" is refused in any language: software writes its own country's order.
        """
        try:
            return self._read(without_midnight(cell))
        except UnreadableInput as error:
            raise WrongCell("date", error_key(cell, "schedule-row-date")) from error

    def _read(self, text: str) -> date:
        match = _SLASHED.fullmatch(text)
        if match is None or self.order is None:
            return read_date(text, FALLBACK if "/" in text else self.language, self.today)
        first, second, year = match["first"], match["second"], (match["year"] or "").removeprefix("/")
        day, month = (first, second) if self.order is DateOrder.DAY_FIRST else (second, first)
        return read_date(f"{day}.{month}.{year}", self.language, self.today)


def find_date_order(cells: Iterable[str]) -> DateOrder | None:
    """Return the order that rows like 25/04 show for rows like 03/04; None if no row needs it or shows it."""
    pairs = [
        (int(match["first"]), int(match["second"]))
        for cell in cells
        if (match := _SLASHED.fullmatch(without_midnight(cell)))
    ]
    orders = {DateOrder.DAY_FIRST for first, _ in pairs if first > _MONTHS}
    orders |= {DateOrder.MONTH_FIRST for _, second in pairs if second > _MONTHS}
    is_needed = any(first != second and max(first, second) <= _MONTHS for first, second in pairs)
    return orders.pop() if is_needed and len(orders) == 1 else None


def without_midnight(cell: str) -> str:
    """Return a date without the midnight that spreadsheets add: "2026-03-02 00:00:00"."""
    match = _MIDNIGHT.fullmatch(cell)
    return cell if match is None else match["day"].rstrip(",")


def time_of_cell(cell: str, day: str) -> str:
    """Return a time of day without its seconds and without the row's day or the first day of spreadsheets."""
    cell = _TIME_ZERO_DAY.sub("", cell)
    for prefix in (day, without_midnight(day)):
        if prefix and cell != prefix:
            cell = re.sub(rf"{re.escape(prefix)}[T\s]+(?=\d)", "", cell)
    return _SECONDS.sub("", cell)


def is_end_of_day(cell: str) -> bool:
    """Return whether the time is 24:00, the end of the day."""
    return _END_OF_DAY.fullmatch(cell) is not None


def read_minutes(cell: str) -> timedelta | None:
    """Return a length: "50", "50 min", "50,0", "0:50", "1 h 30"; None if it is none."""
    if match := _MINUTES.fullmatch(cell):
        return timedelta(minutes=int(match["minutes"]))
    if match := _HOURS.fullmatch(cell):
        return timedelta(hours=int(match["hours"]), minutes=int(match["minutes"] or 0))
    return None


def error_key(cell: str, otherwise: str) -> str:
    """Return the text's key for a date or time that cannot be read; one for a spreadsheet's serial number."""
    return "schedule-row-serial" if _SERIAL.fullmatch(cell) else otherwise
