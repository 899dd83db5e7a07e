"""Endpoints of other programs that are told of a programme's events, with their secrets and their health."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update

from flows.ids import PractitionerId, ProgrammeId
from storage.database.prepared_statements import PreparedStatement
from storage.database.unit_of_work import UnitOfWork
from storage.encryption.crypto import Erased
from storage.tables.event_tables import event_deliveries
from storage.tables.event_tables import event_endpoints as table
from storage.tables.schema import practitioners

TABLES = ("event_endpoints", "practitioners")
KEY_OWNER = "endpoint:"
_OF_PRACTITIONER = PreparedStatement(
    select(table.c.id, table.c.kinds)
    .join(practitioners, practitioners.c.programme_id == table.c.programme_id)
    .where(practitioners.c.id == bindparam("practitioner"), table.c.ended_at.is_(None))
    .order_by(table.c.id)
)


@dataclass(frozen=True, slots=True)
class EventEndpoint:
    """An endpoint; ``own_network``: it may lie in this machine's own network."""

    id: str
    programme: ProgrammeId
    address: str
    secret: str
    kinds: tuple[str, ...]
    own_network: bool
    made_at: datetime
    delivered_at: datetime | None = None
    failing_since: datetime | None = None
    problem: str | None = None
    ended_at: datetime | None = None


def key_owner(endpoint: str) -> str:
    """Return the owner of the data key under which an endpoint's address, secret and events are sealed."""
    return KEY_OWNER + endpoint


def add(unit: UnitOfWork, endpoint: EventEndpoint) -> None:
    """Store a new endpoint."""
    owner = key_owner(endpoint.id)
    unit.conn.execute(
        insert(table).values(
            id=endpoint.id,
            programme_id=endpoint.programme,
            address=unit.seal(owner, "event_endpoints.address", endpoint.id, endpoint.address),
            secret=unit.seal(owner, "event_endpoints.secret", endpoint.id, endpoint.secret),
            kinds=[*endpoint.kinds],
            own_network=endpoint.own_network,
            made_at=endpoint.made_at,
        )
    )


def remove(unit: UnitOfWork, endpoint: str) -> bool:
    """Delete an endpoint, what waits for it and its key; return false if there was none."""
    unit.conn.execute(delete(event_deliveries).where(event_deliveries.c.endpoint_id == endpoint))
    unit.erase_key(key_owner(endpoint))
    return unit.conn.execute(delete(table).where(table.c.id == endpoint)).rowcount == 1


def find(unit: UnitOfWork, endpoint: str) -> EventEndpoint | None:
    """Return the endpoint of an untrusted id; None if there is none, or if its key was erased."""
    row = unit.conn.execute(select(table).where(table.c.id == endpoint)).one_or_none()
    return _read(unit, row) if row is not None else None


def every(unit: UnitOfWork) -> list[EventEndpoint]:
    """Return all endpoints, oldest first."""
    rows = unit.conn.execute(select(table).order_by(table.c.made_at, table.c.id)).all()
    unit.load_keys(key_owner(row.id) for row in rows)
    return [each for row in rows if (each := _read(unit, row)) is not None]


def list_subscribed(unit: UnitOfWork, practitioner: PractitionerId, kind: str) -> Sequence[str]:
    """Return the endpoints of a practitioner's programme that take this kind of event."""
    parameters = {"practitioner": practitioner}
    rows = unit.cached_read(
        f"endpoints {practitioner}", TABLES, lambda: _OF_PRACTITIONER.all(unit.conn, parameters)
    )
    return [row.id for row in rows if kind in row.kinds]


def record_success(unit: UnitOfWork, endpoint: str) -> None:
    """Record that an event has arrived."""
    healthy = {"delivered_at": unit.now, "failing_since": None, "problem": None}
    unit.conn.execute(update(table).where(table.c.id == endpoint).values(healthy))


def record_problem(unit: UnitOfWork, endpoint: str, problem: str) -> None:
    """Record that an event did not arrive; the first failure after a success begins the time of failing."""
    of = update(table).where(table.c.id == endpoint)
    unit.conn.execute(of.where(table.c.failing_since.is_(None)).values(failing_since=unit.now))
    unit.conn.execute(of.values(problem=problem[:80]))


def end(unit: UnitOfWork, endpoints: Collection[str], problem: str) -> None:
    """End subscriptions: nothing is sent there any more, and what waits is dropped."""
    ids = sorted(endpoints)
    unit.conn.execute(delete(event_deliveries).where(event_deliveries.c.endpoint_id.in_(ids)))
    ended = {"ended_at": unit.now, "problem": problem[:80]}
    unit.conn.execute(update(table).where(table.c.id.in_(ids), table.c.ended_at.is_(None)).values(ended))


def _read(unit: UnitOfWork, row: Row[Any]) -> EventEndpoint | None:
    owner = key_owner(row.id)
    try:
        address = unit.unseal(owner, "event_endpoints.address", row.id, row.address)
        secret = unit.unseal(owner, "event_endpoints.secret", row.id, row.secret)
    except Erased:  # removed; the row comes from a restored backup
        return None
    return EventEndpoint(
        row.id,
        ProgrammeId(row.programme_id),
        address,
        secret,
        tuple(row.kinds),
        row.own_network,
        row.made_at,
        row.delivered_at,
        row.failing_since,
        row.problem,
        row.ended_at,
    )
