"""A practice's sessions file: every row's problem has its line, column and remedy."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.errors import BadFile
from flows.scheduling.sessions_cells import DateOrder
from flows.scheduling.sessions_file import MAX_ROWS, RowSession, SessionsFile, read_sessions
from flows.text.csv_file import RowProblem

BERLIN = "Europe/Berlin"
TODAY = date(2026, 3, 1)


def read(text: str) -> SessionsFile:
    return read_sessions(text, BERLIN, "de", TODAY)


def utc(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


def test_a_file_with_all_columns_is_read() -> None:
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


def test_a_german_file_with_semicolons_and_a_byte_order_mark_is_read() -> None:
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


def minutes(found: SessionsFile) -> list[int]:
    assert found.problems == ()
    return [int((session.ends - session.starts).total_seconds() // 60) for session in found.sessions]


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("named", ["sep=;", '"sep=;"', "SEP=;", "sep=;;;"])
def test_a_line_that_names_the_separator_is_no_header(mark: str, named: str) -> None:
    found = read(f"{mark}{named}\nKürzel;Datum;Beginn\nA7K2;10.03.2026;15:00\nB3M4;10.13.2026;15:00\n")
    assert [(session.line, session.code) for session in found.sessions] == [(3, "A7K2")]
    assert [problem.line for problem in found.problems] == [4]


@pytest.mark.parametrize("title", ["Export of March", "Export; March, 2026", "\nAppointments"])
def test_a_title_above_the_header_is_passed_over(title: str) -> None:
    found = read(f"{title}\ncode;date;start\nA7K2;2026-03-10;15:00\n")
    assert [session.starts for session in found.sessions] == [utc(10, 14)]
    assert found.sessions[0].line == len(title.split("\n")) + 2


def test_two_columns_of_one_name_are_refused_by_name() -> None:
    with pytest.raises(BadFile, match="two columns are called 'Date'") as refused:
        read("code,Date,Date,start\nA7K2,2026-03-10,2026-03-11,15:00\n")
    assert (refused.value.said, dict(refused.value.params)) == (
        "file-double-column",
        {"line": "1", "column": "Date"},
    )


def test_two_other_columns_of_one_name_do_not_matter() -> None:
    assert minutes(read("code,date,start,note,note\nA7K2,2026-03-10,15:00,a,b\n")) == [50]


@pytest.mark.parametrize(
    ("day", "start"),
    [
        ("2026-03-10 00:00:00", "15:00:00"),
        ("2026-03-10T00:00:00Z", "15:00"),
        ("10.03.2026 00:00", "15.00"),
        ("10/03/2026 0:00:00", "15:00"),
        ("2026-03-10", "2026-03-10 15:00:00"),
        ("2026-03-10 00:00:00", "1899-12-30 15:00:00"),
        ('="2026-03-10"', "“15:00”"),
    ],
)
def test_dates_and_times_of_spreadsheets_are_read(day: str, start: str) -> None:
    quoted = day.replace('"', '""')
    (session, _) = read(f'code,date,start\nA7K2,"{quoted}",{start}\nA7K2,25/04/2026,15:00\n').sessions
    assert session.starts == utc(10, 14)


@pytest.mark.parametrize(
    ("day", "start", "column"), [("46083", "15:00", "date"), ("2026-03-10", "0.625", "start")]
)
def test_a_serial_number_of_a_spreadsheet_is_explained(day: str, start: str, column: str) -> None:
    found = read(f"code,date,start\nA7K2,{day},{start}\n")
    assert found.problems == (RowProblem(2, column, "schedule-row-serial"),)


@pytest.mark.parametrize(
    ("written", "length"),
    [
        ("50", 50),
        ("50 min", 50),
        ("50 Min.", 50),
        ("50 Minuten", 50),
        ("50min", 50),
        ("50 мин", 50),
        ("50 хв", 50),
        ("50 دقيقة", 50),
        ("50,0", 50),
        ("50.0", 50),
        ("50'", 50),
        ("0:50", 50),
        ("00:50:00", 50),
        ("1:15", 75),
        ("1 h", 60),
        ("1h30", 90),
    ],
)
def test_durations_are_read_in_common_notations(written: str, length: int) -> None:
    assert minutes(read(f"code;date;start;minutes\nA7K2;2026-03-10;15:00;{written}\n")) == [length]


@pytest.mark.parametrize("written", ["50,5", "50-60", "1,5", "soon", "50 €", "1:75"])
def test_other_durations_are_refused(written: str) -> None:
    found = read(f"code;date;start;minutes\nA7K2;2026-03-10;15:00;{written}\n")
    assert [problem.said for problem in found.problems] == ["schedule-row-minutes"]


@pytest.mark.parametrize(
    ("start", "end", "length"),
    [("23:30", "00:20", 50), ("23:00", "24:00", 60), ("23:10", "24:00:00", 50), ("22:00", "02:00", 240)],
)
def test_a_session_may_end_after_midnight(start: str, end: str, length: int) -> None:
    assert minutes(read(f"code,date,start,end\nA7K2,2026-03-10,{start},{end}\n")) == [length]


@pytest.mark.parametrize(
    ("start", "end"), [("15:00", "14:00"), ("15:00", "3:50"), ("22:00", "02:01"), ("15:00", "15:00")]
)
def test_an_end_hours_before_the_start_is_refused(start: str, end: str) -> None:
    found = read(f"code,date,start,end\nA7K2,2026-03-10,{start},{end}\n")
    assert [problem.said for problem in found.problems] == ["schedule-row-length"]


@pytest.mark.parametrize(
    ("shown", "day", "order"),
    [
        ("25/04/2026", date(2026, 4, 3), DateOrder.DAY_FIRST),
        ("04/25/2026", date(2026, 3, 4), DateOrder.MONTH_FIRST),
        ("25/4/26 00:00:00", date(2026, 4, 3), DateOrder.DAY_FIRST),
    ],
)
def test_other_rows_show_the_order_of_day_and_month(shown: str, day: date, order: DateOrder) -> None:
    found = read(f"code,date,start\nA7K2,03/04/2026,15:00\nA7K2,{shown},15:00\n")
    assert found.sessions[0].starts.date() == day
    assert found.order is order


def test_rows_that_disagree_about_the_order_show_nothing() -> None:
    found = read("code,date,start\nA7K2,03/04/2026,15:00\nA7K2,04/25/2026,9:00\nA7K2,25/04/2026,15:00\n")
    assert [(problem.line, problem.said) for problem in found.problems] == [(2, "schedule-row-date")]
    assert found.order is None


def test_an_order_that_no_row_needs_is_not_mentioned() -> None:
    assert read("code,date,start\nA7K2,25/04/2026,15:00\nA7K2,2026-04-03,15:00\n").order is None


@given(st.text(max_size=200))
def test_whatever_is_in_a_file_it_is_read_or_refused(rows: str) -> None:
    try:
        found = read("code,date,start,end,minutes,status\n" + rows)
    except BadFile as refused:
        assert refused.remedy  # noqa: PT017 -- both outcomes are right
    else:
        assert all(session.starts < session.ends for session in found.sessions)
