"""Parsing a practice's sessions from a CSV file: rows in, sessions and every row's problem out.

Columns are found by their names in the first line: code, date, start, and end or minutes; status may mark a
session as cancelled. Callers store all or nothing: with one problem, nothing is to be stored.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType

from flows.calendar_feed.codes import codes_in
from flows.errors import BadFile
from flows.i18n.languages import FALLBACK
from flows.scheduling.dates import read_date
from flows.scheduling.local import count_occurrences, moment_at
from flows.scheduling.normalize import UnreadableInput, normalize_text
from flows.scheduling.parse import read_time
from flows.scheduling.plan import DEFAULT_SESSION_LENGTH, MAX_SESSION_LENGTH
from flows.text.csv_file import Columns, NamedRow, RowProblem, WrongCell, read_table

MAX_CHARACTERS = 1_000_000
MAX_ROWS = 5000

# Accepted column names, as plain() returns them, in the languages of practice software.
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
_COLUMNS = Columns(
    _NAMES,
    needed=("code", "date", "start"),
    remedy="Name the columns in the first line: code, date, start, and end or minutes.",
    said="sessions-file-columns",
)
_CANCELLED_WORDS = (
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
class SessionsFile:
    """The sessions of all valid rows, in the file's order, and the problems of the others."""

    sessions: tuple[RowSession, ...]
    problems: tuple[RowProblem, ...]


def read_sessions(
    text: str, zone: str, language: str, today: date, file: str = "sessions.csv"
) -> SessionsFile:
    """Parse the whole file. Raises BadFile, with a remedy, if it has no rows that can be told apart.

    Times are local in ``zone``; dates without a year are in the year from ``today`` on.
    """
    if len(text) > MAX_CHARACTERS:
        remedy = "Send a month or a year at a time."
        raise BadFile("the file is too large", file=file, remedy=remedy, said="sessions-file-large")
    table = read_table(text, file, MAX_ROWS)
    columns = _COLUMNS.find(table.header, file)
    sessions: list[RowSession] = []
    problems: list[RowProblem] = []
    seen: set[tuple[str, datetime]] = set()
    for row in table.rows:
        try:
            session = _session(row.line, NamedRow(columns, row.cells), zone, language, today)
            if (session.code, session.starts) in seen:
                raise WrongCell("start", "schedule-row-twice")
        except WrongCell as problem:
            problems.append(problem.at(row.line))
        else:
            seen.add((session.code, session.starts))
            sessions.append(session)
    return SessionsFile(tuple(sessions), tuple(problems))


def is_sessions_file(text: str) -> bool:
    """Return whether the first line names the required columns."""
    return _COLUMNS.are_named_in(text)


def _session(line: int, row: NamedRow, zone: str, language: str, today: date) -> RowSession:
    codes = codes_in("#" + row["code"].removeprefix("#"))
    if len(codes) != 1:
        raise WrongCell("code", "schedule-row-code")
    try:
        # Software writes its own country's order, independent of the user's language.
        day = read_date(row["date"], FALLBACK if "/" in row["date"] else language, today)
    except UnreadableInput as error:
        raise WrongCell("date", "schedule-row-date") from error
    starts = _moment(row, "start", day, zone)
    return RowSession(line, codes[0], starts, _ends(row, starts, day, zone), _is_cancelled(row["status"]))


def _moment(row: NamedRow, column: str, day: date, zone: str) -> datetime:
    try:
        at = read_time(row[column])
    except UnreadableInput as error:
        raise WrongCell(column, "schedule-row-time") from error
    if count_occurrences(day, at, zone) == 0:
        raise WrongCell(column, "schedule-row-no-such-time")
    return moment_at(day, at, zone)


def _ends(row: NamedRow, starts: datetime, day: date, zone: str) -> datetime:
    if row["end"]:
        ends = _moment(row, "end", day, zone)
    elif row["minutes"]:
        if not (row["minutes"].isdecimal() and len(row["minutes"]) < len("10000")):
            raise WrongCell("minutes", "schedule-row-minutes")
        ends = starts + timedelta(minutes=int(row["minutes"]))
    else:
        return starts + DEFAULT_SESSION_LENGTH
    if not starts < ends <= starts + MAX_SESSION_LENGTH:
        raise WrongCell("end" if row["end"] else "minutes", "schedule-row-length")
    return ends


def _is_cancelled(status: str) -> bool:
    return any(word in normalize_text(status) for word in _CANCELLED_WORDS)
