"""How a database is opened: which driver, which settings on each connection, who may write."""

import os
from errno import EACCES, EISDIR
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection, ExceptionContext
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.util import LRUCache
from typing_extensions import override

from flows.errors import BadSetting, Stopped
from storage.database.drivers import PostgresDriver, SqliteDriver

BUSY_MS = 15_000  # how long a connection waits for another process's write
STATEMENT_MS = 60_000
READERS = 4
POSTGRES_POOL = 8

_PRAGMAS = (
    f"busy_timeout={BUSY_MS}",
    "journal_mode=WAL",
    "synchronous=FULL",  # NORMAL may lose the last commits with the power, and Telegram has been told by then
    "trusted_schema=OFF",
    "secure_delete=ON",
)


def database(url: str) -> URL:
    """The address with its driver. Raises BadSetting unless it is an SQLite file or a PostgreSQL database."""
    remedy = "Write sqlite+aiosqlite:////folder/alliance.db or postgresql+psycopg://user@host/name."
    try:
        address = make_url(url)
    except (ArgumentError, ValueError) as error:  # ValueError: a port that is no number
        raise BadSetting(f"The database address cannot be read. {remedy}") from error
    kind = address.get_backend_name()
    if kind == "sqlite":
        if not address.database or address.database.startswith((":memory:", "file:")):
            raise BadSetting(f"The database must be a file: one in memory forgets. {remedy}")
        return address.set(drivername="sqlite+aiosqlite")
    if kind in ("postgresql", "postgres"):
        return address.set(drivername="postgresql+psycopg")
    raise BadSetting(f"This kind of database is not supported. {remedy}")


def is_sqlite(address: URL) -> bool:
    """Whether it is an SQLite file; else it is a PostgreSQL database."""
    return address.get_backend_name() == "sqlite"


def file_of(address: URL) -> Path:
    """The file of an SQLite database."""
    return Path(address.database or "")


def plain(url: str, *, upkeep: bool = False) -> Engine:
    """A synchronous engine, one connection at a time: for the command line and simulators.

    ``upkeep`` is for migrations and rotation: on SQLite references are not watched (a table is altered by
    making it anew), on PostgreSQL a statement may take its time, and sees what was committed while it waited.
    """
    address = database(url)
    if not is_sqlite(address):
        other = {"isolation_level": "READ COMMITTED"} if upkeep else {}
        engine = create_engine(address, **_postgres_options(1, 0 if upkeep else STATEMENT_MS) | other)
        event.listen(engine, "handle_error", _without_details)
        return engine
    _make_file(file_of(address))
    return _sqlite(address, 1, "BEGIN IMMEDIATE", f"foreign_keys={'OFF' if upkeep else 'ON'}")


def connected(opened: Engine) -> Connection:
    """A first connection. Raises Stopped, with the remedy, where the database does not answer or is none."""
    try:
        return opened.connect()
    except DBAPIError as error:
        why = str(error.orig).partition("\n")[0]
        raise Stopped(
            f"The database cannot be opened: {why}. See that it runs, that ALLIANCE_DATABASE names the right one, "
            "and that this user may open it."
        ) from None


def writer(address: URL) -> SqliteDriver | PostgresDriver:
    """The way to write: a single connection on SQLite, a small pool on PostgreSQL."""
    if not is_sqlite(address):
        return _postgres(address, POSTGRES_POOL)
    _make_file(file_of(address))
    return SqliteDriver(_sqlite(address, 1, "BEGIN IMMEDIATE", "foreign_keys=ON"), 1)


def reader(address: URL) -> SqliteDriver | PostgresDriver:
    """The way to read: whatever tries to write through it fails."""
    if not is_sqlite(address):
        return _postgres(address, READERS, postgresql_readonly=True)
    return SqliteDriver(_sqlite(address, READERS, "BEGIN", "query_only=ON"), READERS)


def _sqlite(address: URL, pool: int, begin: str, *pragmas: str) -> Engine:
    engine = create_engine(address.set(drivername="sqlite"), **_sqlite_options(pool))
    _prepare(engine, begin, *pragmas)
    return engine


def _postgres(address: URL, pool: int, **options: bool) -> PostgresDriver:
    engine = create_async_engine(address, **_postgres_options(pool))
    event.listen(engine.sync_engine, "handle_error", _without_details)
    return PostgresDriver(engine.execution_options(**options), pool)


def _without_details(context: ExceptionContext) -> None:
    """PostgreSQL quotes the row it refuses; errors are logged, rows are not. The first line says what is wrong."""
    for error in (context.original_exception, context.sqlalchemy_exception):
        if error is not None:
            error.args = tuple(str(part).partition("\n")[0] for part in error.args[:1])


def _prepare(engine: Engine, begin: str, *pragmas: str) -> None:
    @event.listens_for(engine, "connect")
    def settings(connection: DBAPIConnection, _: object) -> None:
        cursor = connection.cursor()
        for pragma in (*_PRAGMAS, *pragmas):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)


class _Compiled(LRUCache[Any, Any]):
    """Statements as they are sent, for all engines: what one has put together, another of its kind need not.

    SQLAlchemy keeps them by dialect first, and each engine has a dialect of its own; here its class stands for it.
    """

    @override
    def get(self, key: Any, default: Any = None) -> Any:
        return super().get((type(key[0]), *key[1:]), default)

    @override
    def __setitem__(self, key: Any, value: Any) -> None:
        super().__setitem__((type(key[0]), *key[1:]), value)


_compiled = _Compiled(1_000)


def _pool(size: int) -> dict[str, Any]:
    return {
        "pool_size": size,
        "max_overflow": 0,
        "hide_parameters": True,  # errors are logged; values are not
        "execution_options": {"compiled_cache": _compiled},
    }


def _sqlite_options(pool: int) -> dict[str, Any]:
    return {**_pool(pool), "connect_args": {"isolation_level": None}}


def _postgres_options(pool: int, patience: int = STATEMENT_MS) -> dict[str, Any]:
    settings = {
        "timezone": "UTC",
        "synchronous_commit": "on",
        "statement_timeout": patience,
        "idle_in_transaction_session_timeout": STATEMENT_MS,
    }
    options = " ".join(f"-c {name}={value}" for name, value in settings.items())
    return {
        **_pool(pool),
        "pool_pre_ping": True,
        # Read, decide, write: a row changed meanwhile is a conflict and not overwritten, as it would be with
        # READ COMMITTED. Under SERIALIZABLE 34 of 780 transactions failed for good with 16 callers.
        "isolation_level": "REPEATABLE READ",
        "connect_args": {"options": options, "connect_timeout": 10, "application_name": "alliance-checkin"},
    }


def _make_file(path: Path) -> None:
    """SQLite gives its side files the rights of the database file; so that one is made for its owner only.

    One that is there is never opened here: to close any handle on it gives up all locks that this process holds on it,
    and another program then deletes the log that this one writes to (https://sqlite.org/howtocorrupt.html, 2.2).
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        _refuse_unfit(path)


def _refuse_unfit(path: Path) -> None:
    why = EISDIR if path.is_dir() else 0 if os.access(path, os.R_OK | os.W_OK) else EACCES
    if why:
        raise OSError(why, os.strerror(why), str(path)) from None
