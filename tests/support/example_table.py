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

shelf = Table(
    "shelf",
    MetaData(),
    Column("name", String(64), primary_key=True),
    Column("count", Integer, nullable=False),
    Column("words", LargeBinary),
)


@contextmanager
def transaction(url: str) -> Iterator[Connection]:
    """Open one transaction on a connection of its own."""
    opened = engine.plain(url)
    try:
        with opened.begin() as conn:
            yield conn
    finally:
        opened.dispose()


def make_shelf(url: str) -> str:
    """Create the example table and the table of data keys in an empty database."""
    with transaction(url) as conn:
        data_keys.create(conn)
        shelf.create(conn)
    return url


def one_key() -> KeyRing:
    return KeyRing([MasterKey.random()])


async def open_store(url: str, ring: KeyRing) -> Database:
    return await Database.open(url, ring, clock=lambda: NOW)


def put(unit: UnitOfWork, name: str, count: int = 0, words: str | None = None) -> None:
    """Insert a row; its owner is its name."""
    sealed = None if words is None else unit.seal(name, "shelf.words", name, words)
    unit.conn.execute(shelf.insert().values(name=name, count=count, words=sealed))


def putting(name: str, text: str | None = None) -> Callable[[UnitOfWork], None]:
    """Return the unit of work that inserts one row."""
    return lambda unit: put(unit, name, words=text)


def count(unit: UnitOfWork, name: str) -> int:
    return int(unit.conn.execute(select(shelf.c.count).where(shelf.c.name == name)).scalar_one())


def add_one(unit: UnitOfWork, name: str) -> int:
    """Read, then write: loses counts wherever two of these run concurrently without isolation."""
    more = count(unit, name) + 1
    unit.conn.execute(update(shelf).where(shelf.c.name == name).values(count=more))
    return more


def words(unit: UnitOfWork, name: str) -> str:
    sealed = unit.conn.execute(select(shelf.c.words).where(shelf.c.name == name)).scalar_one()
    return unit.unseal(name, "shelf.words", name, sealed)


def names(unit: UnitOfWork) -> list[str]:
    return [*unit.conn.execute(select(shelf.c.name).order_by(shelf.c.name)).scalars()]
