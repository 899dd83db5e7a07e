"""Everything readable in a database with the data keys that are there: what a thief of both could read."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Row, Table, select

from storage.database.unit_of_work import UnitOfWork
from storage.encryption.crypto import DataKey, Unreadable, associated_data
from storage.encryption.keys import data_keys
from storage.tables.metadata import metadata
from storage.tables.types import Sealed

ROW_NAMES = (
    "{id}",
    "{key}",
    "{update_id}:{digest}",
    "{practitioner_id}:{week}",
    "{practitioner_id}",
    "{check_in_id}",
    "{dyad_id}",
)
"""How rows are named in what is sealed."""


def everything_readable(unit: UnitOfWork) -> str:
    """Return all columns of all rows as text, decrypted wherever the key still exists."""
    owners = unit.conn.execute(select(data_keys.c.owner)).scalars().all()
    keys = unit.vault.load(unit.conn, owners)
    tables = [table for table in metadata.sorted_tables if table is not data_keys]
    return "\n".join(
        text for table in tables for row in _rows(unit, table) for text in _texts(table, row, keys)
    )


def _rows(unit: UnitOfWork, table: Table) -> list[Row[Any]]:
    return list(unit.conn.execute(select(table)).all())


def _texts(table: Table, row: Row[Any], keys: dict[str, DataKey]) -> Iterator[str]:
    for column in table.columns:
        value = getattr(row, column.key)
        if isinstance(column.type, Sealed) and value is not None:
            yield from _decrypted(f"{table.name}.{column.name}", row, value, keys)
        else:
            yield str(value)


def _decrypted(column: str, row: Row[Any], blob: bytes, keys: dict[str, DataKey]) -> Iterator[str]:
    mine = [(owner, key) for owner, key in keys.items() if blob[:4] == key._name]
    found = [
        text
        for owner, key in mine
        for name in _names(row)
        if (text := _try(owner, key, column, name, blob)) is not None
    ]
    assert found or not mine, f"{column} can be opened, but not by this test"
    yield from found


def _names(row: Row[Any]) -> Iterator[str]:
    for name in ROW_NAMES:
        try:
            yield name.format(**row._mapping)
        except KeyError:
            continue


def _try(owner: str, key: DataKey, column: str, name: str, blob: bytes) -> str | None:
    try:
        return key.open(blob, associated_data(owner, column, name)).decode()
    except Unreadable:
        return None
