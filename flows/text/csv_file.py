"""Tables that people send: CSV as spreadsheets and practice programs write it, read within bounds.

UTF-8, with its mark or without; commas, semicolons or tabs; any line ends. Another encoding is refused, never guessed:
a wrong guess would change people's names.
"""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from flows.errors import BadFile
from flows.i18n.voice import Voice
from flows.scheduling.normalize import plain

DELIMITERS = ",;\t"
MARK = "\ufeff"
MAX_COLUMNS = 200
LONGEST_HEADER = 20_000
_BLANKS = 10  # lines for each row that may be read: empty ones, and several in one cell
_LINE = re.compile(r"[^\n]*\n")
_BEGINS = (
    r"(?:^|[,;\t\r\n])[\"']*"  # a cell, to whatever may read it: spreadsheets differ in where they split
)
_FORMULA = r"(?=[=@＝＠\t\r]|[-+－＋](?!(?:[\d()./,-]|[^\S\t\r\n]){0,40}\Z))"
_BARE, _GUARDED = re.compile(rf"({_BEGINS}){_FORMULA}"), re.compile(rf"({_BEGINS})'{_FORMULA}")
_SAVE = "Save it as CSV in UTF-8; spreadsheets call that “CSV UTF-8”."


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What is wrong in ``line`` (from 1) and ``column``: the text that says how to mend it, by key and parameters."""

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
        """The same, of the row in that line."""
        return RowProblem(line, self.column, self.said, MappingProxyType(self.params))


def told(problem: RowProblem, voice: Voice) -> str:
    """A problem in words, without HTML: line, column, and how to mend it."""
    said = voice.plain(problem.said, **problem.params)
    return voice.plain("schedule-row-problem", line=problem.line, column=problem.column, problem=said)


@dataclass(frozen=True, slots=True)
class CsvRow:
    """The cells of one row as written, and the line it ends on."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A file's first row, and the others that hold something, all as written."""

    header: tuple[str, ...]
    rows: tuple[CsvRow, ...]
    delimiter: str


def decoded(content: bytes, file: str) -> str:
    """The text of a file. Raises BadFile where it is not UTF-8."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in content:
        raise BadFile("this is UTF-16, or no text at all", file=file, remedy=_SAVE, said="file-utf16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise BadFile(
            "this is not UTF-8 text",
            file=file,
            line=line,
            remedy=_SAVE,
            said="file-not-utf8",
        ) from None


def _header_of(text: str) -> tuple[str, ...]:
    """The first row alone, as far as a header goes. Raises BadFile."""
    return read_table(re.split(r"[\r\n]", text[:LONGEST_HEADER], maxsplit=1)[0], "", 0).header


def read_table(text: str, file: str, most_rows: int, remedy: str = "") -> Table:
    """The whole table. Raises BadFile: a row that cannot be told apart, too many rows (``remedy``: what to do then)."""
    text = text.removeprefix(MARK).replace("\r\n", "\n").replace("\r", "\n")
    delimiter = max(DELIMITERS, key=text.partition("\n")[0].count)
    lines = (found[0] for found in _LINE.finditer(text.removesuffix("\n") + "\n"))
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    rows: list[CsvRow] = []
    done = 0
    try:
        for cells in reader:
            done = reader.line_num
            if any(cell.strip() for cell in cells):
                rows.append(CsvRow(done, tuple(map(_unguarded, cells))))
            if len(cells) > MAX_COLUMNS:
                raise _too_wide(file, done)
            if len(rows) > most_rows + 1 or done > _BLANKS * (most_rows + 100):
                raise _too_many(file, most_rows, remedy)
    except csv.Error as error:
        raise _unreadable(file, done + 1) from error
    header = rows[0].cells if rows else ()
    return Table(header, tuple(rows[1:]), delimiter)


def _too_wide(file: str, line: int) -> BadFile:
    problem, remedy = (
        f"the row has more than {MAX_COLUMNS} columns",
        "Keep only the columns that are needed.",
    )
    return BadFile(problem, file=file, line=line, remedy=remedy, said="file-quotes")


def _too_many(file: str, most: int, remedy: str) -> BadFile:
    remedy = remedy or f"Send at most {most} at a time."
    params = {"most": str(most)}
    return BadFile("too many rows", file=file, remedy=remedy, said="file-too-many-rows", params=params)


def _unreadable(file: str, line: int) -> BadFile:
    return BadFile(
        "the row cannot be read",
        file=file,
        line=line,
        remedy="Check the quotation marks in this line.",
        said="file-quotes",
    )


def _columns_of(header: Sequence[str], names: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Where each column stands that the header names in one of these ways (as ``plain`` leaves them)."""
    given = [plain(cell) for cell in header]
    return {
        column: given.index(name)
        for column, called in names.items()
        for name in reversed(called)
        if name in given
    }


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of one kind of table: what each may be called (as ``plain`` leaves it), and which must be there.

    ``remedy`` and ``said`` (a text's key) say what to do where one is missing.
    """

    names: Mapping[str, Sequence[str]]
    needed: tuple[str, ...]
    remedy: str
    said: str

    def find(self, header: Sequence[str], file: str) -> dict[str, int]:
        """Where each of them stands. Raises BadFile if one that is needed is missing."""
        found = _columns_of(header, self.names)
        if missing := [column for column in self.needed if column not in found]:
            what = f"no column for {', '.join(missing)}"
            raise BadFile(what, file=file, line=1, remedy=self.remedy, said=self.said)
        return found

    def are_named_in(self, text: str) -> bool:
        """Whether a text's first line names those that are needed."""
        try:
            self.find(_header_of(text), "")
        except BadFile:
            return False
        return True


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A row's cells by the names of their columns, without spaces around them; "" where there is none."""

    columns: Mapping[str, int]
    cells: Sequence[str]

    def __getitem__(self, column: str) -> str:
        at = self.columns.get(column, len(self.cells))
        return self.cells[at].strip() if at < len(self.cells) else ""


def _guarded(cell: str) -> str:
    """A cell that a spreadsheet shows and never reckons: what looks like a formula gets the sign for text before it.

    So does what would be one where the spreadsheet, as its language has it, takes another sign for the end of a cell.
    Telephone numbers and other figures with a sign stay as they are.
    """
    return _BARE.sub(r"\1'", cell)


def _unguarded(cell: str) -> str:
    """What ``_guarded`` was given."""
    return _GUARDED.sub(r"\1", cell)


class _Lines(list[str]):
    """What a csv writer needs of a file."""

    write = list.append


def written(header: Sequence[str], rows: Iterable[Sequence[str]], delimiter: str = ",") -> bytes:
    """A table as spreadsheets read it, whatever its language: UTF-8 with its mark. No cell is a formula."""
    lines = _Lines()
    cells = (map(_guarded, row) for row in [header, *rows])
    csv.writer(lines, delimiter=delimiter).writerows(cells)
    return (MARK + "".join(lines)).encode()
