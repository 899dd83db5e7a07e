"""Rows that may be there already, in one statement on either database."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite

from storage.unit_of_work import Unit


def put_in(unit: Unit, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Store these rows; of one whose primary key is there already, all that is given is set anew."""
    statement = _insert(unit, table).values(rows)
    keys = [column.name for column in table.primary_key]
    anew = {name: statement.excluded[name] for name in rows[0] if name not in keys}
    unit.conn.execute(statement.on_conflict_do_update(index_elements=keys, set_=anew))


def add_new(unit: Unit, table: Table, row: Mapping[str, Any]) -> bool:
    """Store this row unless one of the same name is there already; whether it was stored."""
    statement = _insert(unit, table).values(row).on_conflict_do_nothing()
    return unit.conn.execute(statement.returning(*table.primary_key)).first() is not None


def _insert(unit: Unit, table: Table) -> postgresql.Insert | sqlite.Insert:
    return sqlite.insert(table) if unit.conn.dialect.name == "sqlite" else postgresql.insert(table)
