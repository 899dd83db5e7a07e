"""The databases that tests get: empty, each its own, removed afterwards; and the summary at a run's end."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import LiteralString

import psycopg
import pytest
from psycopg.sql import SQL, Identifier

from tests.support.databases import PREFIX, drop_spares, new_postgres, postgres_server

LEAVE_A_MARK = "INSERT INTO marks (name, at) VALUES ('somebody was here', now())"

SAMPLE = """
import pytest

pytestmark = pytest.mark.slow
def test_both(database_url): assert database_url
def test_sqlite(sqlite_url): assert sqlite_url
def test_postgres(postgres_url): assert postgres_url
def test_browser(chromium): assert chromium
def test_neither(): pass
"""


def tables(url: str) -> list[str]:
    """Return the names of the tables in a database."""
    if url.startswith("sqlite"):
        with sqlite3.connect(url.removeprefix("sqlite+aiosqlite:///")) as file:
            return [name for (name,) in file.execute("SELECT name FROM sqlite_schema")]
    with psycopg.connect(url.replace("+psycopg", "")) as server:
        rows = server.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        return [name for (name,) in rows]


def rows_in(url: str, table: str) -> int | None:
    """Return how many rows a table of a PostgreSQL database has; None if there is no such table."""
    with psycopg.connect(url.replace("+psycopg", "")) as server:
        if table not in tables(url):
            return None
        return len(server.execute(SQL("SELECT FROM {}").format(Identifier(table))).fetchall())


def make_table(url: str) -> None:
    if url.startswith("sqlite"):
        with sqlite3.connect(url.removeprefix("sqlite+aiosqlite:///")) as file:
            file.execute("CREATE TABLE leftover (id INTEGER)")
    else:
        with psycopg.connect(url.replace("+psycopg", "")) as server:
            server.execute("CREATE TABLE leftover (id INTEGER)")


@pytest.mark.parametrize("turn", ["first", "second"])
def test_every_test_begins_with_an_empty_database(database_url: str, turn: str) -> None:
    assert tables(database_url) == [], turn
    make_table(database_url)
    assert tables(database_url) == ["leftover"]


def test_each_call_makes_another(new_database: Callable[[], str]) -> None:
    one, other = new_database(), new_database()
    make_table(one)
    assert (tables(one), tables(other)) == (["leftover"], [])


@pytest.mark.parametrize("with_tables", [True, False], ids=["with the tables", "empty"])
def test_whoever_is_still_connected_is_cut_off_and_the_next_test_finds_nothing_of_them(
    postgres_url: str, with_tables: bool
) -> None:
    with new_postgres(tables=with_tables) as url:
        as_it_was = tables(url)
        connection = psycopg.connect(url.replace("+psycopg", ""))
        connection.execute(LEAVE_A_MARK if with_tables else "CREATE TABLE leftover (id INTEGER)")
        connection.commit()
    with pytest.raises(psycopg.OperationalError):
        connection.execute("SELECT 1")
    with new_postgres(tables=with_tables) as again:
        assert again == url
        assert tables(again) == as_it_was
        assert rows_in(again, "marks") == (0 if with_tables else None)


@pytest.mark.parametrize(
    "change", ["DROP TABLE marks", "ALTER TABLE audit DISABLE TRIGGER ALL", "CREATE TABLE x (id INTEGER)"]
)
def test_a_database_whose_tables_a_test_has_changed_is_not_used_again(
    postgres_url: str, change: LiteralString
) -> None:
    with new_postgres(tables=True) as url, psycopg.connect(url.replace("+psycopg", "")) as server:
        server.execute(change)
    assert url.rpartition("/")[2] not in databases(postgres_url)


def test_at_the_end_of_a_run_nothing_is_left(postgres_url: str) -> None:
    with new_postgres() as url:
        pass
    assert url.rpartition("/")[2] in databases(postgres_url)
    drop_spares()
    assert url.rpartition("/")[2] not in databases(postgres_url)


def test_what_a_killed_run_left_behind_is_cleared_away(postgres_url: str) -> None:
    with subprocess.Popen([sys.executable, "-c", "pass"]) as ended:
        ended.wait()
    left = f"{PREFIX}{ended.pid}_1"
    with psycopg.connect(postgres_server(), autocommit=True) as server:
        server.execute(f"CREATE DATABASE {left} TEMPLATE template0".encode())
    postgres_server.cache_clear()
    postgres_server()
    assert left not in databases(postgres_url)
    assert postgres_url.rpartition("/")[2] in databases(postgres_url)


def databases(url: str) -> list[str]:
    """Return the names of the databases on the server at ``url``."""
    with psycopg.connect(url.replace("+psycopg", "")) as server:
        return [name for (name,) in server.execute("SELECT datname FROM pg_database")]


@pytest.fixture
def run_without_postgres_or_chromium(root: Path, tmp_path: Path) -> Callable[..., tuple[int, str]]:
    """Return a function that runs the sample in a process that finds neither."""
    shutil.copytree(root / "tests/support", tmp_path / "tests/support")
    shutil.copy(root / "tests/conftest.py", tmp_path / "tests")
    shutil.copy(root / "pyproject.toml", tmp_path)
    (tmp_path / "tests" / "test_sample.py").write_text(SAMPLE)

    def run(**more: str) -> tuple[int, str]:
        nowhere = {
            "PATH": "",
            "PYTHONPATH": str(root),
            "TEST_DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none",
        }
        env = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path / "tests")]
        ended = subprocess.run(
            command, cwd=tmp_path, env=env | nowhere | more, capture_output=True, text=True, check=False
        )
        return ended.returncode, ended.stdout

    return run


@pytest.mark.slow
def test_a_run_says_what_it_skipped_and_how_to_have_it(
    run_without_postgres_or_chromium: Callable[..., tuple[int, str]],
) -> None:
    code, said = run_without_postgres_or_chromium(TEST_NO_SKIPS="")
    assert code == 0
    assert "SQLite      2 tests ran\n" in said
    assert (
        "PostgreSQL  0 tests ran, 2 skipped; to have them: start PostgreSQL, or set TEST_DATABASE_URL" in said
    )
    assert "Chromium    0 tests ran, 1 skipped; to have them: apt-get install chromium\n" in said
    assert "3 passed, 3 skipped" in said.splitlines()[-1]


@pytest.mark.slow
def test_where_nothing_may_be_skipped_such_a_run_fails(
    run_without_postgres_or_chromium: Callable[..., tuple[int, str]],
) -> None:
    code, said = run_without_postgres_or_chromium(TEST_NO_SKIPS="1")
    assert code == 1
    assert "does not count" in said
