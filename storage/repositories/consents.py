"""Consents: who agreed to which version of the text, and until when."""

from datetime import datetime

from sqlalchemy import insert, select, update

from flows.ids import ClientId
from storage.tables import consents
from storage.unit_of_work import Unit


def give(unit: Unit, client: ClientId, version: int) -> None:
    """The client agrees to this version, now."""
    unit.conn.execute(
        insert(consents).values(id=unit.new_id(), client_id=client, version=version, given_at=unit.now)
    )


def holds(unit: Unit, client: ClientId, version: int) -> bool:
    """Whether the client's agreement to this version stands."""
    query = select(consents.c.id).where(
        consents.c.client_id == client, consents.c.version == version, consents.c.withdrawn_at.is_(None)
    )
    return unit.conn.execute(query).first() is not None


def withdraw(unit: Unit, client: ClientId) -> None:
    """Whatever the client agreed to ends now."""
    standing = consents.c.client_id == client, consents.c.withdrawn_at.is_(None)
    unit.conn.execute(update(consents).where(*standing).values(withdrawn_at=unit.now))


def standing_since(unit: Unit, client: ClientId) -> datetime | None:
    """When the agreement that stands was given, if one stands."""
    standing = consents.c.client_id == client, consents.c.withdrawn_at.is_(None)
    query = select(consents.c.given_at).where(*standing).order_by(consents.c.given_at.desc())
    return unit.conn.execute(query).scalars().first()


def renew(unit: Unit, client: ClientId) -> None:
    """The client agrees anew to what they last agreed to."""
    query = select(consents.c.version).where(consents.c.client_id == client)
    version = unit.conn.execute(query.order_by(consents.c.given_at.desc())).scalars().first()
    withdraw(unit, client)
    give(unit, client, version or 1)
