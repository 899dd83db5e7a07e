"""Migrations: bring a database to the schema of this version of the program.

The whole upgrade is one transaction. One process at a time runs it; a second waits and then finds it done. There are no
downgrades: to go back, restore a backup.

Revisions follow each other in the order of their files' names. So the start, which nearly always finds the newest one,
needs no Alembic, which takes a tenth of it to load.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect

import storage.tables.schema  # noqa: F401 - fills the metadata
from flows.errors import OperatorNeeded
from storage.database import engine
from storage.tables.append_only_triggers import protect
from storage.tables.metadata import metadata

if TYPE_CHECKING:
    from alembic.config import Config

HERE = Path(__file__).parent
_LOCK = 0x616C6C69616E6365  # "alliance" in ASCII: the key of the advisory lock
_alembic_lock = Lock()  # Alembic's context is global to the process


def alembic_config(conn: Connection | None = None) -> "Config":
    """Return Alembic's configuration, without an ini file; its commands run on ``conn``."""
    from alembic.config import Config  # noqa: PLC0415 (see the module's docstring)

    alembic = Config(attributes={"connection": conn})
    alembic.set_main_option("script_location", str(HERE).replace("%", "%%"))
    alembic.set_main_option("path_separator", "os")
    alembic.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    return alembic


def head_revision() -> str:
    """Return the revision that this program needs."""
    known = _known_revisions()
    if not known:
        raise OperatorNeeded("This copy of the program lacks its migrations. Install it again.")
    return known[-1]


def current_revision(url: str) -> str | None:
    """Return the revision of a database; None if it is new.

    Raises BadSetting for an invalid URL, and OperatorNeeded if the database cannot be opened or has another
    program's tables.
    """
    address = engine.parse_url(url)
    if engine.is_sqlite(address) and not engine.sqlite_path(address).exists():
        return None
    with _connection(url) as conn:
        return _revision(conn)


def refuse_unknown(revision: str | None) -> None:
    """Raise OperatorNeeded for a revision that only a newer version of the program knows."""
    if revision is not None and revision not in _known_revisions():
        raise OperatorNeeded(
            f"The database is at revision {revision}, which this version of the program does not know. "
            "Start the newer version that made it, or restore a backup made before."
        )


def upgrade(url: str) -> None:
    """Upgrade a database to ``head`` in one transaction.

    Raises OperatorNeeded if a newer version of the program made it, or if a foreign key would be violated.
    """
    with _connection(url) as conn:
        if conn.dialect.name == "postgresql":
            conn.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        revision = _revision(conn)
        if revision == head_revision():
            return
        refuse_unknown(revision)
        from alembic import command  # noqa: PLC0415 (see the module's docstring)

        with _alembic_lock:
            command.upgrade(alembic_config(conn), "head")
        protect(conn)
        _check_references(conn)


async def migrate(url: str) -> None:
    """Run ``upgrade`` without blocking the event loop."""
    await asyncio.to_thread(upgrade, url)


def create_revision(message: str) -> Path:
    """Write the next revision from the difference between the declared tables and the existing revisions."""
    from alembic import command  # noqa: PLC0415 (see the module's docstring)
    from alembic.script import Script  # noqa: PLC0415

    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/current.db"
        if _known_revisions():
            upgrade(url)
        number = 1 + len(_known_revisions())
        with _connection(url) as conn:
            script = command.revision(alembic_config(conn), message, autogenerate=True, rev_id=f"{number:04}")
    if not isinstance(script, Script):
        raise OperatorNeeded("Alembic made no revision.")
    return Path(script.path)


@contextmanager
def _connection(url: str) -> Iterator[Connection]:
    opened = engine.create_sync_engine(url, upkeep=True)
    try:
        with engine.connect(opened) as conn, conn.begin():
            yield conn
    finally:
        opened.dispose()


def _known_revisions() -> list[str]:
    """Return the revisions of this program, oldest first, from their files' names: ``0001_first.py``."""
    return sorted(path.name.partition("_")[0] for path in (HERE / "versions").glob("[0-9]*_*.py"))


def _revision(conn: Connection) -> str | None:
    return _stored_revision(conn) or _refuse_foreign_tables(conn)


def _stored_revision(conn: Connection) -> str | None:
    if not inspect(conn).has_table("alembic_version"):
        return None
    revision: str | None = conn.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return revision


def _refuse_foreign_tables(conn: Connection) -> str | None:
    """Raise OperatorNeeded if tables exist without a revision; read again, since a migration may have ended."""
    existing = sorted(metadata.tables.keys() & set(inspect(conn).get_table_names()))
    revision = _stored_revision(conn) if existing else None
    if existing and revision is None:
        raise OperatorNeeded(
            f"The database holds a table {existing[0]} that this program did not make. "
            "Give it a database of its own: ALLIANCE_DATABASE."
        )
    return revision


def _check_references(conn: Connection) -> None:
    if conn.dialect.name == "sqlite" and conn.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise OperatorNeeded("The migration would leave references that point nowhere. Nothing was changed.")
