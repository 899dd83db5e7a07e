"""Databases for tests: always new, always empty, on SQLite and on PostgreSQL, gone when the test is over.

SQLite is a file (a ``:memory:`` engine would share one transaction among all its connections). PostgreSQL is
a database of its own per test, on the server at ``TEST_DATABASE_URL`` or, without it, on 127.0.0.1; its role
must be allowed to create databases. Addresses have the form of the settings: ``sqlite+aiosqlite:///…`` and
``postgresql+psycopg://…``.
"""

import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path
from typing import LiteralString
from urllib.parse import urlsplit, urlunsplit
from zlib import crc32

import psycopg
from psycopg.sql import SQL, Identifier

USUAL_PLACES = ("postgresql://postgres@127.0.0.1:5432/test", "postgresql://127.0.0.1:5432/postgres")
MAY_CREATE = "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"
PREFIX = f"alliance_test_{crc32(platform.node().encode()):x}_"  # another machine may use the same server
_numbers = count(1)


class NoPostgres(Exception):
    """No PostgreSQL answers, or not to us; the text says where it was looked for."""


@contextmanager
def new_sqlite(folder: Path) -> Iterator[str]:
    """The address of a SQLite file that does not exist yet, in ``folder``."""
    yield f"sqlite+aiosqlite:///{folder / f'test-{next(_numbers)}.sqlite'}"


@contextmanager
def new_postgres() -> Iterator[str]:
    """The address of a new, empty PostgreSQL database, dropped afterwards whoever is still connected.

    Raises NoPostgres.
    """
    server = postgres_server()
    name = f"{PREFIX}{os.getpid()}_{next(_numbers)}"
    _run(server, "CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'", name)
    try:
        # A test needs no flush to disk: what is tested are our crashes, not the server's.
        _run(server, "ALTER DATABASE {} SET synchronous_commit = off", name)
        yield urlunsplit(urlsplit(server)._replace(scheme="postgresql+psycopg", path=f"/{name}"))
    finally:
        _run(server, "DROP DATABASE {} WITH (FORCE)", name)


@cache
def postgres_server() -> str:
    """The address of a PostgreSQL server that answers. Raises NoPostgres."""
    given = os.environ.get("TEST_DATABASE_URL", "").replace("postgresql+psycopg://", "postgresql://")
    places = (given,) if given else USUAL_PLACES
    for place in places:
        if _answers(place):
            _clear_away(place)
            return place
    hosts = ", ".join(f"{urlsplit(place).hostname}:{urlsplit(place).port or 5432}" for place in places)
    raise NoPostgres(f"no PostgreSQL that lets us create databases answers at {hosts}")


def _answers(server: str) -> bool:
    try:
        with psycopg.connect(server, connect_timeout=3) as connection:
            return connection.execute(MAY_CREATE).fetchone() == (True,)
    except psycopg.Error:
        return False


def _clear_away(server: str) -> None:
    """Drop what killed test runs of this machine left behind: databases of processes that are gone."""
    with psycopg.connect(server, autocommit=True) as connection:
        rows = connection.execute("SELECT datname FROM pg_database").fetchall()
    for (name,) in rows:
        process = name.removeprefix(PREFIX).partition("_")[0]
        if name.startswith(PREFIX) and not _runs(int(process)):
            _run(server, "DROP DATABASE IF EXISTS {} WITH (FORCE)", name)


def _runs(process: int) -> bool:
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
