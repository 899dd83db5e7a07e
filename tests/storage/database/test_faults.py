"""Which errors are the machine's: real ones, of both databases."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine, event, text
from sqlalchemy.exc import DBAPIError

from storage.database.faults import is_machine_fault
from storage.database.transaction_queue import TransactionQueue


def error_of(url: str, *statements: str) -> DBAPIError:
    """Return what the last of these statements raises."""
    engine = create_engine(url)
    try:
        with engine.begin() as conn:
            for statement in statements[:-1]:
                conn.execute(text(statement))
            with pytest.raises(DBAPIError) as caught:
                conn.execute(text(statements[-1]))
            conn.rollback()
            return caught.value
    finally:
        engine.dispose()


def test_a_full_disk_is_a_fault_of_the_machine(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'x.db'}"
    error = error_of(
        url,
        "CREATE TABLE t (x)",
        "PRAGMA max_page_count = 3",
        "INSERT INTO t SELECT hex(randomblob(1000)) FROM (WITH RECURSIVE n(i) AS"
        " (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) SELECT i FROM n)",
    )
    assert "full" in str(error)
    assert is_machine_fault(error)


def test_a_locked_database_is_a_fault_of_the_machine(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE t (x)")
        other.commit()
        other.execute("BEGIN EXCLUSIVE")
        assert is_machine_fault(error_of(f"sqlite:///{path}?timeout=0", "INSERT INTO t VALUES (1)"))


def test_a_read_only_database_is_a_fault_of_the_machine(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    sqlite3.connect(path).execute("CREATE TABLE t (x)").connection.close()
    engine = create_engine(f"sqlite:///{path}")
    event.listen(engine, "connect", lambda conn, _: conn.execute("PRAGMA query_only = 1"))
    with engine.begin() as conn, pytest.raises(DBAPIError) as caught:
        conn.execute(text("INSERT INTO t VALUES (1)"))
    engine.dispose()
    assert is_machine_fault(caught.value)


@pytest.mark.parametrize(
    "statements",
    [
        ("SELECT * FROM there_is_none",),
        ("CREATE TABLE f (x INTEGER PRIMARY KEY)", "INSERT INTO f VALUES (1)", "INSERT INTO f VALUES (1)"),
        ("SELEC 1",),
    ],
)
def test_an_error_of_a_statement_is_no_fault_of_the_machine(
    tmp_path: Path, statements: tuple[str, ...]
) -> None:
    assert not is_machine_fault(error_of(f"sqlite:///{tmp_path / 'x.db'}", *statements))


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), ConnectionResetError()])
def test_errors_of_the_operating_system_are_faults_of_the_machine(error: OSError) -> None:
    assert is_machine_fault(error)


@pytest.mark.parametrize("error", [ValueError(), KeyError("x"), AssertionError()])
def test_errors_of_the_program_are_no_faults_of_the_machine(error: Exception) -> None:
    assert not is_machine_fault(error)


@pytest.mark.postgres
def test_on_postgresql_a_cut_connection_is_a_fault_of_the_machine_and_a_wrong_statement_is_not(
    postgres_url: str,
) -> None:
    cut = error_of(postgres_url, "SELECT pg_terminate_backend(pg_backend_pid())")
    assert is_machine_fault(cut)
    assert not is_machine_fault(error_of(postgres_url, "SELECT 1/0"))
    nobody = postgres_url.rpartition("@")[0] + "@127.0.0.1:1/test"
    with pytest.raises(DBAPIError) as caught, create_engine(nobody).connect():
        pass
    assert is_machine_fault(caught.value)


@pytest.mark.postgres
async def test_a_connection_that_is_cut_within_a_transaction_is_a_fault_of_the_machine(
    postgres_url: str,
) -> None:
    queue = TransactionQueue.writing(postgres_url)
    with pytest.raises(DBAPIError) as caught:
        await queue.run(lambda conn: conn.execute(text("SELECT pg_terminate_backend(pg_backend_pid())")))
    assert is_machine_fault(caught.value)
    assert await queue.run(lambda conn: conn.execute(text("SELECT 1")).scalar_one()) == 1
    await queue.close()
