"""When work began again after it had ended."""

from datetime import datetime

from sqlalchemy import insert, select

from flows.ids import DyadId
from storage.database.unit_of_work import UnitOfWork
from storage.tables.ending_tables import beginnings


def begin_again(unit: UnitOfWork, dyad: DyadId) -> None:
    """The two work together again, from now on."""
    unit.conn.execute(insert(beginnings).values(dyad_id=dyad, at=unit.now))


def beginnings_of(unit: UnitOfWork, dyad: DyadId) -> list[datetime]:
    """When the two began again, every time so far, oldest first."""
    query = select(beginnings.c.at).where(beginnings.c.dyad_id == dyad, beginnings.c.at <= unit.now)
    return list(unit.conn.execute(query.order_by(beginnings.c.at)).scalars())


def began(unit: UnitOfWork, dyad: DyadId) -> datetime | None:
    """When the two last began again; None if their work has never ended."""
    return max(beginnings_of(unit, dyad), default=None)
