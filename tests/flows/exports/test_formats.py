"""Cells, pseudonyms, SPSS files and group sizes, each by itself."""

import csv
from datetime import UTC, date, datetime
from pathlib import Path

import pyreadstat
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.exports import csv_lines, sav
from flows.exports.anonymity import GroupSize, group_sizes
from flows.exports.columns import Cell, Code, Column, ColumnKind, Row, written
from flows.exports.pseudonyms import LENGTH, Pseudonyms

CODES = (Code(1, "one", "the first"), Code(2, "two", "the second"))
COLUMNS = (
    Column("text", "a text", ColumnKind.TEXT, width=20),
    Column("count", "a count", ColumnKind.INTEGER, codes=(Code(-1, "gone", "it is gone"),)),
    Column("mean", "a mean", ColumnKind.NUMBER),
    Column("at", "a moment", ColumnKind.MOMENT),
    Column("code", "a code", ColumnKind.CODE, codes=CODES),
)
DAY = date(2026, 3, 5)


def rows_read(tmp_path: Path, *rows: Row) -> dict[str, list[object]]:
    """Write rows as an SPSS file and return what pyreadstat reads."""
    file = tmp_path / "some.sav"
    parts = b"".join(
        sav.part_of_row(COLUMNS[:2], row[:2]) + sav.part_of_row(COLUMNS[2:], row[2:]) for row in rows
    )
    file.write_bytes(sav.dictionary(COLUMNS, "label", DAY) + parts + sav.END)
    data, _ = pyreadstat.read_sav(str(file), output_format="dict", user_missing=True)
    return {name: list(values) for name, values in data.items()}


def test_an_spss_file_holds_every_kind_of_cell(tmp_path: Path) -> None:
    at = datetime(2026, 3, 5, 12, 30, 15, tzinfo=UTC)
    read = rows_read(
        tmp_path, ("äöü", 7, 2.25, at, "two"), (None, "gone", None, None, None), ("", 1000, -3.0, at, "one")
    )
    assert read["text"] == ["äöü", "", ""]
    assert read["count"] == [7, -1, 1000]
    assert read["mean"][0] == 2.25
    assert [str(each) for each in read["at"][::2]] == ["2026-03-05 12:30:15"] * 2
    assert read["code"][::2] == [2, 1]


@given(
    numbers=st.lists(st.floats(allow_nan=False, allow_infinity=False, width=32), min_size=1, max_size=8),
    texts=st.text(st.characters(min_codepoint=32, max_codepoint=0x2FFF, categories=["L", "N"]), max_size=9),
)
def test_numbers_and_texts_come_back_from_an_spss_file(
    tmp_path_factory: pytest.TempPathFactory, numbers: list[float], texts: str
) -> None:
    cut = texts.encode()[:20].decode(errors="ignore")
    read = rows_read(tmp_path_factory.mktemp("sav"), *((cut, 1, each, None, None) for each in numbers))
    assert read["mean"] == numbers
    assert {*read["text"]} == {cut}


@pytest.mark.parametrize(
    "cell", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd", "a,=b", 'say "hi"', "x\n=1"]
)
def test_no_cell_is_a_formula_and_each_comes_back(cell: str) -> None:
    (row,) = csv.reader(csv_lines.line([cell, "b"]).decode().splitlines(keepends=True))
    assert row[1] == "b"
    assert not row[0].startswith(("=", "+", "-", "@"))
    assert row[0].replace("'", "") == cell.replace("'", "")


@pytest.mark.parametrize(
    ("column", "cell", "text"),
    [
        (COLUMNS[0], None, ""),
        (COLUMNS[1], "gone", ""),
        (COLUMNS[2], 10 / 3, "3.333333333"),
        (COLUMNS[3], datetime(2026, 3, 5, 12, tzinfo=UTC), "2026-03-05T12:00:00Z"),
        (COLUMNS[4], "two", "two"),
    ],
)
def test_cells_are_written_alike_everywhere(column: Column, cell: Cell, text: str) -> None:
    assert written(column, cell) == text


def test_pseudonyms_belong_to_their_key_and_kind() -> None:
    one, other = Pseudonyms(bytes(32)), Pseudonyms(bytes([1] * 32))
    assert one.of("dyad", "a") == Pseudonyms(bytes(32)).of("dyad", "a")
    assert len({one.of("dyad", "a"), one.of("person", "a"), one.of("dyad", "b"), other.of("dyad", "a")}) == 4
    assert len(one.of("dyad", "a")) == LENGTH


def test_people_with_equal_characteristics_are_grouped() -> None:
    people = [{"language": "en", "zone": zone} for zone in "AAAAABB"]
    assert group_sizes(people, ("language",), ("language", "zone")) == (
        GroupSize(("language",), 1, 7, 0),
        GroupSize(("language", "zone"), 2, 2, 2),
    )
