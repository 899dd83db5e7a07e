"""Consents: which versions of the text a client agreed to, and until when."""

from datetime import datetime

from sqlalchemy import bindparam, insert, select, update

from flows.ids import ClientId, ProgrammeId
from storage.database.prepared_statements import PreparedStatement
from storage.database.unit_of_work import UnitOfWork
from storage.tables.schema import clients, consents

_IN_FORCE = PreparedStatement(
    select(consents.c.id).where(
        consents.c.client_id == bindparam("client"),
        consents.c.withdrawn_at.is_(None),
        consents.c.version >= bindparam("version"),
        consents.c.programme_version >= bindparam("of_programme"),
    )
)


def give(unit: UnitOfWork, client: ClientId, version: int, of_programme: int = 1) -> None:
    """Record the client's consent to these versions of the common text and of the programme's."""
    made = {"id": unit.new_id(), "client_id": client, "version": version, "programme_version": of_programme}
    unit.conn.execute(insert(consents).values(**made, given_at=unit.now))


def is_in_force(unit: UnitOfWork, client: ClientId, version: int, of_programme: int = 1) -> bool:
    """Return whether a consent to these versions, or later ones, is in force."""
    parameters = {"client": client, "version": version, "of_programme": of_programme}
    return _IN_FORCE.first(unit.conn, parameters) is not None


def holders(unit: UnitOfWork, programme: ProgrammeId, version: int, of_programme: int) -> set[ClientId]:
    """Return the clients of a programme with a consent in force to these versions, or later ones."""
    of = consents.c
    query = select(of.client_id).join(clients, clients.c.id == of.client_id)
    query = query.where(clients.c.programme_id == programme, of.withdrawn_at.is_(None))
    fitting = query.where(of.version >= version, of.programme_version >= of_programme)
    return {ClientId(client) for client in unit.conn.execute(fitting).scalars()}


def withdraw(unit: UnitOfWork, client: ClientId) -> None:
    """End all consents of the client."""
    in_force = consents.c.client_id == client, consents.c.withdrawn_at.is_(None)
    unit.conn.execute(update(consents).where(*in_force).values(withdrawn_at=unit.now))


def in_force_since(unit: UnitOfWork, client: ClientId) -> datetime | None:
    """Return when the consent in force was given, or None."""
    in_force = consents.c.client_id == client, consents.c.withdrawn_at.is_(None)
    query = select(consents.c.given_at).where(*in_force).order_by(consents.c.given_at.desc())
    return unit.conn.execute(query).scalars().first()


def renew(unit: UnitOfWork, client: ClientId) -> None:
    """Record a new consent to the versions of the client's last one."""
    query = select(consents.c.version, consents.c.programme_version).where(consents.c.client_id == client)
    last = unit.conn.execute(query.order_by(consents.c.given_at.desc())).first()
    withdraw(unit, client)
    give(unit, client, *(last or (1, 1)))
