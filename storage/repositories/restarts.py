"""Restarts: when a dyad's work began again after an end."""

from datetime import datetime

from sqlalchemy import insert, select

from flows.ids import DyadId
from storage.database.unit_of_work import UnitOfWork
from storage.tables.ending_tables import beginnings


def record_restart(unit: UnitOfWork, dyad: DyadId) -> None:
    """Record that a dyad's work begins again now."""
    unit.conn.execute(insert(beginnings).values(dyad_id=dyad, at=unit.now))


def restarts_of(unit: UnitOfWork, dyad: DyadId) -> list[datetime]:
    """Return the past restarts of a dyad, oldest first."""
    query = select(beginnings.c.at).where(beginnings.c.dyad_id == dyad, beginnings.c.at <= unit.now)
    return list(unit.conn.execute(query.order_by(beginnings.c.at)).scalars())


def last_restart(unit: UnitOfWork, dyad: DyadId) -> datetime | None:
    """Return the last restart of a dyad, or None."""
    return max(restarts_of(unit, dyad), default=None)
