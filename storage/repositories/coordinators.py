"""Coordinators: who enrols people into a programme, and sees numbers, never one person's answers."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update

from flows.ids import CoordinatorId, PersonId, ProgrammeId
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import key_owners
from storage.tables.schema import coordinators

_BY_PERSON = (
    select(coordinators)
    .where(coordinators.c.person_id == bindparam("person"))
    .order_by(coordinators.c.made_at)
)


@dataclass(frozen=True, slots=True)
class Coordinator:
    """``person`` is empty until they have opened their link. Nobody asks for their name."""

    id: CoordinatorId
    programme: ProgrammeId
    person: PersonId | None


def _read(row: Row[Any]) -> Coordinator:
    person = PersonId(row.person_id) if row.person_id else None
    return Coordinator(CoordinatorId(row.id), ProgrammeId(row.programme_id), person)


def add(unit: UnitOfWork, programme: ProgrammeId) -> Coordinator:
    """A coordinator who has not opened their link yet."""
    made = Coordinator(CoordinatorId(unit.new_id()), programme, None)
    values = {"id": made.id, "programme_id": programme, "made_at": unit.now}
    unit.conn.execute(insert(coordinators).values(values))
    unit.new_owner(key_owners.of_role(made.id))
    return made


def find(unit: UnitOfWork, coordinator: str) -> Coordinator | None:
    """The coordinator of that id, if there is one: for ids that came from outside."""
    row = unit.conn.execute(select(coordinators).where(coordinators.c.id == coordinator)).one_or_none()
    return _read(row) if row else None


def by_person(unit: UnitOfWork, person: PersonId) -> Coordinator | None:
    """Who this person is as a coordinator, if they are one."""
    row = unit.conn.execute(_BY_PERSON, {"person": person}).first()
    return _read(row) if row else None


def every(unit: UnitOfWork) -> list[Coordinator]:
    """All coordinators, oldest first."""
    query = select(coordinators).order_by(coordinators.c.made_at, coordinators.c.id)
    return [_read(row) for row in unit.conn.execute(query)]


def bind(unit: UnitOfWork, coordinator: CoordinatorId, person: PersonId) -> None:
    """They have opened their link: from now on we know who they are."""
    this = coordinators.c.id == coordinator
    unit.conn.execute(update(coordinators).where(this).values(person_id=person))
