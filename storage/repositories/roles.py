"""The roles of a person beside that of a client: practitioner, coordinator."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ScalarSelect, Table, bindparam, select

from flows.ids import CoordinatorId, PersonId, PractitionerId
from storage.database.prepared_statements import PreparedStatement
from storage.database.unit_of_work import UnitOfWork
from storage.tables.schema import coordinators, practitioners


def _first_of(table: Table) -> ScalarSelect[Any]:
    of_person = select(table.c.id).where(table.c.person_id == bindparam("person"))
    return of_person.order_by(table.c.made_at).limit(1).scalar_subquery()


_OF_PERSON = PreparedStatement(
    select(_first_of(practitioners).label("practitioner"), _first_of(coordinators).label("coordinator"))
)


@dataclass(frozen=True, slots=True)
class PersonRoles:
    """The ids of a person's roles."""

    practitioner: PractitionerId | None
    coordinator: CoordinatorId | None


NO_ROLES = PersonRoles(None, None)


def of_person(unit: UnitOfWork, person: PersonId) -> PersonRoles:
    """Return the roles of a person. Most people are clients, and this is all that is read of them as others."""
    row = _OF_PERSON.one(unit.conn, {"person": person})
    return PersonRoles(
        PractitionerId(row.practitioner) if row.practitioner else None,
        CoordinatorId(row.coordinator) if row.coordinator else None,
    )
