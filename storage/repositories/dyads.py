"""Dyads: one client with one practitioner, and where the two stand."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import Any
from zlib import crc32

from sqlalchemy import Row, Select, bindparam, insert, select, update

from flows.calendar_feed.codes import new_code
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState, ForbiddenTransition
from flows.ids import ClientId, DyadId, PersonId, PractitionerId, ProgrammeId
from storage.database import write_conflicts
from storage.database.unit_of_work import UnitOfWork
from storage.tables.schema import clients, dyads, practitioners


@dataclass(frozen=True, slots=True)
class Dyad:
    """``label`` is the practitioner's word for the client; ``person`` is empty until the client has started the bot.

    ``code`` names the client in a calendar's titles: no other of the practitioner's clients has it. ``over_at``: when
    it ended, while it stands so.
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


_BY_ID = _query().where(dyads.c.id == bindparam("dyad"))
_OF_CLIENT = _query().where(clients.c.person_id == bindparam("person"))


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
    unit.fetch(row.client_id for row in rows)
    return [_read(unit, row) for row in rows]


def add(unit: UnitOfWork, programme: ProgrammeId, practitioner: PractitionerId, label: str) -> Dyad:
    """A new client of this practitioner, invited."""
    return add_all(unit, programme, [(practitioner, label)])[0]


def add_to(
    unit: UnitOfWork, client: ClientId, person: PersonId | None, practitioner: PractitionerId, label: str
) -> Dyad:
    """A client who is there already, with this practitioner too."""
    _one_at_a_time(unit, [practitioner])
    made = _new(unit, client, person, practitioner, label, _codes(unit, practitioner))
    unit.conn.execute(insert(dyads).values(**_row(unit, made)))
    return made


def add_all(
    unit: UnitOfWork, programme: ProgrammeId, invited: Sequence[tuple[PractitionerId, str]]
) -> list[Dyad]:
    """New clients, invited, each by practitioner and label; in the order given."""
    whose = {practitioner for practitioner, _ in invited}
    _one_at_a_time(unit, whose)
    taken = {each: _codes(unit, each) for each in whose}
    made = [
        _new(unit, ClientId(unit.new_id()), None, practitioner, label, taken[practitioner])
        for practitioner, label in invited
    ]
    if made:
        unit.new_owners([each.client for each in made])
        unit.conn.execute(insert(clients), [_client_row(each, programme) for each in made])
        unit.conn.execute(insert(dyads), [_row(unit, each) for each in made])
    return made


def _one_at_a_time(unit: UnitOfWork, whose: Collection[PractitionerId]) -> None:
    """Of two who add clients of one practitioner at one moment, neither sees the other's labels: a row that both write
    has one of them begun again.
    """
    these = practitioners.c.id.in_(sorted(whose))
    write_conflicts.lock_row(unit.conn, practitioners.c.left_at, these)


def lock_row(unit: UnitOfWork, dyad: DyadId) -> None:
    """Of two who do at one moment with this dyad what only one of them may, one is begun again: both write its row."""
    write_conflicts.lock_row(unit.conn, dyads.c.state, dyads.c.id == dyad)


def _new(
    unit: UnitOfWork,
    client: ClientId,
    person: PersonId | None,
    practitioner: PractitionerId,
    label: str,
    taken: set[str],
) -> Dyad:
    """With a code that is not ``taken``, and is from now on."""
    dyad = DyadId(unit.new_id())
    codes = (new_code(number) for number in count(crc32(dyad.encode())))
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
    """The dyad of that id, which must be there."""
    tables = "dyads", "clients"
    return unit.once(
        f"dyad {dyad}", tables, lambda: _read(unit, unit.conn.execute(_BY_ID, {"dyad": dyad}).one())
    )


def find(unit: UnitOfWork, dyad: str) -> Dyad | None:
    """The dyad of that id, if there is one: for ids that came from outside."""
    row = unit.conn.execute(_BY_ID, {"dyad": dyad}).one_or_none()
    return _read(unit, row) if row else None


def of_practitioner(unit: UnitOfWork, practitioner: PractitionerId) -> list[Dyad]:
    """All dyads of a practitioner, by label."""
    found = _read_all(unit, _query().where(dyads.c.practitioner_id == practitioner))
    return sorted(found, key=lambda dyad: (dyad.label.casefold(), dyad.id))


def of_client(unit: UnitOfWork, person: PersonId) -> list[Dyad]:
    """The dyads in which this person is the client."""
    rows = unit.conn.execute(_OF_CLIENT, {"person": person})
    return [_read(unit, row) for row in rows]


def of_programme(unit: UnitOfWork, programme: ProgrammeId, *states: DyadState) -> list[Dyad]:
    """The dyads of a programme that stand there."""
    return _read_all(unit, _query().where(clients.c.programme_id == programme, dyads.c.state.in_(states)))


def made(unit: UnitOfWork, programme: ProgrammeId) -> dict[DyadId, datetime]:
    """When each dyad of a programme was made, by id; nobody's label is opened for it."""
    query = select(dyads.c.id, dyads.c.made_at).join(clients, clients.c.id == dyads.c.client_id)
    found = unit.conn.execute(query.where(clients.c.programme_id == programme).order_by(dyads.c.id))
    return {DyadId(each.id): each.made_at for each in found}


def every(unit: UnitOfWork) -> list[Dyad]:
    """All dyads there are."""
    return _read_all(unit, _query())


def bind(unit: UnitOfWork, client: ClientId, person: PersonId) -> None:
    """The client has started the bot: from now on we know who they are."""
    unit.conn.execute(update(clients).where(clients.c.id == client).values(person_id=person))


def set_state(unit: UnitOfWork, dyad: DyadId, state: DyadState, paused_until: datetime | None = None) -> None:
    """Move a dyad to a state that may follow its present one; a pause names its end.

    Raises ForbiddenTransition for one that may not. State and check are one statement, so that the check holds for the
    row as it is now.
    """
    over = unit.now if lifecycle.is_over(state) else None
    allowed = dyads.c.id == dyad, dyads.c.state.in_(lifecycle.sources_of(state))
    query = update(dyads).where(*allowed).values(state=state, paused_until=paused_until, over_at=over)
    if not unit.conn.execute(query).rowcount:
        current = unit.conn.execute(select(dyads.c.state).where(dyads.c.id == dyad)).scalar_one()
        raise ForbiddenTransition(DyadState(current), state)
