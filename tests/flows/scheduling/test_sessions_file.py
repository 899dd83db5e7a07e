"""A practice's sessions file: every row's problem has its line, column and remedy."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.errors import BadFile
from flows.scheduling.sessions_file import MAX_ROWS, RowSession, SessionsFile, read_sessions
from flows.text.csv_file import RowProblem

BERLIN = "Europe/Berlin"
TODAY = date(2026, 3, 1)


def read(text: str) -> SessionsFile:
    return read_sessions(text, BERLIN, "de", TODAY)


def utc(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


def test_a_file_with_all_columns() -> None:
    found = read(
        "code,date,start,end,status\n"
        "A7K2,2026-03-10,15:00,15:50,done\n"
        "\n"
        "#b3m4,2026-03-30,9:00,9:45,Cancelled by client\n"
    )
    assert found.problems == ()
    assert found.sessions == (
        RowSession(2, "A7K2", utc(10, 14), utc(10, 14, 50)),
        RowSession(4, "B3M4", utc(30, 7), utc(30, 7, 45), cancelled=True),  # summer time
    )


def test_a_german_program_with_semicolons_and_a_byte_order_mark() -> None:
    found = read(
        '\ufeffDatum;Uhrzeit;Dauer;Kürzel;Bemerkung\r\n10.03.2026;15.00;50;A7K2;"mit; Strichpunkt"\r\n'
    )
    assert found == SessionsFile((RowSession(2, "A7K2", utc(10, 14), utc(10, 14, 50)),), ())


def test_without_an_end_a_session_lasts_as_long_as_usual() -> None:
    (session,) = read("code\tdate\tstart\nA7K2\t10.3.\t15 Uhr\n").sessions
    assert session.ends - session.starts == timedelta(minutes=50)


@pytest.mark.parametrize(
    ("row", "column", "said"),
    [
        ("Anna,2026-03-10,15:00,,", "code", "schedule-row-code"),
        (",2026-03-10,15:00,,", "code", "schedule-row-code"),
        ("A7K2,3/4/2026,15:00,,", "date", "schedule-row-date"),
        ("A7K2,2026-03-10,3,,", "start", "schedule-row-time"),
        ("A7K2,2026-03-10", "start", "schedule-row-time"),
        ("A7K2,2026-03-29,02:30,,", "start", "schedule-row-no-such-time"),
        ("A7K2,2026-03-10,15:00,later,", "end", "schedule-row-time"),
        ("A7K2,2026-03-10,15:00,14:00,", "end", "schedule-row-length"),
        ("A7K2,2026-03-10,15:00,,fifty", "minutes", "schedule-row-minutes"),
        ("A7K2,2026-03-10,15:00,,-5", "minutes", "schedule-row-minutes"),
        ("A7K2,2026-03-10,15:00,,0", "minutes", "schedule-row-length"),
        ("A7K2,2026-03-10,15:00,,9999", "minutes", "schedule-row-length"),
        ("A7K2,2026-03-09,14:00,,", "start", "schedule-row-twice"),
    ],
)
def test_a_row_that_cannot_be_read_is_told_of_with_its_line(row: str, column: str, said: str) -> None:
    found = read(f"code,date,start,end,minutes\nA7K2,2026-03-09,14:00,,\n{row}\nA7K2,2026-03-11,14:00,,\n")
    assert found.problems == (RowProblem(3, column, said),)
    assert [session.line for session in found.sessions] == [2, 4]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "line 1: no column for code, date, start"),
        ("code,when\n", "line 1: no column for date, start"),
        ('code,date,start\nA7K2,"2026-03-10"x,15:00\n', "line 2: the row cannot be read"),
        ("code,date,start\n" + "A7K2,2026-03-10,15:00\n" * (MAX_ROWS + 1), "too many rows"),
        ("x" * 1_000_001, "too large"),
        ('code,date,start\n"' + "x" * 200_000 + '",,\n', "the row cannot be read"),
    ],
)
def test_a_file_that_cannot_be_read_names_the_line_and_the_remedy(text: str, says: str) -> None:
    with pytest.raises(BadFile, match=says) as refused:
        read(text)
    assert refused.value.remedy


@given(st.text(max_size=200))
def test_whatever_is_in_a_file_it_is_read_or_refused(rows: str) -> None:
    try:
        found = read("code,date,start,end,minutes,status\n" + rows)
    except BadFile as refused:
        assert refused.remedy  # noqa: PT017 -- both outcomes are right
    else:
        assert all(session.starts < session.ends for session in found.sessions)
