"""Rows that may be there already, in one statement on either database."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Executable, Table
from sqlalchemy.dialects import postgresql, sqlite

from storage.database.unit_of_work import UnitOfWork


def put_in(unit: UnitOfWork, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Store these rows, of the same columns each; of one whose primary key is there already, all is set anew."""
    unit.conn.execute(_put(unit.conn.dialect.name, table, tuple(rows[0])), rows)


@lru_cache(maxsize=64)
def _put(dialect: str, table: Table, columns: tuple[str, ...]) -> Executable:
    """Made once: with the rows in it, it would be compiled for each call."""
    statement = _insert(dialect, table)
    keys = [column.name for column in table.primary_key]
    anew = {name: statement.excluded[name] for name in columns if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=anew)


def add_new(unit: UnitOfWork, table: Table, row: Mapping[str, Any]) -> bool:
    """Store this row unless one of the same name is there already; whether it was stored."""
    return unit.conn.execute(_add(unit.conn.dialect.name, table), row).first() is not None


@lru_cache(maxsize=64)
def _add(dialect: str, table: Table) -> Executable:
    return _insert(dialect, table).on_conflict_do_nothing().returning(*table.primary_key)


def _insert(dialect: str, table: Table) -> postgresql.Insert | sqlite.Insert:
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
