"""``alliance enrol``: a dry run first, all rows or none unless asked, output files, nobody invited twice."""

import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import client, coordinator, enrol, practitioner, programme
from flows.errors import BadFile, BadInput

LIST = "practitioner;client;mail\r\nSam;;sam@x\r\nSam;A.;a@x\r\nSam;B.;b@x\r\n"


@pytest.fixture(autouse=True)
def home(home: Path) -> Path:
    assert CliRunner().invoke(programme.command, ["create"]).exit_code == 0
    return home


def enrolled(home: Path, text: str, *options: str) -> Result:
    file = home / "list.csv"
    file.write_text(text, encoding="utf-8-sig", newline="")
    return CliRunner().invoke(enrol.command, [str(file), *options])


def clients() -> list[list[str]]:
    output = CliRunner().invoke(client.command, ["list"]).output
    return [line.split("\t") for line in output.splitlines() if "\t" in line]


def test_a_list_is_tried_first_then_stored_once(home: Path) -> None:
    tried = enrolled(home, LIST)
    assert "To be invited – clients: 2, practitioners: 1." in tried.output
    assert "To invite them, add --yes." in tried.output
    assert clients() == []
    assert not (home / "list-links.csv").exists()

    assert "Invited – clients: 2, practitioners: 1." in enrolled(home, LIST, "--yes").output
    assert sorted((row[1], *row[3:]) for row in clients()) == [
        ("A.", "Sam", "invited"),
        ("B.", "Sam", "invited"),
    ]
    links = home / "list-links.csv"
    assert stat.S_IMODE(links.stat().st_mode) == 0o600
    first, *rows = links.read_text(encoding="utf-8-sig").splitlines()
    assert first == "mail;practitioner;client;language;link;code;expires"
    assert [row.split(";")[0] for row in rows] == ["sam@x", "a@x", "b@x"]
    assert len({row.split(";")[5] for row in rows}) == 3

    again = enrolled(home, LIST, "--yes")
    assert "Already there, nothing changes for them: 3 (lines 2, 3, 4)." in again.output
    assert again.exit_code == 0
    assert len(clients()) == 2


def test_new_links_for_a_list_that_was_lost_never_over_the_old_file(home: Path) -> None:
    enrolled(home, LIST, "--yes")
    refused = enrolled(home, LIST, "--yes", "--renew")
    assert isinstance(refused.exception, BadFile)
    assert "name another with --links" in str(refused.exception)
    new = home / "new.csv"
    assert "New links made: 3." in enrolled(home, LIST, "--yes", "--renew", "--links", str(new)).output
    assert new.read_text() != (home / "list-links.csv").read_text()


def test_one_wrong_row_stores_nothing_unless_the_others_are_wanted(home: Path) -> None:
    text = LIST + "Sam;Ann & Ben;c@x\r\nKim;C.;d@x\r\n"
    seen = enrolled(home, text, "--yes")
    assert "Line 5, client: That looks like more than one person." in seen.output
    assert "Line 6, practitioner: Nobody is called that here." in seen.output
    assert isinstance(seen.exception, BadInput)
    assert clients() == []

    failures = home / "list-failures.csv"
    failures.unlink()
    seen = enrolled(home, text, "--yes", "--partly")
    assert (seen.exit_code, len(clients())) == (0, 2)
    corrected = (
        failures.read_text(encoding="utf-8-sig").replace("Ann & Ben", "Ann").replace("Kim;C.", "Sam;C.")
    )
    assert enrolled(home, corrected, "--yes", "--links", str(home / "more.csv")).exit_code == 0
    assert sorted(row[1] for row in clients()) == ["A.", "Ann", "B.", "C."]


def test_an_unreadable_list_is_refused_with_the_remedy(home: Path) -> None:
    file = home / "list.csv"
    file.write_bytes(LIST.encode("utf-16"))
    refused = CliRunner().invoke(enrol.command, [str(file)])
    assert "Save it as CSV in UTF-8" in str(refused.exception)
    unknown = enrolled(home, LIST, "--programme", "other")
    assert "They are: my-practice" in str(unknown.exception)


def test_an_invitation_is_made_anew_or_taken_back(home: Path) -> None:
    enrolled(home, LIST, "--yes")
    one, other = (row[0] for row in clients())
    assert "Code: /start " in CliRunner().invoke(client.command, ["reissue", one]).output
    assert "Taken back" in CliRunner().invoke(client.command, ["revoke", one]).output
    assert [row[0] for row in clients()] == [other]
    assert isinstance(CliRunner().invoke(client.command, ["reissue", one]).exception, BadInput)
    whose = CliRunner().invoke(practitioner.command, ["list"]).output.split("\t")[0]
    assert "Code: /start " in CliRunner().invoke(practitioner.command, ["reissue", whose]).output
    assert isinstance(CliRunner().invoke(practitioner.command, ["reissue", "nobody"]).exception, BadInput)


def test_a_coordinator_is_invited_listed_and_removed() -> None:
    def run(*words: str) -> Result:
        return CliRunner().invoke(coordinator.command, words)

    assert "No coordinator yet" in run("list").output
    assert "Code: /start " in run("invite", "my-practice").output
    (line,) = run("list").output.splitlines()
    assert line.split("\t")[1:] == ["my-practice", "invited"]
    assert run("remove", line.split("\t")[0]).exit_code == 0
    assert "No coordinator yet" in run("list").output
    assert isinstance(run("remove", "nobody").exception, BadInput)
