"""A programme's answers as a CSV table: one row per check-in, columns dyad, at, g1, g2, t1, t2, b1, b2.

``dyad`` is any text that identifies a dyad, ``at`` a date or time (ISO 8601) that sorts its rows; after a break
of more than sixty days a dyad counts as another one, as in the detector. An empty cell is a skipped item; other
columns are ignored. The table fits the six-item instrument; answers are 1 to 5.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime

import numpy as np

from flows.detection.completed_check_in import RESET_AFTER
from flows.detection.model.grid import Array
from flows.errors import BadFile

ITEMS = (("g1", "g2"), ("t1", "t2"), ("b1", "b2"))
_COLUMNS = ("dyad", "at", *(item for pair in ITEMS for item in pair))
_NAN = float("nan")
MAX_BYTES = 20_000_000
_MAX_CELLS = 5_000_000  # dyads times the longest one: the answers are one array
_Dated = tuple[datetime, list[list[float]]]


def write(rows: Iterable[tuple[str, datetime, Mapping[str, int | None]]]) -> str:
    """Return the table of check-ins given as (dyad, moment, answers by item), with the date instead of the moment.

    The names of dyads must not contain commas.
    """
    names = [item for pair in ITEMS for item in pair]
    lines = [
        [dyad, f"{at:%Y-%m-%d}", *(str(answers.get(item) or "") for item in names)]
        for dyad, at, answers in rows
    ]
    return "".join(",".join(cells) + "\n" for cells in [_COLUMNS, *lines])


def read(content: bytes, file: str) -> Array:
    """Return (dyad, check-in, dimension, item) answers, oldest first.

    NaN where skipped or after a dyad's last check-in. Raises BadFile with the line and the remedy.
    """
    try:
        rows = _rows(content.decode("utf-8-sig"), file)
    except UnicodeDecodeError:
        raise BadFile("this is not UTF-8 text", file=file, remedy="Save it as UTF-8 and try again.") from None
    missing = [column for column in _COLUMNS if column not in rows[0]]
    if missing:
        raise BadFile(
            "columns are missing", file=file, key=", ".join(missing), remedy="Add them to the first line."
        )
    dyads: dict[str, list[_Dated]] = defaultdict(list)
    for number, row in enumerate(rows[1], start=2):
        if None in row.values():
            raise BadFile(
                "cells are missing", file=file, line=number, remedy="Give as many as in the first line."
            )
        answers = [[_answer(row, item, file, number) for item in pair] for pair in ITEMS]
        dyads[row["dyad"]].append((_moment(row["at"], file, number), answers))
    if not dyads:
        raise BadFile(
            "there are no check-ins", file=file, remedy="Give at least one row below the first line."
        )
    lines = [line for each in dyads.values() for line in _lines(each)]
    if len(lines) * max(map(len, lines)) > _MAX_CELLS:
        raise BadFile("there are too many check-ins", file=file, remedy="Give a part of the dyads.")
    return _to_array(lines)


def _rows(text: str, file: str) -> tuple[Sequence[str], list[dict[str, str]]]:
    """Return the names in the first line, and the other rows by them."""
    reader = csv.DictReader(text.splitlines())
    try:
        return reader.fieldnames or (), list(reader)
    except csv.Error as error:
        what, remedy = f"a row cannot be read ({error})", "Check the quotation marks there."
        raise BadFile(what, file=file, line=reader.line_num + 1, remedy=remedy) from None


def _answer(row: Mapping[str, str], item: str, file: str, line: int) -> float:
    cell = row[item].strip()
    if not cell:
        return _NAN
    if cell not in {"1", "2", "3", "4", "5"}:
        raise BadFile(
            f"{cell!r} is no answer",
            file=file,
            line=line,
            key=item,
            remedy="Give 1 to 5, or leave it empty.",
        )
    return float(cell)


def _moment(cell: str, file: str, line: int) -> datetime:
    try:
        moment = datetime.fromisoformat(cell.strip())
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    except ValueError:
        remedy = "Write it like 2026-03-01 or 2026-03-01T15:00."
        raise BadFile(f"{cell!r} is no date", file=file, line=line, key="at", remedy=remedy) from None


def _lines(dyad: list[_Dated]) -> Iterator[list[list[list[float]]]]:
    """Yield a dyad's answers, oldest first, split at each break that resets the baseline."""
    segment: list[list[list[float]]] = []
    previous_at: datetime | None = None
    for at, answers in sorted(dyad, key=lambda one: one[0]):
        if previous_at and at - previous_at > RESET_AFTER:
            yield segment
            segment = []
        segment.append(answers)
        previous_at = at
    yield segment


def _to_array(dyads: list[list[list[list[float]]]]) -> Array:
    longest = max(len(each) for each in dyads)
    answers = np.full((len(dyads), longest, 3, 2), _NAN)
    for index, each in enumerate(dyads):
        answers[index, : len(each)] = each
    return answers
