"""Marks: moments the service must remember over a restart."""

from datetime import datetime

from sqlalchemy import insert, select, update

from storage.tables import marks
from storage.unit_of_work import Unit

LAST_POLL = "last-poll"
ERASED = "erased"  # somebody was erased
PURGED = "purged"  # what is no longer kept was last looked for
CLEARED = "cleared"  # and the log and the kept keys were cleared of it


def get(unit: Unit, name: str) -> datetime | None:
    """The moment last marked under that name."""
    return unit.conn.execute(select(marks.c.at).where(marks.c.name == name)).scalar_one_or_none()


def put(unit: Unit, name: str, at: datetime | None = None) -> None:
    """Mark now, or that moment."""
    at = at or unit.now
    if not unit.conn.execute(update(marks).where(marks.c.name == name).values(at=at)).rowcount:
        unit.conn.execute(insert(marks).values(name=name, at=at))
