"""What is stored about one person, row by row, with what is sealed opened: what /delete erases is what they see."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Table, select

from flows.ids import ClientId, CoordinatorId, PersonId, PractitionerId
from flows.instruments import Perspective
from storage.database.unit_of_work import UnitOfWork
from storage.encryption import padded_sealing
from storage.repositories import digests, key_owners
from storage.repositories.erasure import belonging_to_practitioners, reached
from storage.tables.schema import check_ins, clients, coordinators, people, practitioners
from storage.tables.schema import digests as digests_table
from storage.tables.types import Sealed

Rows = dict[str, list[dict[str, Any]]]
Open = Callable[[UnitOfWork, str, Row[Any], bytes], Any]

OPENERS: Mapping[str, Open] = {
    "people.chat": lambda unit, whose, row, it: int(unit.unseal(whose, "people.chat", row.id, it)),
    "dyads.label": lambda unit, _, row, it: unit.unseal(row.client_id, "dyads.label", row.id, it),
    "practitioners.name": lambda unit, _, row, it: unit.unseal(row.id, "practitioners.name", row.id, it),
    "feeds.address": lambda unit, _, row, it: unit.unseal(
        row.practitioner_id, "feeds.address", row.practitioner_id, it
    ),
    "check_ins.state": lambda unit, whose, row, it: padded_sealing.unseal(
        unit, _owner(whose, row), "check_ins.state", row.id, it
    ),
    "check_ins.answers": lambda unit, whose, row, it: padded_sealing.unseal(
        unit, _owner(whose, row), "check_ins.answers", row.id, it
    ),
    "scores.content": lambda unit, whose, row, it: padded_sealing.unseal(
        unit, whose, "scores.content", row.check_in_id, it
    ),
    "flags.content": lambda unit, whose, row, it: padded_sealing.unseal(
        unit, whose, "flags.content", row.check_in_id, it
    ),
    "paper_scores.content": lambda unit, whose, row, it: padded_sealing.unseal(
        unit, whose, "paper_scores.content", row.id, it
    ),
    "mutes.kinds": lambda unit, whose, row, it: padded_sealing.unseal(
        unit, whose, "mutes.kinds", row.dyad_id, it
    ),
}
"""How each sealed column is opened for a person: by their chat key, or as a client by the client's id."""

SECRETS = ("invites.code_hash",)


def _owner(whose: str, row: Row[Any]) -> str:
    return key_owners.of_check_in(ClientId(whose), row.dyad_id, Perspective(row.perspective))


def of_person(unit: UnitOfWork, person: PersonId, chat_key: str) -> Rows:
    """The person's own row."""
    return {"people": _rows(unit, chat_key, people, people.c.id == person)}


def of_client(unit: UnitOfWork, client: ClientId, person: PersonId) -> Rows:
    """All that hangs on a client, but for what the practitioner answered for themselves."""
    query = select(check_ins.c.id).join(clients, clients.c.id == client)
    others = unit.conn.execute(query.where(check_ins.c.person_id != person)).scalars().all()
    found: Rows = {}
    for table, condition in reached(unit, {clients: [client]}):
        kept = _not_of(table, others)
        found[table.name] = _rows(unit, client, table, condition, *kept)
    return {name: rows for name, rows in found.items() if rows}


def of_practitioner(unit: UnitOfWork, practitioner: PractitionerId, person: PersonId, chat_key: str) -> Rows:
    """A practitioner's own row, what refers to it but for their clients, and what they answered for themselves."""
    of, theirs = check_ins.c, [check_ins.c.person_id == person, check_ins.c.perspective == "practitioner"]
    own = unit.conn.execute(select(of.id).where(*theirs)).scalars().all()
    found = {
        "practitioners": _rows(unit, chat_key, practitioners, practitioners.c.id == practitioner),
        "digests": [
            {"week": week, "content": content and json.loads(content)}
            for week, content in digests.every(unit, practitioner)
        ],
    }
    for key in belonging_to_practitioners():
        if key.parent.table is not digests_table:
            found[key.parent.table.name] = _rows(unit, chat_key, key.parent.table, key.parent == practitioner)
    for table, condition in reached(unit, {check_ins: own}):
        found[table.name] = _rows(unit, chat_key, table, condition)
    return found


def of_coordinator(unit: UnitOfWork, coordinator: CoordinatorId, chat_key: str) -> Rows:
    """A coordinator's own row, and the invite it came from."""
    return {
        table.name: _rows(unit, chat_key, table, condition)
        for table, condition in reached(unit, {coordinators: [coordinator]})
    }


def _not_of(table: Table, theirs: Any) -> list[Any]:
    if table is check_ins:
        return [table.c.id.not_in(theirs)]
    return [table.c.check_in_id.not_in(theirs)] if "check_in_id" in table.c else []


def _rows(unit: UnitOfWork, whose: str, table: Table, *conditions: Any) -> list[dict[str, Any]]:
    rows = unit.conn.execute(select(table).where(*conditions).order_by(*table.primary_key.columns)).all()
    return [dict(_values(unit, whose, table, row)) for row in rows]


def _values(unit: UnitOfWork, whose: str, table: Table, row: Row[Any]) -> list[tuple[str, Any]]:
    found = []
    for column in table.columns:
        name, value = f"{table.name}.{column.name}", getattr(row, column.key)
        if isinstance(column.type, Sealed) and value is not None:
            value = OPENERS[name](unit, whose, row, value)
        if name not in SECRETS and value is not None:
            found.append((column.name, value.isoformat() if isinstance(value, datetime) else value))
    return found
