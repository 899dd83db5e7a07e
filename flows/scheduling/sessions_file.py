"""Parsing a practice's sessions from a CSV file: rows in, sessions and every row's problem out.

Columns are found by their names in the first line: code, date, start, and end or minutes; status may mark a
session as cancelled. Callers store all or nothing: with one problem, nothing is to be stored.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from types import MappingProxyType

from flows.calendar_feed.codes import codes_in
from flows.errors import BadFile
from flows.scheduling.local import count_occurrences, moment_at
from flows.scheduling.normalize import UnreadableInput, normalize_text
from flows.scheduling.parse import read_time
from flows.scheduling.plan import DEFAULT_SESSION_LENGTH, MAX_SESSION_LENGTH
from flows.scheduling.sessions_cells import (
    DateOrder,
    DateReader,
    error_key,
    find_date_order,
    is_end_of_day,
    read_minutes,
    time_of_cell,
)
from flows.text.csv_file import Columns, NamedRow, RowProblem, WrongCell

MAX_CHARACTERS = 1_000_000
MAX_ROWS = 5000
_MAX_PAST_MIDNIGHT = timedelta(hours=4)  # of a session that ends the next day; a longer one is a slip

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
    """The sessions of all valid rows, in the file's order, and the problems of the others.

    ``order`` is the order of day and month that some rows showed for others, as in 25/04/2026 and 03/04/2026.
    """

    sessions: tuple[RowSession, ...]
    problems: tuple[RowProblem, ...]
    order: DateOrder | None = None


def read_sessions(
    text: str, zone: str, language: str, today: date, file: str = "sessions.csv"
) -> SessionsFile:
    """Parse the whole file. Raises BadFile, with a remedy, if its rows cannot be separated.

    Times are local in ``zone``; dates without a year are in the year from ``today`` on.
    """
    if len(text) > MAX_CHARACTERS:
        remedy = "Send a month or a year at a time."
        raise BadFile("the file is too large", file=file, remedy=remedy, said="sessions-file-large")
    table, columns = _COLUMNS.read_table(text, file, MAX_ROWS)
    rows = [(row.line, NamedRow(columns, row.cells)) for row in table.rows]
    order = find_date_order(cells["date"] for _, cells in rows)
    sessions: list[RowSession] = []
    problems: list[RowProblem] = []
    seen: set[tuple[str, datetime]] = set()
    for line, cells in rows:
        try:
            session = _session(line, cells, zone, DateReader(language, today, order))
            if (session.code, session.starts) in seen:
                raise WrongCell("start", "schedule-row-twice")
        except WrongCell as problem:
            problems.append(problem.at(line))
        else:
            seen.add((session.code, session.starts))
            sessions.append(session)
    return SessionsFile(tuple(sessions), tuple(problems), order)


def is_sessions_file(text: str) -> bool:
    """Return whether the first line names the required columns."""
    return _COLUMNS.are_named_in(text)


def _session(line: int, row: NamedRow, zone: str, dates: DateReader) -> RowSession:
    codes = codes_in("#" + row["code"].removeprefix("#"))
    if len(codes) != 1:
        raise WrongCell("code", "schedule-row-code")
    day = dates.read(row["date"])
    starts = _moment(row, "start", day, zone)
    return RowSession(line, codes[0], starts, _ends(row, starts, day, zone), _is_cancelled(row["status"]))


def _moment(row: NamedRow, column: str, day: date, zone: str) -> datetime:
    try:
        at = read_time(time_of_cell(row[column], row["date"]))
    except UnreadableInput as error:
        raise WrongCell(column, error_key(row[column], "schedule-row-time")) from error
    if count_occurrences(day, at, zone) == 0:
        raise WrongCell(column, "schedule-row-no-such-time")
    return moment_at(day, at, zone)


def _ends(row: NamedRow, starts: datetime, day: date, zone: str) -> datetime:
    if row["end"]:
        ends = _end(row, starts, day, zone)
    elif row["minutes"]:
        length = read_minutes(row["minutes"])
        if length is None:
            raise WrongCell("minutes", "schedule-row-minutes")
        ends = starts + length
    else:
        return starts + DEFAULT_SESSION_LENGTH
    if not starts < ends <= starts + MAX_SESSION_LENGTH:
        raise WrongCell("end" if row["end"] else "minutes", "schedule-row-length")
    return ends


def _end(row: NamedRow, starts: datetime, day: date, zone: str) -> datetime:
    """Return when a session ends; on the next day if that makes it a short one."""
    tomorrow = day + timedelta(days=1)
    if is_end_of_day(row["end"]):
        return moment_at(tomorrow, time(), zone)
    ends = _moment(row, "end", day, zone)
    if ends <= starts:
        past_midnight = _moment(row, "end", tomorrow, zone)
        return past_midnight if past_midnight - starts <= _MAX_PAST_MIDNIGHT else ends
    return ends


def _is_cancelled(status: str) -> bool:
    return any(word in normalize_text(status) for word in _CANCELLED_WORDS)
