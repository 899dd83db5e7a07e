"""Checkpoints: named moments that must survive a restart of the service."""

from datetime import datetime

from sqlalchemy import insert, select, update

from storage.database.prepared_statements import PreparedStatement
from storage.database.unit_of_work import UnitOfWork
from storage.tables.schema import marks

LAST_POLL = "last-poll"
LAST_ERASURE = "erased"  # when a person was last erased
LAST_PURGE = "purged"  # when the retention purge last ran
LAST_BACKUP = "backed-up"  # when "alliance backup" last wrote one
LAST_CLEARING = "cleared"  # when the log and the saved data keys were last cleared of erased data

_EVERY = PreparedStatement(select(marks.c.name, marks.c.at))  # at most the names above


def get(unit: UnitOfWork, name: str) -> datetime | None:
    """Return the moment stored under this name, if any."""
    every = unit.cached_read("marks", ("marks",), lambda: {row.name: row.at for row in _EVERY.all(unit.conn)})
    return every.get(name)


def put(unit: UnitOfWork, name: str, at: datetime | None = None) -> None:
    """Store ``at``, by default now, under this name."""
    at = at or unit.now
    if not unit.conn.execute(update(marks).where(marks.c.name == name).values(at=at)).rowcount:
        unit.conn.execute(insert(marks).values(name=name, at=at))


def write_unchanged(unit: UnitOfWork) -> None:
    """Write a row as it is, which fails if the database cannot be written."""
    unit.conn.execute(update(marks).where(marks.c.name == LAST_PURGE).values(at=marks.c.at))
