"""Lines of a CSV file, written one at a time, with no cell that a spreadsheet would take for a formula."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from flows.exports.columns import Column, Row, written
from flows.text.csv_file import escape_formulas

_QUOTED = frozenset(',"\r\n')


def cells(texts: Iterable[str]) -> str:
    """Return texts as cells, separated by commas, without a line end."""
    return ",".join(map(_quote, texts))


def line(texts: Iterable[str]) -> bytes:
    """Return texts as a whole line."""
    return f"{cells(texts)}\r\n".encode()


def of_row(columns: Sequence[Column], row: Row) -> str:
    """Return the cells of a row, without a line end, so that two parts of a line can be joined by a comma."""
    return cells(written(column, cell) for column, cell in zip(columns, row, strict=True))


@lru_cache(maxsize=4096)
def _quote(text: str) -> str:
    safe = escape_formulas(text) if text else text
    return '"' + safe.replace('"', '""') + '"' if _QUOTED.intersection(safe) else safe
