"""Rows together with all rows that refer to them, in any table: to export them or to erase them."""

from collections.abc import Collection, Mapping

from sqlalchemy import ColumnElement, ForeignKey, Table, and_, delete, func, or_, select

from flows.ids import ClientId, CoordinatorId, DyadId, PersonId, PractitionerId
from flows.instruments import Perspective
from storage.database.unit_of_work import ID_LENGTH, UnitOfWork
from storage.encryption.keys import data_keys
from storage.repositories import key_owners
from storage.repositories.due import DueKind
from storage.tables.goal_tables import goal_taps, goals
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

COLUMNS_WITHOUT_FOREIGN_KEY = (due.c.subject, outbox_messages.c.subject, prompts.c.about)
"""Columns that name a row of another table without a reference to it."""


def find_dependent_rows(unit: UnitOfWork, roots: Roots) -> list[tuple[Table, ColumnElement[bool]]]:
    """Return the tables with these rows and all that refer to them, each with a condition; referred-to tables first."""
    ids: dict[str, set[str]] = {}
    conditions: list[tuple[Table, ColumnElement[bool]]] = []
    for table in metadata.sorted_tables:
        alternatives = [
            key.parent.in_(sorted(ids[key.column.table.name]))
            for key in table.foreign_keys
            if ids.get(key.column.table.name)
        ]
        if roots.get(table):
            alternatives.append(table.c.id.in_(sorted(roots[table])))
        if alternatives:
            conditions.append((table, or_(*alternatives)))
            ids[table.name] = _ids(unit, table, or_(*alternatives))
    return conditions


def erase(unit: UnitOfWork, roots: Roots) -> frozenset[str]:
    """Delete these rows, all that refer to them, their due rows and messages; return the ids of all deleted rows."""
    conditions = find_dependent_rows(unit, roots)
    deleted = frozenset[str]().union(*(_ids(unit, table, condition) for table, condition in conditions))
    for table, condition in reversed(conditions):
        unit.conn.execute(delete(table).where(condition))
    for column in COLUMNS_WITHOUT_FOREIGN_KEY:
        unit.conn.execute(delete(column.table).where(column.in_(sorted(deleted))))
    is_of_flag = due.c.kind == DueKind.BRIEF, func.substr(due.c.subject, 1, ID_LENGTH).in_(sorted(deleted))
    unit.conn.execute(delete(due).where(*is_of_flag))
    return deleted


def _ids(unit: UnitOfWork, table: Table, condition: ColumnElement[bool]) -> set[str]:
    if "id" not in table.c:
        return set()
    return {str(each) for each in unit.conn.execute(select(table.c.id).where(condition)).scalars()}


def erase_client(unit: UnitOfWork, client: ClientId) -> frozenset[str]:
    """Erase a client, their key and the keys of their practitioners' answers; return the ids of all deleted rows."""
    unit.lock_exclusively()
    dyad_ids = _ids(unit, dyads, dyads.c.client_id == client)
    deleted = erase(unit, {clients: [client]})
    for owner in (client, *(key_owners.of_view(DyadId(dyad)) for dyad in dyad_ids)):
        unit.erase_key(owner)
    return deleted


def erase_views(unit: UnitOfWork, dyad_ids: Collection[DyadId]) -> None:
    """Erase what practitioners answered about the clients of these dyads, their goals, and the keys of all this."""
    unit.lock_exclusively()
    for table in (check_ins, goals):
        erase(unit, {table: _ids(unit, table, _practitioners_in(table, dyad_ids))})
    unit.conn.execute(delete(goal_taps).where(_practitioners_in(goal_taps, dyad_ids)))
    for dyad in dyad_ids:
        unit.erase_key(key_owners.of_view(dyad))


def _practitioners_in(table: Table, dyad_ids: Collection[DyadId]) -> ColumnElement[bool]:
    """Match the rows of these dyads' practitioners in a table with both sides' rows."""
    return and_(table.c.dyad_id.in_(sorted(dyad_ids)), table.c.perspective == Perspective.PRACTITIONER)


def erase_coordinator(unit: UnitOfWork, coordinator: CoordinatorId) -> None:
    """Erase a coordinator's role, opened or only invited, and its key; the person is not erased."""
    erase(unit, {coordinators: [coordinator]})
    unit.erase_key(key_owners.of_role(coordinator))


def erase_person(unit: UnitOfWork, person: PersonId, chat_key: str) -> None:
    """Erase a person without any role left, and their key."""
    erase(unit, {people: [person]})
    unit.erase_key(chat_key)


def erase_practitioner_rows(unit: UnitOfWork, practitioner: PractitionerId) -> None:
    """Delete all that refers to this practitioner except dyads, which belong to their clients too."""
    for key in practitioner_foreign_keys():
        table, condition = key.parent.table, key.parent == practitioner
        erase(unit, {table: _ids(unit, table, condition)})
        unit.conn.execute(delete(table).where(condition))


def practitioner_foreign_keys() -> list[ForeignKey]:
    """Return every foreign key to practitioners except that of dyads, which belong to their clients too."""
    tables = [table for table in metadata.sorted_tables if table is not dyads]
    return [key for table in tables for key in table.foreign_keys if key.column.table is practitioners]


def unreadable_clients(unit: UnitOfWork) -> list[ClientId]:
    """Return clients whose key was erased: their rows come from a restored backup."""
    query = select(clients.c.id).where(clients.c.id.not_in(select(data_keys.c.owner)))
    return [ClientId(each) for each in unit.conn.execute(query).scalars()]


def unreadable_coordinators(unit: UnitOfWork) -> list[CoordinatorId]:
    """Return coordinators whose role's key was erased: their rows come from a restored backup."""
    query = select(coordinators.c.id).where(
        (key_owners.ROLE + coordinators.c.id).not_in(select(data_keys.c.owner))
    )
    return [CoordinatorId(each) for each in unit.conn.execute(query).scalars()]


def unreadable_views(unit: UnitOfWork) -> list[DyadId]:
    """Return dyads with practitioner's answers or goals whose key was erased: they come from a restored backup."""
    found: set[str] = set()
    for table in (check_ins, goals, goal_taps):
        of, owners = table.c, select(data_keys.c.owner)
        query = select(of.dyad_id).distinct().where(of.perspective == Perspective.PRACTITIONER)
        found |= {*unit.conn.execute(query.where((key_owners.VIEW + of.dyad_id).not_in(owners))).scalars()}
    return [DyadId(each) for each in sorted(found)]


def unreadable_people(unit: UnitOfWork) -> list[tuple[PersonId, str]]:
    """Return people whose key was erased, each with their chat key."""
    query = select(people.c.id, people.c.chat_key).where(people.c.chat_key.not_in(select(data_keys.c.owner)))
    return [(PersonId(row.id), row.chat_key) for row in unit.conn.execute(query)]
