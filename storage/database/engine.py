"""Engines and drivers of both databases, with the settings of each connection."""

import os
import random
import select
import sqlite3
import time
from errno import EACCES, EISDIR
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor, ExceptionContext
from sqlalchemy.exc import ArgumentError, DBAPIError, DisconnectionError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from flows.errors import BadSetting, OperatorNeeded
from storage.database import compiled_cache
from storage.database.drivers import PostgresDriver, SqliteDriver

BUSY_TIMEOUT_MS = 15_000  # for how long a connection waits until another process has written
STATEMENT_TIMEOUT_MS = 60_000
MAX_READERS = 4
POSTGRES_POOL_SIZE = 8

_MAX_WAL_RETRY_DELAY = 0.1  # seconds
_PRAGMAS = (
    "synchronous=FULL",  # with NORMAL a power cut may lose commits after Telegram has been sent the confirmation
    "trusted_schema=OFF",
    "secure_delete=ON",
)


_QUOTING = "In a user's name or password, write @ as %40, : as %3A, / as %2F and % as %25."


def parse_url(url: str) -> URL:
    """Parse a database URL and set its driver; raise BadSetting unless it is an SQLite file or PostgreSQL."""
    remedy = "Write sqlite+aiosqlite:////folder/alliance.db or postgresql+psycopg://user@host/name."
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):  # ValueError: the port is not a number; both quote the address
        raise BadSetting(f"The database address cannot be read. {_QUOTING} {remedy}") from None
    kind = address.get_backend_name()
    if kind == "sqlite":
        if not address.database or address.database.startswith((":memory:", "file:")):
            raise BadSetting(f"The database must be a file: one in memory forgets. {remedy}")
        if "?" in url:
            raise BadSetting(f"The database's path ends at a question mark. Write ? as %3F. {remedy}")
        return address.set(drivername="sqlite+aiosqlite")
    if kind in ("postgresql", "postgres"):
        if "@" in (address.host or ""):  # the host would be named in errors, with the end of the password
            raise BadSetting(f"The database address holds two @. {_QUOTING} {remedy}")
        return address.set(drivername="postgresql+psycopg")
    raise BadSetting(f"This kind of database is not supported. {remedy}")


def is_sqlite(address: URL) -> bool:
    """Return whether the URL is of an SQLite file; otherwise it is of a PostgreSQL database."""
    return address.get_backend_name() == "sqlite"


def sqlite_url(path: Path) -> str:
    """Return the URL of an SQLite file, with the characters quoted that a URL reserves."""
    return URL.create("sqlite+aiosqlite", database=str(path)).render_as_string(hide_password=False)


def sqlite_path(address: URL) -> Path:
    """Return the path of an SQLite database."""
    return Path(address.database or "")


def create_sync_engine(url: str, *, upkeep: bool = False) -> Engine:
    """Create a synchronous engine with one connection, for the command line and simulations.

    ``upkeep`` is for migrations and key rotation. On SQLite it disables foreign keys, because a table is altered by
    copying it. On PostgreSQL it disables the statement timeout and uses READ COMMITTED, so that a statement sees what
    was committed while it waited for a lock.
    """
    address = parse_url(url)
    if not is_sqlite(address):
        isolation = {"isolation_level": "READ COMMITTED"} if upkeep else {}
        engine = create_engine(
            address, **_postgres_options(1, 0 if upkeep else STATEMENT_TIMEOUT_MS) | isolation
        )
        _add_listeners(engine)
        return engine
    _make_file(sqlite_path(address))
    return _sqlite(address, 1, "BEGIN IMMEDIATE", f"foreign_keys={'OFF' if upkeep else 'ON'}")


def connect(opened: Engine) -> Connection:
    """Return a new connection; raise OperatorNeeded with the remedy if the database cannot be opened."""
    try:
        return opened.connect()
    except DBAPIError as error:
        reason = _without_password(str(error.orig).partition("\n")[0], opened.url)
        raise OperatorNeeded(
            f"The database cannot be opened: {reason}. See that it runs, that ALLIANCE_DATABASE names the right one, "
            "and that this user may open it."
        ) from None


def _without_password(text: str, address: URL) -> str:
    """Return the text with the database's password replaced, whole or percent-encoded."""
    password = str(address.password or "")
    for written in {password, quote_plus(password), quote(password, safe="")} - {""}:
        text = text.replace(written, "***")
    return text


def create_writer(address: URL) -> SqliteDriver | PostgresDriver:
    """Return a driver for writing: a single connection on SQLite, a small pool on PostgreSQL."""
    if not is_sqlite(address):
        return _postgres(address, POSTGRES_POOL_SIZE)
    _make_file(sqlite_path(address))
    return SqliteDriver(_sqlite(address, 1, "BEGIN IMMEDIATE", "foreign_keys=ON"), 1)


def create_reader(address: URL) -> SqliteDriver | PostgresDriver:
    """Return a read-only driver: any write through it fails."""
    if not is_sqlite(address):
        return _postgres(address, MAX_READERS, default_transaction_read_only="on")
    return SqliteDriver(_sqlite(address, MAX_READERS, "BEGIN", "query_only=ON"), MAX_READERS)


def _sqlite(address: URL, pool: int, begin: str, *pragmas: str) -> Engine:
    engine = create_engine(address.set(drivername="sqlite"), **_sqlite_options(pool))
    _configure_connections(engine, begin, *pragmas)
    return engine


def _postgres(address: URL, pool: int, **settings: str) -> PostgresDriver:
    # The driver ends every transaction itself: nothing is left to be rolled back when a connection is returned.
    options = _postgres_options(pool, STATEMENT_TIMEOUT_MS, **settings) | {"pool_reset_on_return": None}
    engine = create_async_engine(address, **options)
    _add_listeners(engine.sync_engine)
    return PostgresDriver(engine, pool)


def _add_listeners(engine: Engine) -> None:
    """Shorten the errors of an engine on PostgreSQL, and replace idle connections that the server has closed."""
    event.listen(engine, "handle_error", _without_details)
    event.listen(engine, "checkout", _refuse_closed)


def _refuse_closed(_: DBAPIConnection, entry: ConnectionPoolEntry, *__: object) -> None:
    """Make the pool open another connection if an idle one can be read: nothing but its end is sent on it.

    SQLAlchemy's ``pool_pre_ping`` would ask the server before each transaction.
    """
    driver: Any = entry.driver_connection
    poll = select.poll()
    poll.register(driver.pgconn.socket, select.POLLIN)
    if poll.poll(0):
        raise DisconnectionError


def _without_details(context: ExceptionContext) -> None:
    """Reduce errors to their first line: PostgreSQL quotes the refused row below it, and errors are logged."""
    for error in (context.original_exception, context.sqlalchemy_exception):
        if error is not None:
            error.args = tuple(str(part).partition("\n")[0] for part in error.args[:1])


def _configure_connections(engine: Engine, begin: str, *pragmas: str) -> None:
    @event.listens_for(engine, "connect")
    def set_pragmas(connection: DBAPIConnection, _: object) -> None:
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        _enable_wal(cursor)
        for pragma in (*_PRAGMAS, *pragmas):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def start_transaction(connection: Connection) -> None:
        connection.exec_driver_sql(begin)


def _enable_wal(cursor: DBAPICursor) -> None:
    """Set journal_mode=WAL; retry for up to ``BUSY_TIMEOUT_MS`` while another connection opens the same new file.

    The mode is stored in the file, so that this changes something only in a new one. For the change SQLite upgrades a
    read lock to a write lock. If two connections do so at a time, one gets SQLITE_BUSY at once, whatever busy_timeout
    is, since waiting would be a deadlock. Its next attempt finds the file in WAL mode and needs no lock.
    """
    deadline, delay = time.monotonic() + BUSY_TIMEOUT_MS / 1000, 0.001
    while True:
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY  # the low byte of extended codes
            if not is_busy or time.monotonic() > deadline:
                raise
        time.sleep(random.uniform(delay / 2, delay))  # noqa: S311 -- spreads attempts, protects nothing
        delay = min(2 * delay, _MAX_WAL_RETRY_DELAY)


def _pool_options(size: int) -> dict[str, Any]:
    return {
        "pool_size": size,
        "max_overflow": 0,
        "hide_parameters": True,  # errors are logged, and values must not be
        "execution_options": {"compiled_cache": compiled_cache.SHARED},
    }


def _sqlite_options(pool: int) -> dict[str, Any]:
    return {**_pool_options(pool), "connect_args": {"isolation_level": None}}


def _postgres_options(
    pool: int, statement_timeout_ms: int = STATEMENT_TIMEOUT_MS, **further: str
) -> dict[str, Any]:
    settings = {
        "timezone": "UTC",
        "synchronous_commit": "on",
        "statement_timeout": statement_timeout_ms,
        "idle_in_transaction_session_timeout": STATEMENT_TIMEOUT_MS,
        **further,
    }
    options = " ".join(f"-c {name}={value}" for name, value in settings.items())
    return {
        **_pool_options(pool),
        "pool_use_lifo": True,  # each connection prepares a statement that it executes often
        # A row changed since it was read is a conflict; READ COMMITTED would overwrite it. Under SERIALIZABLE
        # 34 of 780 transactions still failed after all retries, with 16 callers.
        "isolation_level": "REPEATABLE READ",
        "connect_args": {"options": options, "connect_timeout": 10, "application_name": "alliance-checkin"},
    }


def _make_file(path: Path) -> None:
    """Create the database file, readable by its owner only: SQLite gives its -wal and -shm files the same mode.

    An existing file is not opened. Closing any handle of it would release all locks that this process holds on it, and
    another process could then delete the log that this one writes (https://sqlite.org/howtocorrupt.html, 2.2).
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        _check_access(path)


def _check_access(path: Path) -> None:
    code = EISDIR if path.is_dir() else 0 if os.access(path, os.R_OK | os.W_OK) else EACCES
    if code:
        raise OSError(code, os.strerror(code), str(path)) from None
