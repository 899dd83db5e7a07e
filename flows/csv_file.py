"""Tables that people send: CSV as spreadsheets and practice programs write it, read within bounds.

UTF-8, with its mark or without; commas, semicolons or tabs; any line ends. Another encoding is refused, never guessed:
a wrong guess would change people's names.
"""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from flows.errors import BadFile
from flows.schedule.typed import plain
from flows.words.voice import Voice

DELIMITERS = ",;\t"
MARK = "\ufeff"
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
class Row:
    """The cells of one row as written, and the line it ends on."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A file's first row, and the others that hold something, all as written."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
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
    """The first row alone. Raises BadFile."""
    return read_table(next(iter(text.splitlines()), ""), "", 0).header


def read_table(text: str, file: str, most_rows: int, remedy: str = "") -> Table:
    """The whole table. Raises BadFile: a row that cannot be told apart, too many rows (``remedy``: what to do then)."""
    text = text.removeprefix(MARK).replace("\r\n", "\n").replace("\r", "\n")
    delimiter = max(DELIMITERS, key=text.partition("\n")[0].count)
    lines = (f"{line}\n" for line in text.removesuffix("\n").split("\n"))
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    rows: list[Row] = []
    done = 0
    try:
        for cells in reader:
            done = reader.line_num
            if any(cell.strip() for cell in cells):
                rows.append(Row(done, tuple(cells)))
            if len(rows) > most_rows + 1:
                raise _too_many(file, most_rows, remedy)
    except csv.Error as error:
        raise _unreadable(file, done + 1) from error
    header = rows[0].cells if rows else ()
    return Table(header, tuple(rows[1:]), delimiter)


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
class Named:
    """A row's cells by the names of their columns, without spaces around them; "" where there is none."""

    columns: Mapping[str, int]
    cells: Sequence[str]

    def __getitem__(self, column: str) -> str:
        at = self.columns.get(column, len(self.cells))
        return self.cells[at].strip() if at < len(self.cells) else ""


class _Lines(list[str]):
    """What a csv writer needs of a file."""

    write = list.append


def written(header: Sequence[str], rows: Iterable[Sequence[str]], delimiter: str = ",") -> bytes:
    """A table as spreadsheets read it, whatever its language: UTF-8 with its mark."""
    lines = _Lines()
    csv.writer(lines, delimiter=delimiter).writerows([header, *rows])
    return (MARK + "".join(lines)).encode()
