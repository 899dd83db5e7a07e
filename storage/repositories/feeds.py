"""Calendar feeds: a practitioner's calendar address, its next fetch and its failures."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, Row, bindparam, delete, insert, select, update

from flows.ids import PractitionerId
from storage.database.unit_of_work import UnitOfWork
from storage.tables.plan_tables import feeds

FETCH_IS_DUE = feeds.c.next_at <= bindparam("now")
_TO_FETCH = (
    select(feeds).where(FETCH_IS_DUE).order_by(feeds.c.next_at).limit(bindparam("limit", type_=Integer))
)


@dataclass(frozen=True, slots=True)
class CalendarFeed:
    """A practitioner's calendar feed; ``etag`` is that of the last response; ``told``: they were told that it fails."""

    practitioner: PractitionerId
    address: str
    etag: str | None
    next_at: datetime
    failures: int
    failing_since: datetime | None
    told: bool


def _read(unit: UnitOfWork, row: Row[Any]) -> CalendarFeed:
    address = unit.unseal(row.practitioner_id, "feeds.address", row.practitioner_id, row.address)
    practitioner = PractitionerId(row.practitioner_id)
    told = row.told_at is not None
    return CalendarFeed(practitioner, address, row.etag, row.next_at, row.failures, row.failing_since, told)


def put(unit: UnitOfWork, practitioner: PractitionerId, address: str) -> None:
    """Set the practitioner's calendar address, to be fetched at once."""
    drop(unit, practitioner)
    sealed = unit.seal(practitioner, "feeds.address", practitioner, address)
    unit.conn.execute(
        insert(feeds).values(practitioner_id=practitioner, address=sealed, next_at=unit.now, failures=0)
    )


def drop(unit: UnitOfWork, practitioner: PractitionerId) -> bool:
    """Delete the practitioner's feed; return false if there was none."""
    return bool(unit.conn.execute(delete(feeds).where(feeds.c.practitioner_id == practitioner)).rowcount)


def get(unit: UnitOfWork, practitioner: PractitionerId) -> CalendarFeed | None:
    """Return the practitioner's feed, if they have one."""
    row = unit.conn.execute(select(feeds).where(feeds.c.practitioner_id == practitioner)).one_or_none()
    return _read(unit, row) if row else None


def list_due(unit: UnitOfWork, limit: int) -> list[CalendarFeed]:
    """Return up to ``limit`` feeds that are due, the longest waiting first."""
    return [_read(unit, row) for row in unit.conn.execute(_TO_FETCH, {"now": unit.now, "limit": limit})]


def set_fields(unit: UnitOfWork, practitioner: PractitionerId, **values: datetime | int | str | None) -> None:
    """Set etag, next_at, failures, failing_since or told_at of the practitioner's feed."""
    unit.conn.execute(update(feeds).where(feeds.c.practitioner_id == practitioner).values(**values))
