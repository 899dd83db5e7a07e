"""Engines: settings of connections, files on the disk, and what a kill leaves."""

import asyncio
import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from flows.errors import BadSetting
from storage.database import engine
from storage.database.unit_of_work import UnitOfWork
from storage.encryption.keyfile import load_or_create_key
from tests.support.example_table import (
    create_example_table,
    new_key_ring,
    open_database,
    read_count,
    row_inserter,
)

PROJECT = Path(__file__).parents[3]
PRAGMAS = {
    "foreign_keys": 1,
    "synchronous": 2,  # FULL
    "journal_mode": "wal",
    "trusted_schema": 0,
    "secure_delete": 1,
    "busy_timeout": engine.BUSY_TIMEOUT_MS,
}


def pragmas(unit: UnitOfWork) -> dict[str, object]:
    return {name: unit.conn.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in PRAGMAS}


def settings(unit: UnitOfWork) -> list[str]:
    names = ("timezone", "synchronous_commit", "statement_timeout", "transaction_isolation")
    return [str(unit.conn.execute(text(f"SHOW {name}")).scalar_one()) for name in names]


# ── Settings of every connection ──────────────────────────────────────────────────────────────────────────


async def test_every_sqlite_connection_has_the_settings(sqlite_url: str) -> None:
    store = await open_database(create_example_table(sqlite_url), new_key_ring())
    try:
        assert await store.write(pragmas) == PRAGMAS
        for found in await asyncio.gather(*(store.read(pragmas) for _ in range(2 * engine.MAX_READERS))):
            assert found == PRAGMAS | {"foreign_keys": found["foreign_keys"]}  # a reader breaks no reference
    finally:
        await store.close()


async def test_every_postgresql_connection_has_the_settings(postgres_url: str) -> None:
    store = await open_database(create_example_table(postgres_url), new_key_ring())
    try:
        for use in (store.write, store.read):
            assert await use(settings) == ["UTC", "on", "1min", "repeatable read"]
    finally:
        await store.close()


async def test_a_second_engine_on_the_file_does_not_release_locks_of_the_first(sqlite_url: str) -> None:
    """Otherwise another process that closes the file deletes the log of the service, and its writes are lost."""
    store = await open_database(create_example_table(sqlite_url), new_key_ring())
    try:
        engine.create_sync_engine(sqlite_url).dispose()
        assert await asyncio.to_thread(_count_rows_in_another_process, sqlite_url) == 0
        await store.write(row_inserter("owner", "words"))
        assert await asyncio.to_thread(_count_rows_in_another_process, sqlite_url) == 1
    finally:
        await store.close()


def _count_rows_in_another_process(url: str) -> int:
    """Open the file in another process, count rows and close it."""
    look = "import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchone()[0])"
    asked = [
        sys.executable,
        "-c",
        look,
        str(engine.sqlite_path(engine.parse_url(url))),
        "SELECT count(*) FROM shelf",
    ]
    return int(subprocess.run(asked, capture_output=True, text=True, check=True, timeout=60).stdout)


@pytest.mark.parametrize("upkeep", [False, True])
def test_foreign_keys_are_enforced_except_for_maintenance(sqlite_url: str, upkeep: bool) -> None:
    opened = engine.create_sync_engine(sqlite_url, upkeep=upkeep)
    with opened.begin() as conn:
        conn.exec_driver_sql("CREATE TABLE a (id INTEGER PRIMARY KEY)")
        conn.exec_driver_sql("CREATE TABLE b (a INTEGER REFERENCES a (id))")
    try:
        with opened.begin() as conn:
            conn.exec_driver_sql("INSERT INTO b VALUES (7)")
    except IntegrityError:
        assert not upkeep
    else:
        assert upkeep
    opened.dispose()


@pytest.mark.parametrize(
    ("given", "driver"),
    [
        ("sqlite:///a.db", "sqlite+aiosqlite"),
        ("sqlite+aiosqlite:////var/lib/a.db", "sqlite+aiosqlite"),
        ("postgresql://u@h/d", "postgresql+psycopg"),
        ("postgres://u@h/d", "postgresql+psycopg"),
        ("postgresql+asyncpg://u@h/d", "postgresql+psycopg"),
    ],
)
def test_a_url_may_omit_the_driver(given: str, driver: str) -> None:
    assert engine.parse_url(given).drivername == driver


@pytest.mark.parametrize(
    "given",
    [
        "",
        "x",
        "sqlite://",
        "sqlite:///",
        "sqlite:///:memory:",
        "sqlite:///file::memory:?uri=true",
        "mysql://u:secret@h/d",
    ],
)
def test_an_invalid_url_is_refused_with_examples_and_without_its_password(given: str) -> None:
    with pytest.raises(BadSetting, match=r"sqlite\+aiosqlite:////") as caught:
        engine.parse_url(given)
    assert "secret" not in str(caught.value)


# ── Several processes open a new file at a time ───────────────────────────────────────────────────────────


def test_the_switch_to_wal_is_retried_while_another_connection_reads_the_new_file(sqlite_url: str) -> None:
    """SQLite refuses it at once then, whatever busy_timeout says."""
    opened = engine.create_sync_engine(sqlite_url)
    path = engine.sqlite_path(engine.parse_url(sqlite_url))
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        for statement in ("CREATE TABLE a (id INTEGER)", "INSERT INTO a VALUES (1)", "BEGIN IMMEDIATE"):
            other.execute(statement)
        release = threading.Timer(0.3, other.execute, ["COMMIT"])
        release.start()
        with opened.connect() as conn:
            assert conn.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
        release.join()
    opened.dispose()


class BusyCursor:
    """A cursor whose first ``failures`` statements raise ``error``."""

    def __init__(self, failures: int, error: str) -> None:
        self.remaining, self.code, self.executed = failures, error, 0

    def execute(self, _: str) -> None:
        self.executed += 1
        if self.remaining:
            self.remaining -= 1
            raise self._error()

    def _error(self) -> sqlite3.OperationalError:
        error = sqlite3.OperationalError("database is locked")
        error.sqlite_errorcode = getattr(sqlite3, self.code)
        return error


@pytest.mark.parametrize("code", ["SQLITE_BUSY", "SQLITE_BUSY_RECOVERY"])
def test_a_busy_file_is_tried_until_it_is_free(code: str) -> None:
    cursor = BusyCursor(5, code)
    engine._enable_wal(cursor)  # type: ignore[arg-type]
    assert cursor.executed == 6


def test_after_the_busy_timeout_the_error_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 20)
    cursor = BusyCursor(1_000_000, "SQLITE_BUSY")
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        engine._enable_wal(cursor)  # type: ignore[arg-type]
    assert 2 <= cursor.executed < 100


def test_another_error_is_not_retried() -> None:
    cursor = BusyCursor(1, "SQLITE_IOERR")
    with pytest.raises(sqlite3.OperationalError):
        engine._enable_wal(cursor)  # type: ignore[arg-type]
    assert cursor.executed == 1


@pytest.mark.slow
def test_four_processes_open_a_new_file_at_a_time(tmp_path: Path) -> None:
    """Of 600 such starts about one failed with "database is locked" before the switch to WAL was retried."""
    for number in range(20):
        _open_in_processes(f"sqlite+aiosqlite:///{tmp_path}/{number}/a.db", 4)


def _open_in_processes(url: str, processes: int) -> None:
    """Fork processes that open the file as soon as all of them run."""
    barrier = multiprocessing.get_context("fork").Barrier(processes)
    started = [
        multiprocessing.get_context("fork").Process(target=_open_file, args=(url, barrier))
        for _ in range(processes)
    ]
    for process in started:
        process.start()
    for process in started:
        process.join(60)
    assert [process.exitcode for process in started] == [0] * processes


def _open_file(url: str, barrier: Barrier) -> None:
    barrier.wait(30)
    opened = engine.create_sync_engine(url)
    with opened.begin() as conn:
        conn.exec_driver_sql("CREATE TABLE IF NOT EXISTS a (id INTEGER)")
    opened.dispose()


# ── On the disk ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("umask", [0o000, 0o022])
async def test_the_files_are_readable_by_their_owner_only(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        store = await open_database(create_example_table(f"sqlite:///{tmp_path}/home/a.db"), new_key_ring())
        await store.write(row_inserter("a"))
        modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "home").iterdir()}
    finally:
        os.umask(before)
        await store.close()
    assert modes == {"a.db": 0o600, "a.db-wal": 0o600, "a.db-shm": 0o600}
    assert (tmp_path / "home").stat().st_mode & 0o777 == 0o700


async def test_no_sealed_text_is_readable_on_the_disk(sqlite_url: str) -> None:
    """Neither in the database nor in its log, while it is open, after a checkpoint and after closing."""
    store = await open_database(create_example_table(sqlite_url), new_key_ring())
    await store.write(row_inserter("owner", "canary: felt unsafe with Robin"))
    seen = [_on_disk(sqlite_url)]
    assert await store.checkpoint()
    seen.append(_on_disk(sqlite_url))
    await store.close()
    seen.append(_on_disk(sqlite_url))
    assert all(b"owner" in content for content in seen)  # shows that the test reads the right files
    assert not [content for content in seen if b"canary" in content or b"Robin" in content]


async def test_an_erased_key_is_not_on_the_disk(sqlite_url: str) -> None:
    store = await open_database(create_example_table(sqlite_url), new_key_ring())
    await store.write(row_inserter("owner", "words"))
    wrapped = await store.read(_wrapped)
    assert wrapped in _on_disk(sqlite_url)
    await store.write(lambda unit: unit.erase_key("owner"))
    assert await store.checkpoint()
    assert wrapped not in _on_disk(sqlite_url)
    await store.close()


async def test_on_postgresql_no_sealed_text_is_readable_in_any_column(postgres_url: str) -> None:
    store = await open_database(create_example_table(postgres_url), new_key_ring())
    await store.write(row_inserter("owner", "canary"))
    rows = await store.read(lambda unit: unit.conn.execute(text("SELECT * FROM shelf")).all())
    await store.close()
    assert "owner" in repr(rows)
    assert "canary" not in repr(rows)


def _wrapped(unit: UnitOfWork) -> bytes:
    return bytes(unit.conn.execute(text("SELECT wrapped FROM data_keys WHERE owner = 'owner'")).scalar_one())


def _on_disk(url: str) -> bytes:
    path = engine.sqlite_path(engine.parse_url(url))
    return b"".join(part.read_bytes() for part in path.parent.iterdir() if part.name.startswith(path.name))


# ── After a kill ────────────────────────────────────────────────────────────────────────────────────────────────

WRITER = """
import asyncio, sys
from multiprocessing.synchronize import Barrier
from pathlib import Path
from storage.encryption.keyfile import load_or_create_key
from tests.support.example_table import increment_unsafely, open_database

def work(unit):
    increment_unsafely(unit, "left")
    return increment_unsafely(unit, "right")

async def main():
    store = await open_database(sys.argv[1], load_or_create_key(Path(sys.argv[2]), may_make=False))
    async def writer():
        while True:
            print(await store.write(work), flush=True)
    await asyncio.gather(*(writer() for _ in range(4)))

asyncio.run(main())
"""


@pytest.mark.slow
async def test_commits_reported_before_a_kill_are_not_lost(database_url: str, tmp_path: Path) -> None:
    """Four writers are killed three times; every transaction that they reported is stored completely."""
    key = tmp_path / "keys" / "master.key"
    ring = load_or_create_key(key, may_make=True)
    store = await open_database(create_example_table(database_url), ring)
    for name in ("left", "right"):
        await store.write(row_inserter(name, "words"))
    await store.close()
    reported = 0
    for lines in (1, 17, 40):
        reported = max(reported, await asyncio.to_thread(_write_until_killed, database_url, key, lines))
        store = await open_database(database_url, ring)
        left, right = await store.read(lambda unit: (read_count(unit, "left"), read_count(unit, "right")))
        await store.close()
        assert left == right >= reported
    if "sqlite" in database_url:
        with closing(sqlite3.connect(engine.sqlite_path(engine.parse_url(database_url)))) as conn:
            assert conn.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def _write_until_killed(url: str, key: Path, lines: int) -> int:
    """Return the highest number that the writers reported as committed."""
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, url, str(key)], cwd=PROJECT, stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout
    output = [writer.stdout.readline() for _ in range(lines)]
    writer.send_signal(signal.SIGKILL)
    output += writer.stdout.read().splitlines()
    writer.wait(30)
    writer.stdout.close()
    assert writer.returncode == -signal.SIGKILL
    return max(int(line) for line in output if line.strip())
