"""Restarts: when a dyad's work began again after an end."""

from datetime import datetime

from sqlalchemy import bindparam, insert, select

from flows.ids import DyadId
from storage.database.prepared_statements import PreparedStatement
from storage.database.unit_of_work import UnitOfWork
from storage.tables.ending_tables import beginnings

_OF_DYAD = PreparedStatement(
    select(beginnings.c.at)
    .where(beginnings.c.dyad_id == bindparam("dyad"), beginnings.c.at <= bindparam("now"))
    .order_by(beginnings.c.at)
)


def record_restart(unit: UnitOfWork, dyad: DyadId) -> None:
    """Record that a dyad's work begins again now."""
    unit.conn.execute(insert(beginnings).values(dyad_id=dyad, at=unit.now))


def restarts_of(unit: UnitOfWork, dyad: DyadId) -> list[datetime]:
    """Return the past restarts of a dyad, oldest first."""
    return [row.at for row in _OF_DYAD.all(unit.conn, {"dyad": dyad, "now": unit.now})]


def last_restart(unit: UnitOfWork, dyad: DyadId) -> datetime | None:
    """Return the last restart of a dyad, or None."""
    return max(restarts_of(unit, dyad), default=None)
