"""Databases for tests: always new, always empty, on SQLite and on PostgreSQL, removed when the test is over.

SQLite is a file (a ``:memory:`` engine would share one transaction among all its connections). PostgreSQL is a
database that no other test uses at the time, on the server at ``TEST_DATABASE_URL`` or, without it, on 127.0.0.1;
its role must be allowed to create databases. URLs have the form of the settings: ``sqlite+aiosqlite:///…`` and
``postgresql+psycopg://…``.

On PostgreSQL it takes more than a second to create a database with its tables and to drop it, but hundredths of one
to empty it. So a used database is emptied for the next test of this process; ``drop_spares`` drops them at the end.
"""

import os
import platform
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from itertools import count
from pathlib import Path
from typing import LiteralString
from urllib.parse import urlsplit, urlunsplit
from zlib import crc32

import psycopg
from psycopg.sql import SQL, Identifier

from storage import migrations

DEFAULT_SERVERS = ("postgresql://postgres@127.0.0.1:5432/test", "postgresql://127.0.0.1:5432/postgres")
MAY_CREATE = "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"
PREFIX = f"alliance_test_{crc32(platform.node().encode()):x}_"  # another machine may use the same server
_numbers = count(1)


class NoPostgres(Exception):
    """No PostgreSQL server accepts us; the text names the addresses tried."""


@contextmanager
def new_sqlite(folder: Path) -> Iterator[str]:
    """Yield the URL of an SQLite file in ``folder`` that does not exist yet."""
    yield f"sqlite+aiosqlite:///{folder / f'test-{next(_numbers)}.sqlite'}"


def create_sqlite_tables(url: str) -> None:
    """Create an SQLite file with the program's tables."""
    shutil.copy(_sqlite_with_tables(), url.removeprefix("sqlite+aiosqlite:///"))


@cache
def _sqlite_with_tables() -> Path:
    folder = tempfile.mkdtemp(dir=os.environ.get("PYTEST_DEBUG_TEMPROOT"))
    _folders.append(folder)
    with new_sqlite(Path(folder)) as url:
        migrations.upgrade(url)
    return Path(url.removeprefix("sqlite+aiosqlite:///"))


@contextmanager
def new_postgres(*, tables: bool = False) -> Iterator[str]:
    """Yield the URL of an empty PostgreSQL database, or of one with the program's ``tables`` and no rows.

    Afterwards remaining connections are closed. Raises NoPostgres.
    """
    server = postgres_server()
    name = _spares[tables].pop() if _spares[tables] else _create(server, tables)
    try:
        yield _address(server, name)
    finally:
        if _empty(server, name, tables):
            _spares[tables].append(name)
        else:
            _run(server, "DROP DATABASE {} WITH (FORCE)", name)


def drop_spares() -> None:
    """Drop this process's spare databases and files."""
    for names in _spares.values():
        while names:
            _run(postgres_server(), "DROP DATABASE {} WITH (FORCE)", names.pop())
    while _folders:
        shutil.rmtree(_folders.pop())
    _sqlite_with_tables.cache_clear()


_spares: dict[bool, list[str]] = defaultdict(list)  # their names, with tables and without
_folders: list[str] = []

SHAPE = """
SELECT md5(string_agg(part, ' ' ORDER BY part)) FROM (
  SELECT concat(attrelid, attname, atttypid, attnotnull) FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
    WHERE relnamespace = 'public'::regnamespace AND attnum > 0
  UNION ALL SELECT concat(tgrelid, tgname, tgenabled) FROM pg_trigger
  UNION ALL SELECT concat(conrelid, conname) FROM pg_constraint
  UNION ALL SELECT concat(proname, prosrc) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
) AS parts (part)
"""
EMPTY = """
DO $$ DECLARE each record; BEGIN
  SET LOCAL session_replication_role = replica;  -- past the triggers that keep the audit from being emptied
  FOR each IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version' LOOP
    EXECUTE format('DELETE FROM %I', each.tablename);
  END LOOP;
  FOR each IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' LOOP
    EXECUTE format('ALTER SEQUENCE %I RESTART', each.sequencename);
  END LOOP;
END $$
"""
OTHERS = (
    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
)


def _create(server: str, tables: bool) -> str:
    name = f"{PREFIX}{os.getpid()}_{next(_numbers)}"
    _run(server, "CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'", name)
    # A test needs no flush to disk: what is tested are our crashes, not the server's.
    _run(server, "ALTER DATABASE {} SET synchronous_commit = off", name)
    if tables:
        migrations.upgrade(_address(server, name))
        with _inside(server, name) as connection:
            _shapes[name] = connection.execute(SHAPE).fetchone()
    return name


_shapes: dict[str, object] = {}


def _empty(server: str, name: str, tables: bool) -> bool:
    """Empty the database; return False if the test has changed the tables, or if this role may not do it."""
    with suppress(psycopg.Error), _inside(server, name) as connection:
        connection.execute(OTHERS)
        if not tables:
            connection.execute("DROP SCHEMA public CASCADE")
            connection.execute("CREATE SCHEMA public")
            return True
        if connection.execute(SHAPE).fetchone() == _shapes[name]:
            connection.execute(EMPTY)
            return True
    return False


def _inside(server: str, name: str) -> psycopg.Connection:
    return psycopg.connect(urlunsplit(urlsplit(server)._replace(path=f"/{name}")), autocommit=True)


def _address(server: str, name: str) -> str:
    return urlunsplit(urlsplit(server)._replace(scheme="postgresql+psycopg", path=f"/{name}"))


@cache
def postgres_server() -> str:
    """Return the URL of a PostgreSQL server that answers. Raises NoPostgres."""
    configured = os.environ.get("TEST_DATABASE_URL", "").replace("postgresql+psycopg://", "postgresql://")
    places = (configured,) if configured else DEFAULT_SERVERS
    for place in places:
        if _accepts_us(place):
            _drop_leftovers(place)
            return place
    hosts = ", ".join(f"{urlsplit(place).hostname}:{urlsplit(place).port or 5432}" for place in places)
    raise NoPostgres(f"no PostgreSQL that lets us create databases answers at {hosts}")


def _accepts_us(server: str) -> bool:
    try:
        with psycopg.connect(server, connect_timeout=3) as connection:
            return connection.execute(MAY_CREATE).fetchone() == (True,)
    except psycopg.Error:
        return False


def _drop_leftovers(server: str) -> None:
    """Drop the databases of killed test runs on this machine."""
    with psycopg.connect(server, autocommit=True) as connection:
        rows = connection.execute("SELECT datname FROM pg_database").fetchall()
    for (name,) in rows:
        process = name.removeprefix(PREFIX).partition("_")[0]
        if name.startswith(PREFIX) and not _is_running(int(process)):
            _run(server, "DROP DATABASE IF EXISTS {} WITH (FORCE)", name)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)  # asks only
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


def _run(server: str, statement: LiteralString, name: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(SQL(statement).format(Identifier(name)))
