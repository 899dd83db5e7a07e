"""Coordinators: they enrol people into a programme and see statistics, never one person's answers."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, insert, select, update

from flows.ids import CoordinatorId, PersonId, ProgrammeId
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import key_owners
from storage.tables.schema import coordinators


@dataclass(frozen=True, slots=True)
class Coordinator:
    """A stored coordinator, without a name; `person` is None until they have opened their link."""

    id: CoordinatorId
    programme: ProgrammeId
    person: PersonId | None


def _read(row: Row[Any]) -> Coordinator:
    person = PersonId(row.person_id) if row.person_id else None
    return Coordinator(CoordinatorId(row.id), ProgrammeId(row.programme_id), person)


def add(unit: UnitOfWork, programme: ProgrammeId) -> Coordinator:
    """Add a coordinator who has not opened their link yet."""
    made = Coordinator(CoordinatorId(unit.new_id()), programme, None)
    values = {"id": made.id, "programme_id": programme, "made_at": unit.now}
    unit.conn.execute(insert(coordinators).values(values))
    unit.create_key(key_owners.of_role(made.id))
    return made


def find(unit: UnitOfWork, coordinator: str) -> Coordinator | None:
    """Return the coordinator of an untrusted id, or None."""
    row = unit.conn.execute(select(coordinators).where(coordinators.c.id == coordinator)).one_or_none()
    return _read(row) if row else None


def every(unit: UnitOfWork) -> list[Coordinator]:
    """Return all coordinators, oldest first."""
    query = select(coordinators).order_by(coordinators.c.made_at, coordinators.c.id)
    return [_read(row) for row in unit.conn.execute(query)]


def bind(unit: UnitOfWork, coordinator: CoordinatorId, person: PersonId) -> None:
    """Record which person is the coordinator, after they opened the link."""
    this = coordinators.c.id == coordinator
    unit.conn.execute(update(coordinators).where(this).values(person_id=person))
