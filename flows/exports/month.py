"""A programme's months as a table: what each column is, and the sentences a sponsor reads first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from flows.i18n import Voice
from flows.text.csv_file import encode_csv

COLUMNS = (
    *("invited", "opened", "agreed", "active", "asked", "answered", "hours"),
    *("sessions", "digests", "used", "flags", "discussed"),
    *("goals", "reviewed", "reached"),
)
HALF_HOUR = timedelta(minutes=30)
MonthFigures = Mapping[str, int | str | None]


@dataclass(frozen=True, slots=True)
class ProgrammeMonth:
    """One month: its first day, and its published figures by column; None where there are too few people.

    ``half_hours`` stands for ``hours``, the median time until an answer, in half hours.
    """

    first: date
    figures: MonthFigures

    @property
    def label(self) -> str:
        """Return the month as 2026-11."""
        return f"{self.first:%Y-%m}"

    def value(self, column: str) -> int | float | None:
        """Return a figure, or None if it may not be shown."""
        if column == "hours":
            halves = self.figures.get("half_hours")
            return None if halves is None else int(halves) / 2
        found = self.figures.get(column)
        return None if found is None else int(found)


def half_hours(delay: timedelta) -> int:
    """Return a time in half hours, at least one: rounded so that no one person's answer can be recognised."""
    return max(1, round(delay / HALF_HOUR))


def following(first: date) -> date:
    """Return the first day of the next month."""
    return (first + timedelta(days=32)).replace(day=1)


def months_until(last: date, since: date, most: int = 12) -> list[date]:
    """Return the first days of the months up to ``last``, from ``since`` on, at most so many."""
    months = [last]
    while len(months) < most and (before := (months[0] - timedelta(days=1)).replace(day=1)) >= since:
        months.insert(0, before)
    return months


def headings(voice: Voice) -> list[str]:
    """Return the headings of the table, the month's first."""
    return [voice.plain(f"month-{name}") for name in ("month", *COLUMNS)]


def sentences(month: ProgrammeMonth, voice: Voice) -> Iterator[str]:
    """Yield what happened in a month, in words: how many took part, how many answered, what was noticed."""
    said = {
        "part": ("active", "count"),
        "replied": ("answered", "share"),
        "waited": ("hours", "hours"),
        "noticed": ("flags", "count"),
        "talked": ("discussed", "share"),
    }
    if month.value("active") is None:
        yield voice.plain("month-few-said")
        return
    for key, (column, parameter) in said.items():
        value = month.value(column)
        if value is not None:
            yield voice.plain(f"month-{key}", **{parameter: voice.number(float(value))})


def as_csv(months: Sequence[ProgrammeMonth], voice: Voice) -> bytes:
    """Return the table for spreadsheets, a row a month."""
    few = voice.plain("month-few")
    rows = [
        [month.label, *(few if month.value(name) is None else f"{month.value(name):g}" for name in COLUMNS)]
        for month in months
    ]
    return encode_csv(headings(voice), rows)
