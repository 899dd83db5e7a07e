"""Dyads: one client with one practitioner, and their state."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import Any
from zlib import crc32

from sqlalchemy import Row, Select, bindparam, insert, select, update

from flows.calendar_feed.codes import code_for_number
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState, ForbiddenTransition
from flows.ids import ClientId, DyadId, PersonId, PractitionerId, ProgrammeId
from flows.text.natural_order import natural_key
from storage.database import write_conflicts
from storage.database.prepared_statements import PreparedStatement
from storage.database.unit_of_work import UnitOfWork
from storage.tables.schema import clients, dyads, practitioners


@dataclass(frozen=True, slots=True)
class Dyad:
    """A stored dyad.

    `label` is the practitioner's name for the client; `person` is None until the client has opened the link. `code`
    marks the client in calendar titles and is unique among the practitioner's clients. `over_at`: when the work ended,
    None while it has not.
    """

    id: DyadId
    client: ClientId
    practitioner: PractitionerId
    person: PersonId | None
    label: str
    code: str
    state: DyadState
    paused_until: datetime | None
    made_at: datetime
    over_at: datetime | None = None


def _query() -> Select[Any]:
    return (
        select(dyads, clients.c.person_id)
        .join(clients, clients.c.id == dyads.c.client_id)
        .order_by(dyads.c.id)
    )


_BY_ID = PreparedStatement(_query().where(dyads.c.id == bindparam("dyad")))
_OF_CLIENT = PreparedStatement(_query().where(clients.c.person_id == bindparam("person")))
TABLES = ("dyads", "clients")


def _read(unit: UnitOfWork, row: Row[Any]) -> Dyad:
    return Dyad(
        DyadId(row.id),
        ClientId(row.client_id),
        PractitionerId(row.practitioner_id),
        PersonId(row.person_id) if row.person_id else None,
        unit.unseal(row.client_id, "dyads.label", row.id, row.label),
        row.code,
        DyadState(row.state),
        row.paused_until,
        row.made_at,
        row.over_at,
    )


def _read_all(unit: UnitOfWork, query: Select[Any]) -> list[Dyad]:
    rows = unit.conn.execute(query).all()
    unit.load_keys(row.client_id for row in rows)
    return [_read(unit, row) for row in rows]


def add(unit: UnitOfWork, programme: ProgrammeId, practitioner: PractitionerId, label: str) -> Dyad:
    """Add a new client of a practitioner, in state INVITED."""
    return add_all(unit, programme, [(practitioner, label)])[0]


def add_for_client(
    unit: UnitOfWork, client: ClientId, person: PersonId | None, practitioner: PractitionerId, label: str
) -> Dyad:
    """Add a dyad of a known client with another practitioner, in state INVITED."""
    _lock_practitioners(unit, [practitioner])
    made = _new(unit, client, person, practitioner, label, _codes(unit, practitioner))
    unit.conn.execute(insert(dyads).values(**_row(unit, made)))
    return made


def add_all(
    unit: UnitOfWork, programme: ProgrammeId, invited: Sequence[tuple[PractitionerId, str]]
) -> list[Dyad]:
    """Add new clients, given as practitioner and label, in state INVITED; return their dyads in that order."""
    practitioner_ids = {practitioner for practitioner, _ in invited}
    _lock_practitioners(unit, practitioner_ids)
    taken = {each: _codes(unit, each) for each in practitioner_ids}
    made = [
        _new(unit, ClientId(unit.new_id()), None, practitioner, label, taken[practitioner])
        for practitioner, label in invited
    ]
    if made:
        unit.create_keys([each.client for each in made])
        unit.conn.execute(insert(clients), [_client_row(each, programme) for each in made])
        unit.conn.execute(insert(dyads), [_row(unit, each) for each in made])
    return made


def _lock_practitioners(unit: UnitOfWork, practitioner_ids: Collection[PractitionerId]) -> None:
    """Lock the practitioners' rows, so that transactions that add clients of one practitioner conflict and are retried.

    Otherwise neither would see the other's labels and codes.
    """
    rows = practitioners.c.id.in_(sorted(practitioner_ids))
    write_conflicts.lock_row(unit.conn, practitioners.c.left_at, rows)


def lock_row(unit: UnitOfWork, dyad: DyadId) -> None:
    """Lock the dyad's row: a concurrent transaction that locks it conflicts and is retried."""
    write_conflicts.lock_row(unit.conn, dyads.c.state, dyads.c.id == dyad)


def _new(
    unit: UnitOfWork,
    client: ClientId,
    person: PersonId | None,
    practitioner: PractitionerId,
    label: str,
    taken: set[str],
) -> Dyad:
    """Return a new dyad, not yet stored, with a code that is not in `taken`; adds the code to it."""
    dyad = DyadId(unit.new_id())
    codes = (code_for_number(number) for number in count(crc32(dyad.encode())))
    code = next(code for code in codes if code not in taken)
    taken.add(code)
    return Dyad(dyad, client, practitioner, person, label, code, DyadState.INVITED, None, unit.now)


def _client_row(made: Dyad, programme: ProgrammeId) -> dict[str, Any]:
    return {"id": made.client, "programme_id": programme, "made_at": made.made_at}


def _row(unit: UnitOfWork, made: Dyad) -> dict[str, Any]:
    return {
        "id": made.id,
        "client_id": made.client,
        "practitioner_id": made.practitioner,
        "label": unit.seal(made.client, "dyads.label", made.id, made.label),
        "code": made.code,
        "state": made.state,
        "made_at": made.made_at,
    }


def _codes(unit: UnitOfWork, practitioner: PractitionerId) -> set[str]:
    query = select(dyads.c.code).where(dyads.c.practitioner_id == practitioner)
    return {*unit.conn.execute(query).scalars()}


def get(unit: UnitOfWork, dyad: DyadId) -> Dyad:
    """Return the dyad of an id that exists."""
    parameters = {"dyad": dyad}
    return unit.cached_read(_name(dyad), TABLES, lambda: _read(unit, _BY_ID.one(unit.conn, parameters)))


def _name(dyad: DyadId) -> str:
    return f"dyad {dyad}"


def _cached(unit: UnitOfWork, dyad: Dyad) -> Dyad:
    """Let `get` return the dyad without reading it again."""
    return unit.cached_read(_name(dyad.id), TABLES, lambda: dyad)


def find(unit: UnitOfWork, dyad: str) -> Dyad | None:
    """Return the dyad of an untrusted id, or None."""
    row = _BY_ID.first(unit.conn, {"dyad": dyad})
    return _read(unit, row) if row else None


def of_practitioner(unit: UnitOfWork, practitioner: PractitionerId) -> list[Dyad]:
    """Return all dyads of a practitioner, in the natural order of their labels."""
    own = _read_all(unit, _query().where(dyads.c.practitioner_id == practitioner))
    return sorted(own, key=lambda dyad: (natural_key(dyad.label), dyad.id))


def of_client(unit: UnitOfWork, person: PersonId) -> list[Dyad]:
    """Return the dyads in which this person is the client."""
    rows = _OF_CLIENT.all(unit.conn, {"person": person})
    # The practitioner of each is read next.
    unit.load_keys(owner for row in rows for owner in (row.client_id, row.practitioner_id))
    return [_cached(unit, _read(unit, row)) for row in rows]


def of_programme(unit: UnitOfWork, programme: ProgrammeId, *states: DyadState) -> list[Dyad]:
    """Return the dyads of a programme that are in one of the states."""
    return _read_all(unit, _query().where(clients.c.programme_id == programme, dyads.c.state.in_(states)))


def created_at(unit: UnitOfWork, programme: ProgrammeId) -> dict[DyadId, datetime]:
    """Return when each dyad of a programme was created, without decrypting labels."""
    query = select(dyads.c.id, dyads.c.made_at).join(clients, clients.c.id == dyads.c.client_id)
    rows = unit.conn.execute(query.where(clients.c.programme_id == programme).order_by(dyads.c.id))
    return {DyadId(each.id): each.made_at for each in rows}


def every(unit: UnitOfWork) -> list[Dyad]:
    """Return all dyads."""
    return _read_all(unit, _query())


def bind(unit: UnitOfWork, client: ClientId, person: PersonId) -> None:
    """Record which person is the client, after they opened the link."""
    unit.conn.execute(update(clients).where(clients.c.id == client).values(person_id=person))


def set_state(unit: UnitOfWork, dyad: DyadId, state: DyadState, paused_until: datetime | None = None) -> None:
    """Move a dyad to a state that may follow its stored one; `paused_until` is the end of a pause.

    Raises ForbiddenTransition if it may not. The old state is checked in the same statement that writes the new one.
    """
    over = unit.now if lifecycle.is_over(state) else None
    allowed = dyads.c.id == dyad, dyads.c.state.in_(lifecycle.sources_of(state))
    query = update(dyads).where(*allowed).values(state=state, paused_until=paused_until, over_at=over)
    if not unit.conn.execute(query).rowcount:
        current = unit.conn.execute(select(dyads.c.state).where(dyads.c.id == dyad)).scalar_one()
        raise ForbiddenTransition(DyadState(current), state)
