"""Inserts of rows that may exist already, in one statement on either database."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite

from storage.database.prepared_statements import PreparedStatement, Statement
from storage.database.unit_of_work import UnitOfWork


def upsert_rows(unit: UnitOfWork, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert these rows, all with the same columns; update those whose primary key exists."""
    _upsert(table, tuple(rows[0])).run_each(unit.conn, rows)


@lru_cache(maxsize=64)
def _upsert(table: Table, columns: tuple[str, ...]) -> PreparedStatement:
    def build(dialect: str) -> Statement:
        statement = _insert(dialect, table)
        keys = [column.name for column in table.primary_key]
        values = {name: statement.excluded[name] for name in columns if name not in keys}
        return statement.on_conflict_do_update(index_elements=keys, set_=values)

    return PreparedStatement(build, columns)


def insert_new(unit: UnitOfWork, table: Table, rows: Sequence[Mapping[str, Any]]) -> int:
    """Insert those of these rows, all with the same columns, that do not exist; return their number."""
    return _insert_new(table, tuple(rows[0])).run_each(unit.conn, rows) if rows else 0


def insert_if_new(unit: UnitOfWork, table: Table, row: Mapping[str, Any]) -> bool:
    """Insert this row unless one with the same unique key exists; return whether it was inserted."""
    return _insert_new(table, tuple(row)).run(unit.conn, row) == 1


@lru_cache(maxsize=64)
def _insert_new(table: Table, columns: tuple[str, ...]) -> PreparedStatement:
    return PreparedStatement(lambda dialect: _insert(dialect, table).on_conflict_do_nothing(), columns)


def _insert(dialect: str, table: Table) -> postgresql.Insert | sqlite.Insert:
    # inline: without a second look for the key of the new row
    return (sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)).inline()
