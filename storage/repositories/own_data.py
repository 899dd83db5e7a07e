"""A person's own data for export: all rows that /delete would erase, with sealed fields decrypted."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Table, select

from flows.ids import ClientId, CoordinatorId, PersonId, PractitionerId
from flows.instruments import Perspective
from storage.database.unit_of_work import UnitOfWork
from storage.encryption import padded_sealing
from storage.repositories import digests, event_endpoints, key_owners
from storage.repositories.erasure import find_dependent_rows, practitioner_foreign_keys
from storage.tables.ending_tables import handovers
from storage.tables.goal_tables import goal_taps, goals
from storage.tables.schema import check_ins, clients, coordinators, dyads, people, practitioners
from storage.tables.schema import digests as digests_table
from storage.tables.types import Sealed

ExportedRows = dict[str, list[dict[str, Any]]]
Decrypt = Callable[[UnitOfWork, str, Row[Any], bytes], Any]

DECRYPTORS: Mapping[str, Decrypt] = {
    "people.chat": lambda unit, owner, row, blob: int(unit.unseal(owner, "people.chat", row.id, blob)),
    "dyads.label": lambda unit, _, row, blob: unit.unseal(row.client_id, "dyads.label", row.id, blob),
    "practitioners.name": lambda unit, _, row, blob: unit.unseal(row.id, "practitioners.name", row.id, blob),
    "feeds.address": lambda unit, _, row, blob: unit.unseal(
        row.practitioner_id, "feeds.address", row.practitioner_id, blob
    ),
    "feeds.candidate": lambda unit, _, row, blob: unit.unseal(
        row.practitioner_id, "feeds.candidate", row.practitioner_id, blob
    ),
    "check_ins.state": lambda unit, owner, row, blob: padded_sealing.unseal(
        unit, _check_in_owner(owner, row), "check_ins.state", row.id, blob
    ),
    "check_ins.answers": lambda unit, owner, row, blob: padded_sealing.unseal(
        unit, _check_in_owner(owner, row), "check_ins.answers", row.id, blob
    ),
    "scores.content": lambda unit, owner, row, blob: padded_sealing.unseal(
        unit, owner, "scores.content", row.check_in_id, blob
    ),
    "flags.content": lambda unit, owner, row, blob: _without_practitioners_side(
        padded_sealing.unseal(unit, owner, "flags.content", row.check_in_id, blob)
    ),
    "paper_scores.content": lambda unit, owner, row, blob: padded_sealing.unseal(
        unit, owner, "paper_scores.content", row.id, blob
    ),
    "goals.content": lambda unit, owner, row, blob: padded_sealing.unseal(
        unit, _check_in_owner(owner, row), "goals.content", row.id, blob
    ),
    "goal_taps.content": lambda unit, owner, row, blob: padded_sealing.unseal(
        unit, _check_in_owner(owner, row), "goal_taps.content", row.goal_id, blob
    ),
    "goal_comparisons.content": lambda unit, owner, row, blob: padded_sealing.unseal(
        unit, owner, "goal_comparisons.content", row.id, blob
    ),
    "mutes.kinds": lambda unit, owner, row, blob: padded_sealing.unseal(
        unit, owner, "mutes.kinds", row.dyad_id, blob
    ),
    "event_deliveries.content": lambda unit, _, row, blob: padded_sealing.unseal(
        unit, event_endpoints.key_owner(row.endpoint_id), "event_deliveries.content", row.id, blob
    ),
}
"""How each sealed column is decrypted for an owner: a person's chat key or a client's id."""

SECRETS = ("invites.code_hash",)
GOAL_TABLES = (goals, goal_taps)


PRACTITIONERS_SIDE = ("practitioner", "gap", "usual", "range")
"""Evidence of a gap from which the practitioner's own answers follow."""


def _without_practitioners_side(flags: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return a client's flags without the practitioner's own answers, which nobody but the practitioner sees."""
    for flag in flags:
        evidence = flag["finding"]["evidence"]
        if evidence.get("form") == "gap":
            flag["finding"]["evidence"] = {
                name: value for name, value in evidence.items() if name not in PRACTITIONERS_SIDE
            }
    return flags


def _check_in_owner(client: str, row: Row[Any]) -> str:
    return key_owners.of_check_in(ClientId(client), row.dyad_id, Perspective(row.perspective))


def of_person(unit: UnitOfWork, person: PersonId, chat_key: str) -> ExportedRows:
    """Return the person's own row."""
    return {"people": _rows(unit, chat_key, people, people.c.id == person)}


def of_client(unit: UnitOfWork, client: ClientId, person: PersonId) -> ExportedRows:
    """Return all rows that refer to a client, except the practitioner's own answers and goals."""
    query = select(check_ins.c.id).join(clients, clients.c.id == client)
    other_check_ins = unit.conn.execute(query.where(check_ins.c.person_id != person)).scalars().all()
    exported: ExportedRows = {}
    for table, condition in find_dependent_rows(unit, {clients: [client]}):
        excluded = _exclude_check_ins(table, other_check_ins)
        exported[table.name] = _rows(unit, client, table, condition, *excluded)
    return {name: rows for name, rows in exported.items() if rows}


def of_practitioner(
    unit: UnitOfWork, practitioner: PractitionerId, person: PersonId, chat_key: str
) -> ExportedRows:
    """Return a practitioner's own row, the rows that refer to it except dyads, and their own check-ins and goals.

    Of questions to clients whether to go on with this practitioner only those that led to it: of the others the
    practitioner learns nothing.
    """
    of = check_ins.c
    is_own = of.person_id == person, of.perspective == Perspective.PRACTITIONER
    own_check_ins = unit.conn.execute(select(of.id).where(*is_own)).scalars().all()
    exported = {
        "practitioners": _rows(unit, chat_key, practitioners, practitioners.c.id == practitioner),
        "digests": [
            {"week": week, "content": content and json.loads(content)}
            for week, content in digests.list_all(unit, practitioner)
        ],
    }
    for key in practitioner_foreign_keys():
        if key.parent.table is not digests_table:
            known = [handovers.c.next_id.is_not(None)] if key.parent.table is handovers else []
            exported[key.parent.table.name] = _rows(
                unit, chat_key, key.parent.table, key.parent == practitioner, *known
            )
    for table, condition in find_dependent_rows(unit, {check_ins: own_check_ins}):
        exported[table.name] = _rows(unit, chat_key, table, condition)
    own_dyads = select(dyads.c.id).where(dyads.c.practitioner_id == practitioner)
    for table in GOAL_TABLES:
        is_own = table.c.dyad_id.in_(own_dyads), table.c.perspective == Perspective.PRACTITIONER
        exported[table.name] = _rows(unit, chat_key, table, *is_own)
    return exported


def of_coordinator(unit: UnitOfWork, coordinator: CoordinatorId, chat_key: str) -> ExportedRows:
    """Return a coordinator's own row and their invite."""
    return {
        table.name: _rows(unit, chat_key, table, condition)
        for table, condition in find_dependent_rows(unit, {coordinators: [coordinator]})
    }


def _exclude_check_ins(table: Table, check_in_ids: Any) -> list[Any]:
    if table in GOAL_TABLES:
        return [table.c.perspective == Perspective.CLIENT]
    if table is check_ins:
        return [table.c.id.not_in(check_in_ids)]
    return [table.c.check_in_id.not_in(check_in_ids)] if "check_in_id" in table.c else []


def _rows(unit: UnitOfWork, owner: str, table: Table, *conditions: Any) -> list[dict[str, Any]]:
    rows = unit.conn.execute(select(table).where(*conditions).order_by(*table.primary_key.columns)).all()
    return [dict(_values(unit, owner, table, row)) for row in rows]


def _values(unit: UnitOfWork, owner: str, table: Table, row: Row[Any]) -> list[tuple[str, Any]]:
    values = []
    for column in table.columns:
        name, value = f"{table.name}.{column.name}", getattr(row, column.key)
        if isinstance(column.type, Sealed) and value is not None:
            value = DECRYPTORS[name](unit, owner, row, value)
        if name not in SECRETS and value is not None:
            values.append((column.name, value.isoformat() if isinstance(value, datetime) else value))
    return values
