"""Tries that did not fit: counted by chat for as long as they matter."""

from sqlalchemy import delete, func, insert, select, update

from flows.rate_limit import FORGOTTEN, Kind, Wrong
from storage.database.unit_of_work import Unit
from storage.tables.audit_tables import attempts


def get(unit: Unit, lane: str, kind: Kind) -> Wrong | None:
    """What this chat got wrong of late, if anything."""
    query = select(attempts.c.tries, attempts.c.last).where(attempts.c.lane == lane, attempts.c.kind == kind)
    row = unit.conn.execute(query).one_or_none()
    return Wrong(row.tries, row.last) if row else None


def of_all(unit: Unit, kind: Kind) -> int:
    """How many tries of everybody were wrong of late."""
    recent = attempts.c.kind == kind, attempts.c.last > unit.now - FORGOTTEN
    return int(unit.conn.execute(select(func.sum(attempts.c.tries)).where(*recent)).scalar_one() or 0)


def add(unit: Unit, lane: str, kind: Kind) -> None:
    """One more was wrong; whatever is past mattering goes, of everybody."""
    unit.conn.execute(delete(attempts).where(attempts.c.last <= unit.now - FORGOTTEN))
    this = attempts.c.lane == lane, attempts.c.kind == kind
    more = update(attempts).where(*this).values(tries=attempts.c.tries + 1, last=unit.now)
    if not unit.conn.execute(more).rowcount:
        unit.conn.execute(insert(attempts).values(lane=lane, kind=kind, tries=1, last=unit.now))


def drop(unit: Unit, lane: str, *kinds: Kind) -> None:
    """Forget what this chat got wrong."""
    unit.conn.execute(delete(attempts).where(attempts.c.lane == lane, attempts.c.kind.in_(kinds)))
