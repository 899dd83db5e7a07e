"""Counters: how often something happened in all, without when or to whom."""

from sqlalchemy import select, update

from storage.database.unit_of_work import UnitOfWork
from storage.database.upsert import insert_if_new
from storage.tables.schema import counters

HELP_REQUESTS = "help-requests"  # how often /now, its button or a plain call for help was answered


def increment(unit: UnitOfWork, name: str) -> None:
    """Add one to this counter."""
    row = update(counters).where(counters.c.name == name).values(count=counters.c.count + 1)
    if not unit.conn.execute(row).rowcount and not insert_if_new(unit, counters, {"name": name, "count": 1}):
        unit.conn.execute(row)


def get(unit: UnitOfWork, name: str) -> int:
    """Return the counter's value, 0 before the first."""
    return unit.conn.execute(select(counters.c.count).where(counters.c.name == name)).scalar() or 0
