"""``alliance due`` and ``alliance sessions import`` on the made-up practice."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import client, digest, due, practitioner, sessions
from flows.errors import BadInput

pytestmark = pytest.mark.usefixtures("seeded")


def asked(*arguments: str) -> Result:
    return CliRunner().invoke(due.command, arguments)


def someone() -> list[str]:
    return CliRunner().invoke(client.command, ["list"]).output.splitlines()[0].split("\t")


def imported(home: Path, text: str, *options: str) -> Result:
    file = home / "sessions.csv"
    file.write_text(text)
    whose = CliRunner().invoke(practitioner.command, ["list"]).output.split("\t")[0]
    return CliRunner().invoke(sessions.command, ["import", whose, str(file), *options])


def test_everything_that_is_due_is_listed() -> None:
    lines = asked().output.splitlines()
    moments = [line[:16] for line in lines if line[0].isdigit()]
    assert len(moments) > 6
    assert any("  digest  " in line for line in lines)
    assert any(line.endswith(", client") for line in lines)


def test_a_forecast_of_no_rows_is_refused() -> None:
    assert (asked("--most", "1").exit_code, asked("--most", "0").exit_code) == (0, 2)


def test_the_forecast_can_be_limited_to_one_client() -> None:
    rows = [line for line in asked("--dyad", someone()[0]).output.splitlines() if line[0].isdigit()]
    assert rows
    assert [line for line in rows if someone()[0] not in line] == []


@pytest.mark.parametrize(
    ("moment", "says"),
    [
        ("2027-03-28 02:30 Europe/Berlin", "leave that time out"),
        ("2026-10-25 02:30 Europe/Berlin", "comes twice"),
        ("2027-03-28 14:30 Berlin", "is 2027-03-28 12:30 UTC"),
    ],
)
def test_any_moment_can_be_asked_about(moment: str, says: str) -> None:
    seen = asked("--at", moment)
    assert says in seen.output
    assert "rows that are planned now" in seen.output


def test_whether_the_two_may_be_written_to_at_a_moment() -> None:
    night = asked("--at", "2027-03-28 03:30 Europe/Berlin", "--dyad", someone()[0]).output
    assert "The client is in quiet hours then." in night
    assert "The practitioner is in quiet hours then." in night


def test_an_unreadable_moment_and_an_unknown_dyad_are_refused() -> None:
    assert isinstance(asked("--at", "soon").exception, BadInput)
    assert isinstance(asked("--dyad", "nobody").exception, BadInput)


def test_a_file_of_sessions_is_tried_first_and_then_stored_once(home: Path) -> None:
    code = someone()[2]
    text = f"code,date,start,minutes\n{code},2099-01-08,15:00,50\n{code},2099-01-15,15:00,50\n"
    tried = imported(home, text)
    assert "Would store: 2 to come, 0 that have ended, 0 called off." in tried.output
    assert "2099" not in asked("--dyad", someone()[0]).output
    assert "Stored: 2 to come" in imported(home, text, "--yes").output
    assert imported(home, text, "--yes").exit_code == 0
    assert asked("--dyad", someone()[0]).output.count("  arranged  ") == 2
    called_off = f"code,date,start,status\n{code},2099-01-08,15:00,cancelled\n"
    assert "1 called off" in imported(home, called_off, "--yes").output
    assert asked("--dyad", someone()[0]).output.count("  arranged  ") == 1


def test_one_bad_row_stores_nothing_and_every_bad_row_is_named(home: Path) -> None:
    code = someone()[2]
    text = f"code,date,start\n{code},2099-01-08,15:00\nZ9Z9,2099-01-08,15:00\n{code},never,15:00\n"
    seen = imported(home, text, "--yes")
    assert "Line 3" in seen.output
    assert "Line 4" in seen.output
    assert isinstance(seen.exception, BadInput)
    assert f"{home / 'sessions.csv'}: nothing was stored, 2 rows need a look. Correct" in str(seen.exception)
    assert "  arranged  " not in asked("--dyad", someone()[0]).output


def test_an_invited_client_is_told_apart_from_an_unknown_one(home: Path) -> None:
    """An id that the list shows is not answered with the list."""
    file = home / "sessions.csv"
    file.write_text("code,date,start\n")
    CliRunner().invoke(practitioner.command, ["invite", "my-practice", "Robin"])
    row = next(
        line
        for line in CliRunner().invoke(practitioner.command, ["list"]).output.splitlines()
        if "Robin" in line
    )
    invited = row.split("\t")[0]
    for command in (["import", invited, str(file)], ["import", "nobody", str(file)]):
        refused = str(CliRunner().invoke(sessions.command, command).exception)
        way = f"practitioner reissue {invited}" if invited in command else "practitioner list"
        assert refused.endswith(f": alliance {way}")
    assert "has not opened" in str(CliRunner().invoke(digest.command, [invited]).exception)
    CliRunner().invoke(practitioner.command, ["leave", invited, "--yes"])
    assert "has left" in str(CliRunner().invoke(digest.command, [invited]).exception)
