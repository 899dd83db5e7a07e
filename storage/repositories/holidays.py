"""Holidays: local dates on which a practitioner's plans have no sessions."""

from datetime import date

from sqlalchemy import bindparam, delete, insert, select

from flows.ids import PractitionerId
from flows.scheduling.plan import Holiday
from storage.database.unit_of_work import UnitOfWork
from storage.tables.plan_tables import holidays

_OF_PRACTITIONER = (
    select(holidays).where(holidays.c.practitioner_id == bindparam("practitioner")).order_by(holidays.c.first)
)


def add(unit: UnitOfWork, practitioner: PractitionerId, holiday: Holiday) -> None:
    """Store a holiday."""
    unit.conn.execute(
        insert(holidays).values(
            id=unit.new_id(),
            practitioner_id=practitioner,
            first=holiday.first.isoformat(),
            last=holiday.last.isoformat(),
            made_at=unit.now,
        )
    )


def of_practitioner(unit: UnitOfWork, practitioner: PractitionerId) -> list[tuple[str, Holiday]]:
    """Return the practitioner's holidays with their ids, in order."""
    return [
        (row.id, Holiday(date.fromisoformat(row.first), date.fromisoformat(row.last)))
        for row in unit.conn.execute(_OF_PRACTITIONER, {"practitioner": practitioner})
    ]


def drop(unit: UnitOfWork, practitioner: PractitionerId, holiday: str) -> bool:
    """Delete a holiday of this practitioner; return false if there is none with this id."""
    condition = holidays.c.id == holiday, holidays.c.practitioner_id == practitioner
    return bool(unit.conn.execute(delete(holidays).where(*condition)).rowcount)
