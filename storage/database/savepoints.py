"""Savepoints on SQLite: parts of a transaction that can be undone alone."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from storage.database.prepared_statements import execute_on_sqlite


@contextmanager
def savepoint(conn: Connection) -> Iterator[None]:
    """Undo what is done within if it raises.

    Through the driver alone, since there is one for each update that is handled. If SQLite has already rolled back the
    whole transaction, which it does after faults of the disk, nothing is left to undo.
    """
    execute_on_sqlite(conn, "SAVEPOINT part")
    try:
        yield
    except BaseException:
        if conn.connection.driver_connection.in_transaction:  # type: ignore[union-attr]
            execute_on_sqlite(conn, "ROLLBACK TO part")
            execute_on_sqlite(conn, "RELEASE part")
        raise
    execute_on_sqlite(conn, "RELEASE part")
