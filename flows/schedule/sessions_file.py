"""Sessions from a practice's own file (CSV): rows in, sessions and every row's problem out.

Columns are found by their names in the first line: code, date, start, and end or minutes; status may say that a
session was cancelled. Whoever stores them takes all or nothing: with one problem, nothing is meant to be stored.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType

from flows.errors import BadFile
from flows.schedule.dates import read_date
from flows.schedule.feed.codes import codes_in
from flows.schedule.local import comings, moment_at
from flows.schedule.parse import read_time
from flows.schedule.typed import NotRead, plain

MOST_CHARACTERS = 1_000_000
MOST_ROWS = 5000
LONGEST = timedelta(hours=12)
USUAL = timedelta(minutes=50)

# Names a column may have, as plain() leaves them, in the languages of practice programs.
_NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "code": ("code", "kurzel", "codigo", "код", "رمز"),
        "date": ("date", "day", "datum", "tag", "fecha", "data", "дата", "تاريخ"),
        "start": (
            "start",
            "time",
            "begin",
            "beginn",
            "uhrzeit",
            "inicio",
            "debut",
            "heure",
            "hora",
            "начало",
            "початок",
        ),
        "end": ("end", "ende", "fin", "fim", "конец", "кінець"),
        "minutes": (
            "minutes",
            "duration",
            "dauer",
            "minuten",
            "minutos",
            "duree",
            "duracao",
            "минуты",
            "хвилини",
        ),
        "status": ("status", "state", "estado", "statut", "статус", "حالة"),
    }
)
_NEEDED = ("code", "date", "start")
_OFF = (
    "cancel",
    "abgesagt",
    "ausgefallen",
    "anul",
    "annul",
    "отмен",
    "скасован",
    "ملغ",
    "no show",
    "did not",
)


@dataclass(frozen=True, slots=True)
class RowSession:
    """One row's session; moments are UTC."""

    line: int
    code: str
    starts: datetime
    ends: datetime
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What is wrong in ``line`` (from 1) and ``column``: the key of the text that says how to mend it."""

    line: int
    column: str
    said: str


@dataclass(frozen=True, slots=True)
class SessionsFile:
    """All rows that could be read, in the file's order, and what is wrong with the others."""

    sessions: tuple[RowSession, ...]
    problems: tuple[RowProblem, ...]


def read_sessions(
    text: str, zone: str, language: str, today: date, file: str = "sessions.csv"
) -> SessionsFile:
    """Reads the whole file. Raises BadFile where it has no rows that could be told apart: its remedy says why.

    Times are on the clocks of ``zone``; dates carry their year or are in the year from ``today`` on.
    """
    rows = _rows(text, file)
    columns = _columns(next(rows, (1, []))[1], file)
    sessions: list[RowSession] = []
    problems: list[RowProblem] = []
    seen: set[tuple[str, datetime]] = set()
    for line, cells in rows:
        try:
            session = _session(line, _Row(columns, cells), zone, language, today)
            if (session.code, session.starts) in seen:
                raise _Wrong("start", "schedule-row-twice")
        except _Wrong as wrong:
            problems.append(RowProblem(line, wrong.column, wrong.said))
        else:
            seen.add((session.code, session.starts))
            sessions.append(session)
    return SessionsFile(tuple(sessions), tuple(problems))


def is_sessions_file(text: str) -> bool:
    """Whether its first line names the columns that are needed."""
    try:
        _columns(next(_rows(text, ""), (1, []))[1], "")
    except BadFile:
        return False
    return True


class _Wrong(Exception):
    def __init__(self, column: str, said: str) -> None:
        self.column, self.said = column, said


@dataclass(frozen=True, slots=True)
class _Row:
    columns: Mapping[str, int]
    cells: list[str]

    def __getitem__(self, column: str) -> str:
        at = self.columns.get(column, len(self.cells))
        return self.cells[at].strip() if at < len(self.cells) else ""


def _rows(text: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold something, each with the line it ends on."""
    if len(text) > MOST_CHARACTERS:
        remedy = "Send a month or a year at a time."
        raise BadFile("the file is too large", file=file, remedy=remedy, said="sessions-file-large")
    text = text.removeprefix("\ufeff")
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    found = 0
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            remedy, line = "Check the quotation marks in this line.", reader.line_num
            said = "sessions-file-quotes"
            raise BadFile("the row cannot be read", file=file, line=line, remedy=remedy, said=said) from error
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            found += 1
            yield reader.line_num, cells
        if found > MOST_ROWS:
            remedy = f"Send at most {MOST_ROWS} at a time."
            raise BadFile("too many rows", file=file, remedy=remedy, said="sessions-file-large")


def _columns(header: list[str], file: str) -> dict[str, int]:
    names = [plain(cell) for cell in header]
    found = {
        column: names.index(name)
        for column, called in _NAMES.items()
        for name in reversed(called)
        if name in names
    }
    missing = [column for column in _NEEDED if column not in found]
    if missing:
        remedy = "Name the columns in the first line: code, date, start, and end or minutes."
        what, said = f"no column for {', '.join(missing)}", "sessions-file-columns"
        raise BadFile(what, file=file, line=1, remedy=remedy, said=said)
    return found


def _session(line: int, row: _Row, zone: str, language: str, today: date) -> RowSession:
    codes = codes_in("#" + row["code"].removeprefix("#"))
    if len(codes) != 1:
        raise _Wrong("code", "schedule-row-code")
    try:
        day = read_date(row["date"], language, today)
    except NotRead as error:
        raise _Wrong("date", "schedule-row-date") from error
    starts = _moment(row, "start", day, zone)
    return RowSession(line, codes[0], starts, _ends(row, starts, day, zone), _is_off(row["status"]))


def _moment(row: _Row, column: str, day: date, zone: str) -> datetime:
    try:
        at = read_time(row[column])
    except NotRead as error:
        raise _Wrong(column, "schedule-row-time") from error
    if comings(day, at, zone) == 0:
        raise _Wrong(column, "schedule-row-no-such-time")
    return moment_at(day, at, zone)


def _ends(row: _Row, starts: datetime, day: date, zone: str) -> datetime:
    if row["end"]:
        ends = _moment(row, "end", day, zone)
    elif row["minutes"]:
        if not (row["minutes"].isdecimal() and len(row["minutes"]) < len("10000")):
            raise _Wrong("minutes", "schedule-row-minutes")
        ends = starts + timedelta(minutes=int(row["minutes"]))
    else:
        return starts + USUAL
    if not starts < ends <= starts + LONGEST:
        raise _Wrong("end" if row["end"] else "minutes", "schedule-row-length")
    return ends


def _is_off(status: str) -> bool:
    return any(word in plain(status) for word in _OFF)
