"""The schema's history: brings a database to the tables this program knows, at the start and by command.

The whole upgrade is one transaction, and one program at a time does it: a second waits, then finds it done.
There is no way down: whoever must go back restores the backup made before.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import Script, ScriptDirectory
from sqlalchemy import Connection, inspect

import storage.tables.schema  # noqa: F401 - fills the metadata
from flows.errors import Stopped
from storage.database import engine
from storage.tables.append_only import protect
from storage.tables.metadata import metadata

HERE = Path(__file__).parent
_LOCK = 0x616C6C69616E6365  # "alliance": the advisory lock of whoever migrates
_one_at_a_time = Lock()  # Alembic's context is one for the whole process


def config(conn: Connection | None = None) -> Config:
    """What Alembic needs to know, without an ini file; its commands then run on ``conn``."""
    made = Config(attributes={"connection": conn})
    made.set_main_option("script_location", str(HERE).replace("%", "%%"))
    made.set_main_option("path_separator", "os")
    made.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    return made


def head() -> str:
    """The revision this program works with."""
    found = _scripts().get_current_head()
    if found is None:
        raise Stopped("This copy of the program lacks its migrations. Install it again.")
    return found


def current(url: str) -> str | None:
    """The revision a database is at; None if it is new.

    Raises BadSetting if the address is no database's, and Stopped if the database cannot be opened or is another
    program's.
    """
    address = engine.database(url)
    if engine.is_sqlite(address) and not engine.file_of(address).exists():
        return None
    with _connection(url) as conn:
        return _revision(conn)


def refuse_unknown(revision: str | None) -> None:
    """Raises Stopped for a revision that a newer version of the program made."""
    known = {script.revision for script in _scripts().walk_revisions()}
    if revision is not None and revision not in known:
        raise Stopped(
            f"The database is at revision {revision}, which this version of the program does not know. "
            "Start the newer version that made it, or restore a backup made before."
        )


def upgrade(url: str) -> None:
    """Bring a database to ``head``; nothing changes if anything fails.

    Raises Stopped if a newer version of the program made it, or if a reference would point nowhere.
    """
    with _connection(url) as conn:
        if conn.dialect.name == "postgresql":
            conn.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        at = _revision(conn)
        if at == head():
            return
        refuse_unknown(at)
        with _one_at_a_time:
            command.upgrade(config(conn), "head")
        protect(conn)
        _check_references(conn)


async def migrate(url: str) -> None:
    """``upgrade`` without holding up the event loop."""
    await asyncio.to_thread(upgrade, url)


def make(message: str) -> Path:
    """Write the next revision: what separates the declared tables from those the revisions so far make."""
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/made.db"
        if _scripts().get_current_head():
            upgrade(url)
        number = 1 + sum(1 for _ in _scripts().walk_revisions())
        with _connection(url) as conn:
            made = command.revision(config(conn), message, autogenerate=True, rev_id=f"{number:04}")
    if not isinstance(made, Script):
        raise Stopped("Alembic made no revision.")
    return Path(made.path)


@contextmanager
def _connection(url: str) -> Iterator[Connection]:
    opened = engine.plain(url, upkeep=True)
    try:
        with engine.connected(opened) as conn, conn.begin():
            yield conn
    finally:
        opened.dispose()


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(config())


def _revision(conn: Connection) -> str | None:
    return _noted(conn) or _refuse_theirs(conn)


def _noted(conn: Connection) -> str | None:
    return MigrationContext.configure(conn).get_current_revision()


def _refuse_theirs(conn: Connection) -> str | None:
    """The revision is looked at once more: it comes with the tables, and they may have come between the two looks."""
    theirs = sorted(metadata.tables.keys() & set(inspect(conn).get_table_names()))
    now = _noted(conn) if theirs else None
    if theirs and now is None:
        raise Stopped(
            f"The database holds a table {theirs[0]} that this program did not make. "
            "Give it a database of its own: ALLIANCE_DATABASE."
        )
    return now


def _check_references(conn: Connection) -> None:
    if conn.dialect.name == "sqlite" and conn.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise Stopped("The migration would leave references that point nowhere. Nothing was changed.")
