"""Deliberate write conflicts, for decisions that two concurrent transactions must not both take."""

from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, update


def lock_row(conn: Connection, column: "Column[Any]", condition: ColumnElement[bool]) -> None:
    """Update ``column`` of the matching rows to its own value: of two transactions that do so, one is retried.

    Needed on PostgreSQL only; SQLite runs one writing transaction at a time.
    """
    if conn.dialect.name == "sqlite":
        return
    conn.execute(update(column.table).where(condition).values({column: column}))
