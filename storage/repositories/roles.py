"""The roles of a person beside that of a client: practitioner, coordinator."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Label, Table, bindparam, select

from flows.ids import CoordinatorId, PersonId, PractitionerId
from storage.database.prepared_statements import PreparedStatement, StoredRow
from storage.database.unit_of_work import UnitOfWork
from storage.tables.schema import coordinators, practitioners

TABLES = "practitioners", "coordinators"


def columns_of(person: ColumnElement[Any]) -> tuple[Label[Any], Label[Any]]:
    """Return the columns "practitioner" and "coordinator" of a statement that reads a person: see `remember`."""
    return _first_of(practitioners, person).label("practitioner"), _first_of(coordinators, person).label(
        "coordinator"
    )


def _first_of(table: Table, person: ColumnElement[Any]) -> Any:
    of_person = select(table.c.id).where(table.c.person_id == person)
    return of_person.order_by(table.c.made_at).limit(1).scalar_subquery()


_OF_PERSON = PreparedStatement(select(*columns_of(bindparam("person"))))


@dataclass(frozen=True, slots=True)
class PersonRoles:
    """The ids of a person's roles."""

    practitioner: PractitionerId | None
    coordinator: CoordinatorId | None


NO_ROLES = PersonRoles(None, None)


def of_person(unit: UnitOfWork, person: PersonId) -> PersonRoles:
    """Return the roles of a person. Most people are clients, and this is all that is read of them as others."""
    return unit.cached_read(
        f"roles {person}", TABLES, lambda: _roles(_OF_PERSON.one(unit.conn, {"person": person}))
    )


def remember(unit: UnitOfWork, person: PersonId, row: StoredRow) -> None:
    """Keep the roles in a row with `columns_of` a person, so that `of_person` need not read them again."""
    unit.cached_read(f"roles {person}", TABLES, lambda: _roles(row))


def _roles(row: StoredRow) -> PersonRoles:
    return PersonRoles(
        PractitionerId(row.practitioner) if row.practitioner else None,
        CoordinatorId(row.coordinator) if row.coordinator else None,
    )
