"""Everything that hangs on a row, in whatever table: to be shown to whom it is about, or erased."""

from collections.abc import Collection, Mapping

from sqlalchemy import ColumnElement, ForeignKey, Table, and_, delete, func, or_, select

from flows.ids import ClientId, CoordinatorId, DyadId, PersonId, PractitionerId
from flows.instruments import Perspective
from storage.database.unit_of_work import ID_LENGTH, UnitOfWork
from storage.encryption.keys import data_keys
from storage.repositories import key_owners
from storage.repositories.due import DueKind
from storage.tables.metadata import metadata
from storage.tables.schema import (
    check_ins,
    clients,
    coordinators,
    due,
    dyads,
    outbox_messages,
    people,
    practitioners,
    prompts,
)

Roots = Mapping[Table, Collection[str]]

LOOSE = (due.c.subject, outbox_messages.c.subject, prompts.c.about)
"""Columns that name a row of another table without a reference to it."""


def reached(unit: UnitOfWork, roots: Roots) -> list[tuple[Table, ColumnElement[bool]]]:
    """These rows and all that refer to them, however far: each table with a condition; what is referred to is first."""
    ids: dict[str, set[str]] = {}
    found: list[tuple[Table, ColumnElement[bool]]] = []
    for table in metadata.sorted_tables:
        wanted = [
            key.parent.in_(sorted(ids[key.column.table.name]))
            for key in table.foreign_keys
            if ids.get(key.column.table.name)
        ]
        if roots.get(table):
            wanted.append(table.c.id.in_(sorted(roots[table])))
        if wanted:
            found.append((table, or_(*wanted)))
            ids[table.name] = _ids(unit, table, or_(*wanted))
    return found


def erase(unit: UnitOfWork, roots: Roots) -> frozenset[str]:
    """Delete these rows and all that refer to them, and what is due or on its way; returns the ids of all that went."""
    doomed = reached(unit, roots)
    gone = frozenset[str]().union(*(_ids(unit, table, condition) for table, condition in doomed))
    for table, condition in reversed(doomed):
        unit.conn.execute(delete(table).where(condition))
    for column in LOOSE:
        unit.conn.execute(delete(column.table).where(column.in_(sorted(gone))))
    of_flags = due.c.kind == DueKind.BRIEF, func.substr(due.c.subject, 1, ID_LENGTH).in_(sorted(gone))
    unit.conn.execute(delete(due).where(*of_flags))
    return gone


def _ids(unit: UnitOfWork, table: Table, condition: ColumnElement[bool]) -> set[str]:
    if "id" not in table.c:
        return set()
    return {str(each) for each in unit.conn.execute(select(table.c.id).where(condition)).scalars()}


def erase_client(unit: UnitOfWork, client: ClientId) -> frozenset[str]:
    """Erase a client and their key, and the key of how each practitioner saw them; returns the ids of all that went."""
    unit.be_alone()
    seen_in = _ids(unit, dyads, dyads.c.client_id == client)
    gone = erase(unit, {clients: [client]})
    for owner in (client, *(key_owners.of_view(DyadId(dyad)) for dyad in seen_in)):
        unit.forget(owner)
    return gone


def erase_views(unit: UnitOfWork, seen_in: Collection[DyadId]) -> None:
    """Erase what practitioners answered about the clients of these dyads, and the keys of that."""
    unit.be_alone()
    of, side = check_ins.c, Perspective.PRACTITIONER
    erase(unit, {check_ins: _ids(unit, check_ins, and_(of.dyad_id.in_(seen_in), of.perspective == side))})
    for dyad in seen_in:
        unit.forget(key_owners.of_view(dyad))


def erase_coordinator(unit: UnitOfWork, coordinator: CoordinatorId) -> None:
    """Erase what makes a person a coordinator, or whom nobody has become yet, and the key of the role."""
    erase(unit, {coordinators: [coordinator]})
    unit.forget(key_owners.of_role(coordinator))


def erase_person(unit: UnitOfWork, person: PersonId, chat_key: str) -> None:
    """Erase a person who is nobody's client any more and no practitioner, and their key."""
    erase(unit, {people: [person]})
    unit.forget(chat_key)


def erase_belongings(unit: UnitOfWork, practitioner: PractitionerId) -> None:
    """Delete whatever refers to this practitioner, but for the dyads: those are their clients' too."""
    for key in belonging_to_practitioners():
        table, this = key.parent.table, key.parent == practitioner
        erase(unit, {table: _ids(unit, table, this)})
        unit.conn.execute(delete(table).where(this))


def belonging_to_practitioners() -> list[ForeignKey]:
    """Every reference to a practitioner, but for the dyads': those are their clients' too."""
    tables = [table for table in metadata.sorted_tables if table is not dyads]
    return [key for table in tables for key in table.foreign_keys if key.column.table is practitioners]


def unreadable_clients(unit: UnitOfWork) -> list[ClientId]:
    """Clients whose key was erased: rows that only an old backup can have brought back."""
    query = select(clients.c.id).where(clients.c.id.not_in(select(data_keys.c.owner)))
    return [ClientId(each) for each in unit.conn.execute(query).scalars()]


def coordinators_no_more(unit: UnitOfWork) -> list[CoordinatorId]:
    """Coordinators whose role's key was erased, for the same reason."""
    query = select(coordinators.c.id).where(
        (key_owners.ROLE + coordinators.c.id).not_in(select(data_keys.c.owner))
    )
    return [CoordinatorId(each) for each in unit.conn.execute(query).scalars()]


def unreadable_views(unit: UnitOfWork) -> list[DyadId]:
    """Dyads whose practitioner's answers nobody can read any more, for the same reason."""
    of, there = check_ins.c, select(data_keys.c.owner)
    query = select(of.dyad_id).distinct().where(of.perspective == Perspective.PRACTITIONER)
    return [
        DyadId(each)
        for each in unit.conn.execute(query.where((key_owners.VIEW + of.dyad_id).not_in(there))).scalars()
    ]


def unreadable_people(unit: UnitOfWork) -> list[tuple[PersonId, str]]:
    """People whose key was erased, each with their chat key."""
    query = select(people.c.id, people.c.chat_key).where(people.c.chat_key.not_in(select(data_keys.c.owner)))
    return [(PersonId(row.id), row.chat_key) for row in unit.conn.execute(query)]
