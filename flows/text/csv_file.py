"""CSV tables from spreadsheets and practice programs, read within limits.

UTF-8, with or without byte order mark; commas, semicolons or tabs; any line ends; with a line "sep=;" or a title
above the header. Another encoding is refused and never guessed: a wrong guess would change people's names.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from types import MappingProxyType

from flows.errors import BadFile
from flows.i18n.voice import Voice
from flows.scheduling.normalize import normalize_text
from flows.text.sanitize import one_line

DELIMITERS = ",;\t"
BYTE_ORDER_MARK = "\ufeff"
MAX_COLUMNS = 200
MAX_HEADER_CHARACTERS = 20_000
_MAX_TITLE_LINES = 5  # above the header
_LINES_PER_ROW = 10  # lines read for each permitted row: empty lines, and line breaks inside cells
_LINE = re.compile(r"[^\n]*\n")
_CELL_START = (
    r"(?:^|[,;\t\r\n])[\"']*"  # the start of a cell for any reader: spreadsheets differ in where they split
)
_FORMULA = r"(?=[=@＝＠\t\r]|[-+－＋](?!(?:[\d()./,-]|[^\S\t\r\n]){0,40}\Z))"
_UNESCAPED, _ESCAPED = re.compile(rf"({_CELL_START}){_FORMULA}"), re.compile(rf"({_CELL_START})'{_FORMULA}")
_SEPARATOR_LINE = re.compile(r'"?sep=(?P<delimiter>[,;\t])"?[,;\t]*', re.IGNORECASE)
_FORMULA_TEXT = re.compile(r'="(?P<text>.*)"', re.DOTALL)  # what keeps a spreadsheet from reformatting a text
_TYPOGRAPHIC = re.compile(
    r"(?:[“„”](?P<double>[^“„”]*)[“”]|«\s?(?P<angle>[^«»]*?)\s?»|[‘‚’](?P<single>[^‘‚’]*)[‘’])"
)
_SAVE_REMEDY = "Save it as CSV in UTF-8; spreadsheets call that “CSV UTF-8”."


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A problem in ``line`` (from 1) and ``column``: the key of the text on how to correct it, with parameters."""

    line: int
    column: str
    said: str
    params: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


class WrongCell(Exception):
    """One cell of a row cannot be used: its column, and the key of the text that says why."""

    def __init__(self, column: str, said: str, **params: str) -> None:
        super().__init__(said)
        self.column, self.said, self.params = column, said, params

    def at(self, line: int) -> RowProblem:
        """Return the problem for the row in that line."""
        return RowProblem(line, self.column, self.said, MappingProxyType(self.params))


def describe_problem(problem: RowProblem, voice: Voice) -> str:
    """Return a problem as plain text: line, column, and how to correct it."""
    said = voice.plain(problem.said, **problem.params)
    return voice.plain("schedule-row-problem", line=problem.line, column=problem.column, problem=said)


@dataclass(frozen=True, slots=True)
class CsvRow:
    """The cells of one row as written, and the line on which it ends."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A file's first row, and the other rows that are not empty, as written."""

    header: tuple[str, ...]
    rows: tuple[CsvRow, ...]
    delimiter: str


def decode_csv(content: bytes, file: str) -> str:
    """Return the text of a file. Raises BadFile if it is not UTF-8."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in content:
        raise BadFile("this is UTF-16, or no text at all", file=file, remedy=_SAVE_REMEDY, said="file-utf16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise BadFile(
            "this is not UTF-8 text",
            file=file,
            line=line,
            remedy=_SAVE_REMEDY,
            said="file-not-utf8",
        ) from None


@dataclass(frozen=True, slots=True)
class _HeaderLine:
    """Where a table begins: the number of lines above its header, its delimiter, and the header's cells."""

    lines_above: int
    delimiter: str
    cells: tuple[str, ...]


def _with_newlines(text: str) -> str:
    return text.removeprefix(BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")


def _first_header(text: str) -> _HeaderLine:
    """Return the text's first line as the header, or the second if the first only names the delimiter."""
    return next(_possible_headers(text))


def _possible_headers(text: str) -> Iterator[_HeaderLine]:
    """Yield the lines that may be the header, beginning with the first; a cell that spans lines is cut."""
    lines = text[:MAX_HEADER_CHARACTERS].split("\n", _MAX_TITLE_LINES + 2)
    named = _SEPARATOR_LINE.fullmatch(lines[0].strip(" "))
    start = 0 if named is None else 1
    for number, line in enumerate(lines[start : start + _MAX_TITLE_LINES + 1] or [""], start):
        delimiter = named["delimiter"] if named else max(DELIMITERS, key=line.count)
        yield _HeaderLine(number, delimiter, tuple(next(csv.reader([line], delimiter=delimiter), ())))


def read_table(text: str, file: str, most_rows: int, remedy: str = "") -> Table:
    """Return the whole table, from its first line on.

    Raises BadFile: a row that cannot be parsed, more than ``most_rows`` rows (``remedy`` says what to do then).
    """
    text = _with_newlines(text)
    return _read_from(text, _first_header(text), file, most_rows, remedy)


def _read_from(text: str, start: _HeaderLine, file: str, most_rows: int, remedy: str) -> Table:
    delimiter = start.delimiter
    lines = (match[0] for match in _LINE.finditer(text.removesuffix("\n") + "\n"))
    reader = csv.reader(islice(lines, start.lines_above, None), delimiter=delimiter, strict=True)
    rows: list[CsvRow] = []
    line_number = start.lines_above
    try:
        for cells in reader:
            line_number = reader.line_num + start.lines_above
            if any(cell.strip() for cell in cells):
                rows.append(CsvRow(line_number, tuple(map(_unescape_formulas, cells))))
            if len(cells) > MAX_COLUMNS:
                raise _too_wide_error(file, line_number)
            if len(rows) > most_rows + 1 or line_number > _LINES_PER_ROW * (most_rows + 100):
                raise _too_many_rows_error(file, most_rows, remedy)
    except csv.Error as error:
        raise _unreadable_error(file, line_number + 1) from error
    header = rows[0].cells if rows else ()
    return Table(header, tuple(rows[1:]), delimiter)


def _too_wide_error(file: str, line: int) -> BadFile:
    problem, remedy = (
        f"the row has more than {MAX_COLUMNS} columns",
        "Keep only the columns that are needed.",
    )
    return BadFile(problem, file=file, line=line, remedy=remedy, said="file-quotes")


def _too_many_rows_error(file: str, max_rows: int, remedy: str) -> BadFile:
    remedy = remedy or f"Send at most {max_rows} at a time."
    params = {"most": str(max_rows)}
    return BadFile("too many rows", file=file, remedy=remedy, said="file-too-many-rows", params=params)


def _unreadable_error(file: str, line: int) -> BadFile:
    return BadFile(
        "the row cannot be read",
        file=file,
        line=line,
        remedy="Check the quotation marks in this line.",
        said="file-quotes",
    )


def _find_columns(header: Sequence[str], names: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Return the index of each column that the header names by one of its aliases (as ``plain`` normalizes them)."""
    header_names = [normalize_text(cell) for cell in header]
    return {
        column: header_names.index(name)
        for column, aliases in names.items()
        for name in reversed(aliases)
        if name in header_names
    }


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of one kind of table: the aliases of each (as ``plain`` normalizes them), and which are required.

    ``remedy`` and ``said`` (the key of a text) say what to do if one is missing.
    """

    names: Mapping[str, Sequence[str]]
    needed: tuple[str, ...]
    remedy: str
    said: str

    def find(self, header: Sequence[str], file: str) -> dict[str, int]:
        """Return the index of each column. Raises BadFile if a required one is missing."""
        found = _find_columns(header, self.names)
        if missing := self._missing(header):
            what = f"no column for {', '.join(missing)}"
            raise BadFile(what, file=file, line=1, remedy=self.remedy, said=self.said)
        return found

    def read_table(
        self, text: str, file: str, most_rows: int, remedy: str = ""
    ) -> tuple[Table, dict[str, int]]:
        """Return the table below any title, and the index of each column.

        Raises BadFile: a row that cannot be parsed, too many rows, a required column that is missing, or two columns
        of one name.
        """
        text = _with_newlines(text)
        start = self._header_line(text) or _first_header(text)
        table = _read_from(text, start, file, most_rows, remedy)
        found = self.find(table.header, file)
        names = [normalize_text(cell) for cell in table.header]
        if doubled := [table.header[at] for at in found.values() if names.count(names[at]) > 1]:
            problem = f"two columns are called {doubled[0]!r}"
            line, params = start.lines_above + 1, {"column": one_line(doubled[0])}
            raise BadFile(
                problem, file=file, line=line, remedy="Keep one.", said="file-double-column", params=params
            )
        return table, found

    def are_named_in(self, text: str) -> bool:
        """Return whether one of a text's first lines names the required columns."""
        return self._header_line(_with_newlines(text)) is not None

    def _header_line(self, text: str) -> _HeaderLine | None:
        return next((line for line in _possible_headers(text) if self._missing(line.cells) == []), None)

    def _missing(self, header: Sequence[str]) -> list[str]:
        found = _find_columns(header, self.names)
        return [column for column in self.needed if column not in found]


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A row's cells by column name; "" if there is none.

    Without spaces, typographic quotation marks and the guard ="…" around them.
    """

    columns: Mapping[str, int]
    cells: Sequence[str]

    def __getitem__(self, column: str) -> str:
        at = self.columns.get(column, len(self.cells))
        return _unquoted(self.cells[at].strip()) if at < len(self.cells) else ""


def _unquoted(cell: str) -> str:
    guarded = _FORMULA_TEXT.fullmatch(cell)
    if guarded is not None:
        cell = guarded["text"].replace('""', '"').strip()
    quoted = _TYPOGRAPHIC.fullmatch(cell)
    return cell if quoted is None else (quoted[quoted.lastgroup or 0]).strip()


def escape_formulas(cell: str) -> str:
    """Return the cell with an apostrophe before anything a spreadsheet would evaluate.

    Also inside a cell, after signs that a spreadsheet with other settings takes for the end of a cell. Telephone
    numbers and signed figures stay as they are.
    """
    return _UNESCAPED.sub(r"\1'", cell)


def _unescape_formulas(cell: str) -> str:
    """Reverse ``escape_formulas``."""
    return _ESCAPED.sub(r"\1", cell)


class _Lines(list[str]):
    """A list with the one file method that csv.writer calls."""

    write = list.append


def encode_csv(header: Sequence[str], rows: Iterable[Sequence[str]], delimiter: str = ",") -> bytes:
    """Return a table as CSV for spreadsheets: UTF-8 with byte order mark, no cell a formula."""
    lines = _Lines()
    cells = (map(escape_formulas, row) for row in [header, *rows])
    csv.writer(lines, delimiter=delimiter).writerows(cells)
    return (BYTE_ORDER_MARK + "".join(lines)).encode()
