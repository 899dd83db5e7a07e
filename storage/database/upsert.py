"""Inserts of rows that may exist already, in one statement on either database."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Executable, Table
from sqlalchemy.dialects import postgresql, sqlite

from storage.database.unit_of_work import UnitOfWork


def upsert_rows(unit: UnitOfWork, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert these rows, all with the same columns; update those whose primary key exists."""
    unit.conn.execute(_upsert(unit.conn.dialect.name, table, tuple(rows[0])), rows)


@lru_cache(maxsize=64)
def _upsert(dialect: str, table: Table, columns: tuple[str, ...]) -> Executable:
    """Build the statement once: with the rows in it, it would be compiled for each call."""
    statement = _insert(dialect, table)
    keys = [column.name for column in table.primary_key]
    values = {name: statement.excluded[name] for name in columns if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=values)


def insert_if_new(unit: UnitOfWork, table: Table, row: Mapping[str, Any]) -> bool:
    """Insert this row unless one with the same unique key exists; return whether it was inserted."""
    return unit.conn.execute(_insert_new(unit.conn.dialect.name, table), row).first() is not None


@lru_cache(maxsize=64)
def _insert_new(dialect: str, table: Table) -> Executable:
    return _insert(dialect, table).on_conflict_do_nothing().returning(*table.primary_key)


def _insert(dialect: str, table: Table) -> postgresql.Insert | sqlite.Insert:
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
