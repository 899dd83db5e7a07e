"""Marks: moments the service must remember over a restart."""

from datetime import datetime

from sqlalchemy import insert, select, update

from storage.database.unit_of_work import UnitOfWork
from storage.tables.schema import marks

LAST_POLL = "last-poll"
ERASED = "erased"  # somebody was erased
PURGED = "purged"  # what is no longer kept was last looked for
CLEARED = "cleared"  # and the log and the kept keys were cleared of it

_EVERY = select(marks.c.name, marks.c.at)  # no more than the names above


def get(unit: UnitOfWork, name: str) -> datetime | None:
    """The moment last marked under that name."""
    every = unit.once("marks", ("marks",), lambda: {row.name: row.at for row in unit.conn.execute(_EVERY)})
    return every.get(name)


def put(unit: UnitOfWork, name: str, at: datetime | None = None) -> None:
    """Mark now, or that moment."""
    at = at or unit.now
    if not unit.conn.execute(update(marks).where(marks.c.name == name).values(at=at)).rowcount:
        unit.conn.execute(insert(marks).values(name=name, at=at))
