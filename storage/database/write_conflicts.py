"""What only one of two may do at one moment: both must write the same row, so that one of them is begun again."""

from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, update


def lock_row(conn: Connection, column: "Column[Any]", these: ColumnElement[bool]) -> None:
    """Write the rows that ``these`` names as they are, by one ``column``: a conflict with whoever does so, too.

    That is for PostgreSQL; on SQLite whoever writes is alone anyway.
    """
    conn.execute(update(column.table).where(these).values({column: column}))
