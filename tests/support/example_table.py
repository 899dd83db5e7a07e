"""An example table for tests of storage: a counter, and words that are sealed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import Column, Connection, Integer, LargeBinary, MetaData, String, Table, select, update

from storage.database import engine
from storage.database.unit_of_work import Database, UnitOfWork
from storage.encryption.crypto import MasterKey
from storage.encryption.keyfile import KeyRing
from storage.encryption.keys import data_keys

NOW = datetime(2026, 3, 2, 8, 0, 0, 123456, tzinfo=UTC)

example = Table(
    "shelf",
    MetaData(),
    Column("name", String(64), primary_key=True),
    Column("count", Integer, nullable=False),
    Column("words", LargeBinary),
)


@contextmanager
def transaction(url: str) -> Iterator[Connection]:
    """Open one transaction on a connection of its own."""
    opened = engine.create_sync_engine(url)
    try:
        with opened.begin() as conn:
            yield conn
    finally:
        opened.dispose()


def create_example_table(url: str) -> str:
    """Create the example table and the table of data keys in an empty database."""
    with transaction(url) as conn:
        data_keys.create(conn)
        example.create(conn)
    return url


def new_key_ring() -> KeyRing:
    return KeyRing([MasterKey.random()])


async def open_database(url: str, ring: KeyRing) -> Database:
    return await Database.open(url, ring, clock=lambda: NOW)


def insert_row(unit: UnitOfWork, name: str, count: int = 0, words: str | None = None) -> None:
    """Insert a row; its owner is its name."""
    sealed = None if words is None else unit.seal(name, "shelf.words", name, words)
    unit.conn.execute(example.insert().values(name=name, count=count, words=sealed))


def row_inserter(name: str, text: str | None = None) -> Callable[[UnitOfWork], None]:
    """Return the unit of work that inserts one row."""
    return lambda unit: insert_row(unit, name, words=text)


def read_count(unit: UnitOfWork, name: str) -> int:
    return int(unit.conn.execute(select(example.c.count).where(example.c.name == name)).scalar_one())


def increment_unsafely(unit: UnitOfWork, name: str) -> int:
    """Read, then write: loses counts wherever two of these run concurrently without isolation."""
    more = read_count(unit, name) + 1
    unit.conn.execute(update(example).where(example.c.name == name).values(count=more))
    return more


def read_words(unit: UnitOfWork, name: str) -> str:
    sealed = unit.conn.execute(select(example.c.words).where(example.c.name == name)).scalar_one()
    return unit.unseal(name, "shelf.words", name, sealed)


def row_names(unit: UnitOfWork) -> list[str]:
    return [*unit.conn.execute(select(example.c.name).order_by(example.c.name)).scalars()]
