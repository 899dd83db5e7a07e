"""Everything that hangs on a row, in whatever table: to be shown to whom it is about, or erased."""

from collections.abc import Collection, Mapping

from sqlalchemy import ColumnElement, ForeignKey, Table, delete, or_, select

from flows.ids import ClientId, CoordinatorId, PersonId, PractitionerId
from storage.keys import data_keys
from storage.metadata import metadata
from storage.tables import clients, coordinators, due, dyads, letters, people, practitioners, prompts
from storage.unit_of_work import Unit

Roots = Mapping[Table, Collection[str]]

LOOSE = (due.c.subject, letters.c.subject, prompts.c.about)
"""Columns that name a row of another table without a reference to it."""


def reached(unit: Unit, roots: Roots) -> list[tuple[Table, ColumnElement[bool]]]:
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


def erase(unit: Unit, roots: Roots) -> frozenset[str]:
    """Delete these rows and all that refer to them, and what is due or on its way; returns the ids of all that went."""
    doomed = reached(unit, roots)
    gone = frozenset[str]().union(*(_ids(unit, table, condition) for table, condition in doomed))
    for table, condition in reversed(doomed):
        unit.conn.execute(delete(table).where(condition))
    for column in LOOSE:
        unit.conn.execute(delete(column.table).where(column.in_(sorted(gone))))
    return gone


def _ids(unit: Unit, table: Table, condition: ColumnElement[bool]) -> set[str]:
    if "id" not in table.c:
        return set()
    return {str(each) for each in unit.conn.execute(select(table.c.id).where(condition)).scalars()}


def erase_client(unit: Unit, client: ClientId) -> frozenset[str]:
    """Erase a client and their key; returns the ids of all that went."""
    gone = erase(unit, {clients: [client]})
    unit.forget(client)
    return gone


def erase_coordinator(unit: Unit, coordinator: CoordinatorId) -> None:
    """Erase what makes a person a coordinator, or whom nobody has become yet."""
    erase(unit, {coordinators: [coordinator]})


def erase_person(unit: Unit, person: PersonId, lane: str) -> None:
    """Erase a person who is nobody's client any more and no practitioner, and their key."""
    erase(unit, {people: [person]})
    unit.forget(lane)


def erase_belongings(unit: Unit, practitioner: PractitionerId) -> None:
    """Delete whatever refers to this practitioner, but for the dyads: those are their clients' too."""
    for key in belonging_to_practitioners():
        table, this = key.parent.table, key.parent == practitioner
        erase(unit, {table: _ids(unit, table, this)})
        unit.conn.execute(delete(table).where(this))


def belonging_to_practitioners() -> list[ForeignKey]:
    """Every reference to a practitioner, but for the dyads': those are their clients' too."""
    tables = [table for table in metadata.sorted_tables if table is not dyads]
    return [key for table in tables for key in table.foreign_keys if key.column.table is practitioners]


def unreadable_clients(unit: Unit) -> list[ClientId]:
    """Clients whose key was erased: rows that only an old backup can have brought back."""
    query = select(clients.c.id).where(clients.c.id.not_in(select(data_keys.c.owner)))
    return [ClientId(each) for each in unit.conn.execute(query).scalars()]


def unreadable_people(unit: Unit) -> list[tuple[PersonId, str]]:
    """People whose key was erased, each with their lane."""
    query = select(people.c.id, people.c.lane).where(people.c.lane.not_in(select(data_keys.c.owner)))
    return [(PersonId(row.id), row.lane) for row in unit.conn.execute(query)]
