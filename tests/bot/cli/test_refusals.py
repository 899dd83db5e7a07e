"""Unusable input is refused in one line with a remedy and exit code 1, and nothing stored changes."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from bot.cli import calibrate_detector, evaluate_detector
from flows.errors import BadInput

pytestmark = pytest.mark.slow

NOT_OURS = b"this is a diary, not a database\n" * 40


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    """Return a file of another kind."""
    file = tmp_path / "diary"
    file.write_bytes(NOT_OURS)
    return file


def refused(*command: str, **settings: str) -> str:
    """Run the command line in a process of its own and return its error output."""
    names = {f"ALLIANCE_{name.upper()}": value for name, value in settings.items()}
    done = subprocess.run(
        [sys.executable, "-m", "bot", *command],
        env=os.environ | names,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("alliance: ")
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr


def test_a_home_that_is_a_file_is_refused(diary: Path) -> None:
    assert "Choose one that this user may write to" in refused("programme", "list", home=str(diary))
    assert diary.read_bytes() == NOT_OURS


def test_a_home_that_cannot_be_written_to_is_refused() -> None:
    assert "ALLIANCE_HOME: /proc/home cannot be made a folder" in refused(
        "programme", "list", home="/proc/home"
    )


def test_a_file_that_is_no_database_is_refused(diary: Path, tmp_path: Path) -> None:
    said = refused("programme", "list", home=str(tmp_path / "home"), database=f"sqlite+aiosqlite:///{diary}")
    assert "The database cannot be opened: file is not a database. See that" in said
    assert diary.read_bytes() == NOT_OURS


def test_a_server_that_does_not_answer_and_its_password_is_not_said(tmp_path: Path) -> None:
    address = "postgresql+psycopg://alliance:hunter2@127.0.0.1:9/alliance"
    said = refused("programme", "list", home=str(tmp_path / "home"), database=address)
    assert "The database cannot be opened: connection failed" in said
    assert "ALLIANCE_DATABASE" in said
    assert "hunter2" not in said


def test_a_folder_in_place_of_the_key_file_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "key"
    folder.mkdir(mode=0o700)
    said = refused("programme", "list", home=str(tmp_path / "home"), key_file=str(folder))
    assert f"The key file {folder} cannot be read" in said


def test_an_address_whose_port_is_no_number_is_refused(tmp_path: Path) -> None:
    address = "postgresql+psycopg://alliance:hunter2@127.0.0.1:54e2/alliance"
    said = refused("programme", "list", home=str(tmp_path / "home"), database=address)
    assert "The database address cannot be read" in said
    assert "hunter2" not in said


def test_a_database_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "theirs.sqlite"
    with closing(sqlite3.connect(file)) as theirs:
        theirs.execute("CREATE TABLE programmes (theirs)")
        before = list(theirs.iterdump())
        home, address = str(tmp_path / "home"), f"sqlite+aiosqlite:///{file}"
        said = refused("programme", "list", home=home, database=address)
        assert "holds a table programmes that this program did not make" in said
        assert "ALLIANCE_DATABASE" in said
        assert list(theirs.iterdump()) == before


@pytest.mark.parametrize(
    ("command", "option", "maker"),
    [
        (evaluate_detector.command, "--model", "alliance calibrate-detector"),
        (calibrate_detector.command, "--prior", "alliance calibrate-prior"),
    ],
)
def test_an_invalid_model_file_is_named_in_the_error(
    command: click.Command, option: str, maker: str, diary: Path
) -> None:
    refused = CliRunner().invoke(command, [option, str(diary)]).exception
    assert isinstance(refused, BadInput)
    assert str(refused).startswith(f"{diary}: This is not a {option.removeprefix('--')}")
    assert str(refused).endswith(f"Give what {maker} has printed.")


def test_a_picture_of_another_kind_is_refused_before_the_figures_are_made(tmp_path: Path) -> None:
    refused = CliRunner().invoke(evaluate_detector.command, ["--picture", str(tmp_path / "it.docx")])
    assert refused.exit_code == 2
    assert "ends neither in .png nor in .svg" in refused.output
