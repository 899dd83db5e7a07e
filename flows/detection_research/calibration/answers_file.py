"""A programme's answers as a table: one row per check-in, with the columns dyad, at, g1, g2, t1, t2, b1, b2.

``dyad`` is any text that tells dyads apart, ``at`` a date or time (ISO 8601) that sorts them; a dyad that comes back
after more than sixty days counts as another, as for the detector. An empty cell is a skipped item. Other columns are
left alone. It is the shape of the six-item instrument; answers are 1 to 5.
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
_MOST_PLACES = 5_000_000  # dyads times the longest: the answers stand in one array
_Dated = tuple[datetime, list[list[float]]]


def write(rows: Iterable[tuple[str, datetime, Mapping[str, int | None]]]) -> str:
    """Such a table, of check-ins as (dyad, when, answers by item), with the day in place of the moment. What is called
    by ``dyad`` has no comma in it.
    """
    names = [item for pair in ITEMS for item in pair]
    lines = [
        [dyad, f"{at:%Y-%m-%d}", *(str(answers.get(item) or "") for item in names)]
        for dyad, at, answers in rows
    ]
    return "".join(",".join(cells) + "\n" for cells in [_COLUMNS, *lines])


def read(content: bytes, file: str) -> Array:
    """(dyad, check-in, dimension, item): the answers, oldest first, NaN where skipped or past a dyad's last check-in.

    BadFile names the line and what to mend.
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
    if len(lines) * max(map(len, lines)) > _MOST_PLACES:
        raise BadFile("there are too many check-ins", file=file, remedy="Give a part of the dyads.")
    return _filled(lines)


def _rows(text: str, file: str) -> tuple[Sequence[str], list[dict[str, str]]]:
    """The names in the first line, and the other rows by them."""
    reader = csv.DictReader(text.splitlines())
    try:
        return reader.fieldnames or (), list(reader)
    except csv.Error as error:
        what, remedy = f"a row cannot be read ({error})", "Check the quotation marks there."
        raise BadFile(what, file=file, line=reader.line_num + 1, remedy=remedy) from None


def _answer(row: Mapping[str, str], item: str, file: str, line: int) -> float:
    given = row[item].strip()
    if not given:
        return _NAN
    if given not in {"1", "2", "3", "4", "5"}:
        raise BadFile(
            f"{given!r} is no answer",
            file=file,
            line=line,
            key=item,
            remedy="Give 1 to 5, or leave it empty.",
        )
    return float(given)


def _moment(given: str, file: str, line: int) -> datetime:
    try:
        moment = datetime.fromisoformat(given.strip())
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    except ValueError:
        remedy = "Write it like 2026-03-01 or 2026-03-01T15:00."
        raise BadFile(f"{given!r} is no date", file=file, line=line, key="at", remedy=remedy) from None


def _lines(dyad: list[_Dated]) -> Iterator[list[list[list[float]]]]:
    """A dyad's answers, oldest first; a new line after each break in which what was usual is forgotten."""
    line: list[list[list[float]]] = []
    before: datetime | None = None
    for at, answers in sorted(dyad, key=lambda one: one[0]):
        if before and at - before > RESET_AFTER:
            yield line
            line = []
        line.append(answers)
        before = at
    yield line


def _filled(dyads: list[list[list[list[float]]]]) -> Array:
    longest = max(len(each) for each in dyads)
    answers = np.full((len(dyads), longest, 3, 2), _NAN)
    for index, each in enumerate(dyads):
        answers[index, : len(each)] = each
    return answers
