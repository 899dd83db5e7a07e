"""Columns of a table that several formats write: name, meaning, unit and values of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeAlias

Cell: TypeAlias = str | int | float | datetime | None
Row: TypeAlias = tuple[Cell, ...]


class ColumnKind(StrEnum):
    """What the cells of a column are; a ``CODE`` is one of a closed list of words, each with a number."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    MOMENT = "moment"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Code:
    """One value of a column: its number, its word in CSV files, and its meaning."""

    number: int
    word: str
    meaning: str


def numbered(meanings: Mapping[str, str]) -> tuple[Code, ...]:
    """Return the codes of words with these meanings, numbered from 1 in their order."""
    return tuple(
        Code(number, word, meaning) for number, (word, meaning) in enumerate(meanings.items(), start=1)
    )


@dataclass(frozen=True, slots=True)
class Column:
    """A column; ``width`` is the most bytes of a text, ``codes`` its values, of which negative ones mean missing.

    In an ``INTEGER`` column a cell is a number, or the word of a code that says why there is none.
    """

    name: str
    meaning: str
    kind: ColumnKind
    unit: str = ""
    width: int = 16
    codes: tuple[Code, ...] = ()

    def number_of(self, word: str) -> int:
        """Return the number of a code. Raises KeyError for a word that is not one of the column's."""
        for code in self.codes:
            if code.word == word:
                return code.number
        raise KeyError(f"{self.name}: {word}")


def written(column: Column, cell: Cell) -> str:
    """Return a cell as CSV files have it: empty if missing, moments in UTC to the second."""
    if cell is None or (column.kind is ColumnKind.INTEGER and isinstance(cell, str)):
        return ""
    if isinstance(cell, datetime):
        return cell.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return f"{cell:.10g}" if isinstance(cell, float) else str(cell)


def names(columns: Sequence[Column]) -> tuple[str, ...]:
    """Return the names of columns, in order."""
    return tuple(column.name for column in columns)
