"""Events on their way to endpoints: claimed with a lease, retried, and deleted once they have arrived.

Kind and pseudonyms are sealed in fields of one length, so that no row tells what has happened to whom.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Integer, and_, bindparam, delete, func, insert, or_, select, update

from flows.ids import CheckInId, DyadId, PractitionerId
from storage.database.unit_of_work import UnitOfWork
from storage.encryption import padded_sealing
from storage.encryption.crypto import Erased
from storage.repositories.event_endpoints import key_owner
from storage.tables.event_tables import event_deliveries as table

COLUMN = "event_deliveries.content"
STEP = 512  # bytes: what the longest content needs
IS_CLAIMABLE = and_(
    table.c.next_at <= bindparam("now"),
    or_(table.c.leased_until.is_(None), table.c.leased_until <= bindparam("now")),
)
_DUE_ENDPOINTS = select(table.c.endpoint_id).where(IS_CLAIMABLE).distinct().order_by(table.c.endpoint_id)
_FIRST = (
    select(table.c.id)
    .where(IS_CLAIMABLE, table.c.endpoint_id == bindparam("endpoint"))
    .order_by(table.c.at, table.c.id)
    .limit(bindparam("limit", type_=Integer))
    .with_for_update(skip_locked=True)  # what another process claims just now is left to it
    .cte("first_ones")  # PostgreSQL may run a subquery again for each row, and lock more than the limit
)
_CLAIM = (
    update(table)
    .where(table.c.id.in_(select(_FIRST.c.id)), IS_CLAIMABLE)
    .values(claimed_by=bindparam("owner"), leased_until=bindparam("until"))
    .returning(table)
)


@dataclass(frozen=True, slots=True)
class EventDelivery:
    """One event for one endpoint; ``attempts`` have failed. ``content`` is None if its key was erased."""

    id: str
    endpoint: str
    content: Mapping[str, Any] | None
    at: datetime
    attempts: int
    check_in: CheckInId | None = None


def add(
    unit: UnitOfWork,
    endpoint: str,
    content: Mapping[str, Any],
    *,
    dyad: DyadId | None = None,
    check_in: CheckInId | None = None,
    practitioner: PractitionerId | None = None,
) -> None:
    """Store an event for an endpoint, to be sent at once; an erasure of those it names deletes it."""
    made = unit.new_id()
    unit.conn.execute(
        insert(table).values(
            id=made,
            endpoint_id=endpoint,
            dyad_id=dyad,
            check_in_id=check_in,
            practitioner_id=practitioner,
            content=padded_sealing.seal(unit, key_owner(endpoint), COLUMN, made, content, STEP),
            at=unit.now,
            next_at=unit.now,
            attempts=0,
        )
    )


def list_due_endpoints(unit: UnitOfWork) -> list[str]:
    """Return the endpoints for which an event can be claimed now."""
    return [*unit.conn.execute(_DUE_ENDPOINTS, {"now": unit.now}).scalars()]


def claim(unit: UnitOfWork, endpoint: str, owner: str, lease: timedelta, limit: int) -> list[EventDelivery]:
    """Claim up to ``limit`` due events of an endpoint, oldest first, for ``owner`` until the lease ends."""
    parameters = {"now": unit.now, "endpoint": endpoint, "owner": owner, "limit": limit}
    rows = unit.conn.execute(_CLAIM, parameters | {"until": unit.now + lease}).all()
    claimed = [
        EventDelivery(row.id, row.endpoint_id, _content(unit, row), row.at, row.attempts, row.check_in_id)
        for row in rows
    ]
    return sorted(claimed, key=lambda each: (each.at, each.id))


def remove(unit: UnitOfWork, delivery: str, owner: str) -> None:
    """Delete an event that has arrived or is given up, if this owner still holds it."""
    unit.conn.execute(delete(table).where(table.c.id == delivery, table.c.claimed_by == owner))


def retry(unit: UnitOfWork, delivery: str, owner: str, next_at: datetime) -> None:
    """Count a failed attempt and plan the next one, if this owner still holds the event."""
    held = table.c.id == delivery, table.c.claimed_by == owner
    values = {"attempts": table.c.attempts + 1, "next_at": next_at}
    unit.conn.execute(update(table).where(*held).values(**values, claimed_by=None, leased_until=None))


def count_waiting(unit: UnitOfWork) -> dict[str, int]:
    """Return how many events wait for each endpoint."""
    query = select(table.c.endpoint_id, func.count()).group_by(table.c.endpoint_id)
    return {row[0]: row[1] for row in unit.conn.execute(query)}


def _content(unit: UnitOfWork, row: Any) -> Mapping[str, Any] | None:
    try:
        content: Mapping[str, Any] = padded_sealing.unseal(
            unit, key_owner(row.endpoint_id), COLUMN, row.id, row.content
        )
    except Erased:
        return None
    return content
