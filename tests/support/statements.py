"""The statements that reach the database, whichever way they were executed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection

from storage.database.prepared_statements import CURSOR

Note = Callable[[str], object]
Transaction = list[str]
"""The statements of a transaction without those that begin, end or divide it."""

_AROUND = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK")


def note_statements(conn: Connection, note: Note) -> None:
    """Pass each further statement of this connection to ``note``.

    The drivers report them: prepared statements do not pass SQLAlchemy's events.
    """
    driver: Any = conn.connection.driver_connection
    if conn.dialect.name == "sqlite":
        driver.set_trace_callback(note)
    else:
        is_async = isinstance(driver, psycopg.AsyncConnection)
        driver.cursor_factory = _noting(psycopg.AsyncCursor if is_async else psycopg.Cursor, note)
        conn.info.pop(CURSOR, None)


def _noting(cursor: type[Any], note: Note) -> type[Any]:
    """Return the class of cursors with each execution noted; of an asynchronous one it returns a coroutine."""

    class NotingCursor(cursor):  # type: ignore[misc]
        def execute(self, query: Any, *args: Any, **options: Any) -> Any:
            note(query)
            return super().execute(query, *args, **options)

        def executemany(self, query: Any, *args: Any, **options: Any) -> Any:
            note(query)
            return super().executemany(query, *args, **options)

    return NotingCursor


@contextmanager
def committed_on_sqlite() -> Iterator[list[Transaction]]:
    """Yield a list that grows by each writing transaction that is committed on a connection opened meanwhile."""
    committed: list[Transaction] = []

    def trace(connection: DBAPIConnection, _: object) -> None:
        connection.set_trace_callback(_WritingConnection(committed))

    event.listen(Engine, "connect", trace)
    try:
        yield committed
    finally:
        event.remove(Engine, "connect", trace)


class _WritingConnection:
    """Collects the statements of one connection's writing transactions."""

    def __init__(self, committed: list[Transaction]) -> None:
        self._committed = committed
        self._open: Transaction | None = None

    def __call__(self, statement: str) -> None:
        if statement == "BEGIN IMMEDIATE":
            self._open = []
        elif statement == "COMMIT" and self._open is not None:
            self._committed.append(self._open)
            self._open = None
        elif self._open is not None and not statement.startswith(_AROUND):
            self._open.append(statement)
