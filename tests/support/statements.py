"""The statements that reach the database, whichever way they were executed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection

Note = Callable[[str], object]


def note_statements(conn: Connection, note: Note) -> None:
    """Pass each further statement of this connection to ``note``.

    On SQLite the database itself reports them: prepared statements do not pass SQLAlchemy's events.
    """
    if conn.dialect.name == "sqlite":
        conn.connection.driver_connection.set_trace_callback(note)  # type: ignore[union-attr]
    else:
        event.listen(conn, "before_cursor_execute", lambda *args: note(args[2]))


@contextmanager
def statements_of_new_connections(note: Note) -> Iterator[None]:
    """Pass each statement of the connections that are opened meanwhile to ``note``; BEGIN and COMMIT on SQLite only."""

    def trace(connection: DBAPIConnection, _: object) -> None:
        if hasattr(connection, "set_trace_callback"):
            connection.set_trace_callback(note)

    def pass_on(conn: Connection, cursor: Any, statement: str, *_: Any) -> None:
        if conn.dialect.name != "sqlite":
            note(statement)

    event.listen(Engine, "connect", trace)
    event.listen(Engine, "before_cursor_execute", pass_on)
    try:
        yield
    finally:
        event.remove(Engine, "connect", trace)
        event.remove(Engine, "before_cursor_execute", pass_on)
