"""Which client a practitioner's appointments without a code are with."""

from collections.abc import Mapping

from sqlalchemy import delete, insert, select

from flows.ids import DyadId, PractitionerId
from storage.database.unit_of_work import UnitOfWork
from storage.tables.plan_tables import calendar_assignments as table


def put(unit: UnitOfWork, practitioner: PractitionerId, key: str, dyad: DyadId | None) -> None:
    """Assign the appointments of a key (flows/calendar_feed/assignment.py) to a client; None: to nobody."""
    unit.conn.execute(delete(table).where(table.c.practitioner_id == practitioner, table.c.key == key))
    if dyad is not None:
        row = {"practitioner_id": practitioner, "key": key, "dyad_id": dyad, "made_at": unit.now}
        unit.conn.execute(insert(table).values(row))


def of_practitioner(unit: UnitOfWork, practitioner: PractitionerId) -> Mapping[str, DyadId]:
    """Return the assigned clients by key."""
    query = select(table.c.key, table.c.dyad_id).where(table.c.practitioner_id == practitioner)
    return {row.key: DyadId(row.dyad_id) for row in unit.conn.execute(query.order_by(table.c.key))}


def drop(unit: UnitOfWork, practitioner: PractitionerId) -> None:
    """Delete all assignments of a practitioner: they are about one calendar."""
    unit.conn.execute(delete(table).where(table.c.practitioner_id == practitioner))
