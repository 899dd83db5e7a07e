"""CSV as spreadsheets write it: parsed alike, or refused with a remedy."""

import csv
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flows.errors import BadFile
from flows.text.csv_file import DELIMITERS, NamedRow, decode_csv, encode_csv, read_table

FILE = "list.csv"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_marks_delimiters_and_line_ends_make_no_difference(delimiter: str, end: str, mark: bytes) -> None:
    rows = (("name", "note"), ("", ""), ("Zoë", f'said "hm{delimiter}"'))
    quoted = (
        delimiter.join('"{}"'.format(cell.replace('"', '""')) for cell in row) if any(row) else ""
        for row in rows
    )
    table = read_table(decode_csv(mark + end.join(quoted).encode(), FILE), FILE, most_rows=5)
    assert table.header == ("name", "note")
    assert [(row.line, row.cells) for row in table.rows] == [(3, ("Zoë", f'said "hm{delimiter}"'))]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_refused_with_the_remedy(encoding: str) -> None:
    with pytest.raises(BadFile, match="Save it as CSV in UTF-8") as refused:
        decode_csv("name;note\n".encode(encoding), FILE)
    assert refused.value.said == "file-utf16"


def test_another_encoding_is_refused_with_its_line_and_never_guessed() -> None:
    with pytest.raises(BadFile, match=r"list\.csv, line 3: this is not UTF-8") as refused:
        decode_csv("name\nAnn\nZoë\n".encode("cp1252"), FILE)
    assert (refused.value.said, dict(refused.value.params)) == ("file-not-utf8", {"line": "3"})


def test_a_broken_row_is_named_and_too_many_are_refused() -> None:
    with pytest.raises(BadFile, match="line 2: the row cannot be read"):
        read_table('name\n"An"n\n', FILE, most_rows=5)
    with pytest.raises(BadFile, match="Send at most 2 at a time") as refused:
        read_table("name\na\nb\nc\n", FILE, most_rows=2)
    assert refused.value.said == "file-too-many-rows"
    assert len(read_table("name\na\nb\n", FILE, most_rows=2).rows) == 2


def test_what_is_written_is_read_back() -> None:
    rows = [("A;1", "first\nsecond"), ("", '"')]
    content = encode_csv(("a", "b"), rows, ";")
    assert content.startswith(b"\xef\xbb\xbf")
    table = read_table(decode_csv(content, FILE), FILE, most_rows=5)
    assert table.header == ("a", "b")
    assert [row.cells for row in table.rows] == rows


def test_an_empty_file_is_an_empty_table() -> None:
    assert read_table("", FILE, most_rows=5).header == ()


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-2+3+cmd|x", "'-2+3+cmd|x"),
        ("\t=1", "'\t'=1"),
        ("x;=cmd", "x;'=cmd"),
        ("x,@y\t+z", "x,'@y\t'+z"),
        ('x;"=cmd"', 'x;"\'=cmd"'),
        ("x;'=1", "x;''=1"),
        ("first\n=cmd", "first\n'=cmd"),
        ("Ann; Ben, 5; -5", "Ann; Ben, 5; -5"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),  # was so before: comes back so
        ("+49 (170) 123-45", "+49 (170) 123-45"),
        ("-5.5", "-5.5"),
        ("Ann-Marie = A.", "Ann-Marie = A."),
        ("'Zoë'", "'Zoë'"),
    ],
)
def test_no_written_cell_is_a_formula_and_each_is_read_back(cell: str, shown: str) -> None:
    content = encode_csv(("name", "note"), [(cell, "")], ";")
    (plain,) = csv.reader(content.decode("utf-8-sig").splitlines(keepends=True)[1:], delimiter=";")
    assert plain == [shown, ""]
    (row,) = read_table(decode_csv(content, FILE), FILE, most_rows=5).rows
    assert row.cells == (cell, "")


CELLS = st.text("a1=+-@＝＋'\",;\t\n ", max_size=8)


@given(st.lists(st.tuples(CELLS, CELLS, st.just("z")), max_size=3), st.sampled_from(DELIMITERS))
@example([("", "'-,\t", "z"), ("'-1,-\n", "-5\n", "z")], ",")
def test_no_written_cell_is_a_formula_under_another_separator(
    rows: list[tuple[str, str, str]], delimiter: str
) -> None:
    """Whatever separator it assumes, and whether or not it interprets quotation marks."""
    content = encode_csv(("name", "note", "last"), rows, delimiter)
    for cell in re.split(r"[,;\t\n]", content.decode("utf-8-sig")):
        assert not re.match(r"[=@＝]|[-+＋](?![\d\s()./-]*$)", cell.strip('"\r'))
    assert [row.cells for row in read_table(decode_csv(content, FILE), FILE, most_rows=5).rows] == rows


HOSTILE = {
    "a row of 10 MB": ("name\n" + "x" * 10_000_000, "line 2: the row cannot be read"),
    "an unclosed quote": ('name\n"' + "x\n" * 2_000_000, "line 2: the row cannot be read"),
    "a million columns": ("name," + "x," * 1_000_000, "more than 200 columns"),
    "a million cells": ("name\n" + "x," * 1_000_000, "line 2: the row has more than 200 columns"),
    "a million empty lines": ("name\n" + "\n" * 1_000_000, "too many rows"),
    "a quote of many lines": ("name\n" + ('"' + "\n" * 1000 + '"\n') * 1000, "too many rows"),
    "a million rows": ("name\n" + "x\r" * 1_000_000, "too many rows"),
}


@pytest.mark.slow
@pytest.mark.parametrize(("text", "said"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_table_is_refused_where_it_begins_to_be_one(text: str, said: str) -> None:
    with pytest.raises(BadFile, match=said) as refused:
        read_table(text, FILE, most_rows=1000)
    assert refused.value.said is not None


def test_nul_and_mixed_encodings_are_refused() -> None:
    for content, said in (
        (b"name\nA\0nn\n", "file-utf16"),
        ("Zoë\n".encode() + "Zoë".encode("cp1252"), "file-not-utf8"),
    ):
        with pytest.raises(BadFile) as refused:
            decode_csv(content, FILE)
        assert refused.value.said == said


def test_the_widest_row_and_the_most_lines_that_are_read() -> None:
    wide = ",".join("x" * 200)
    assert len(read_table(wide, FILE, most_rows=1).header) == 200
    with pytest.raises(BadFile, match="more than 200 columns"):
        read_table(f"{wide},x", FILE, most_rows=1)
    lines = "name\n" + "\n" * 1008 + "x\n"  # 10 for each row, and as many as for 100 rows besides
    assert len(read_table(lines, FILE, most_rows=1).rows) == 1
    with pytest.raises(BadFile, match="too many rows"):
        read_table(f"name\n\n{lines}", FILE, most_rows=1)


def test_a_row_knows_its_last_line_and_a_short_row_has_empty_cells() -> None:
    (row,) = read_table('name,note\n"a\nb"\n', FILE, most_rows=1).rows
    assert (row.line, row.cells) == (3, ("a\nb",))
    named = NamedRow({"name": 0, "note": 1}, row.cells)
    assert (named["name"], named["note"], named["other"]) == ("a\nb", "", "")
