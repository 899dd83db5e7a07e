"""Calendar feeds: a practitioner's calendar address, its next fetch and its failures."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Integer, Row, bindparam, delete, insert, select, update

from flows.ids import PractitionerId
from storage.database.unit_of_work import UnitOfWork
from storage.tables.plan_tables import feeds

FETCH_IS_DUE = feeds.c.next_at <= bindparam("now")
_TO_FETCH = (
    select(feeds).where(FETCH_IS_DUE).order_by(feeds.c.next_at).limit(bindparam("limit", type_=Integer))
)


class Awaited(StrEnum):
    """What a practitioner waits to be told after the next reading of their calendar."""

    FIRST = "first"
    """Whether a new address can be read, and what was found there."""
    CANDIDATE = "candidate"
    """Whether the other address can be read: then it takes this one's place."""
    AGAIN = "again"
    """What is found at an address that was sent again."""
    ASSIGNED = "assigned"
    """What is found now that appointments are assigned to a client."""
    CHOICES = "choices"
    """Which appointments can be assigned."""


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
    candidate: str | None = None
    awaited: Awaited | None = None

    @property
    def replacement(self) -> str | None:
        """The new address while it is fetched to see whether it works, before it replaces this one; else None."""
        return self.candidate if self.awaited is Awaited.CANDIDATE else None

    @property
    def address_to_read(self) -> str:
        """The address that is read next."""
        return self.replacement or self.address


def _read(unit: UnitOfWork, row: Row[Any]) -> CalendarFeed:
    practitioner = PractitionerId(row.practitioner_id)
    address = unit.unseal(practitioner, "feeds.address", practitioner, row.address)
    candidate = row.candidate and unit.unseal(practitioner, "feeds.candidate", practitioner, row.candidate)
    state = row.etag, row.next_at, row.failures, row.failing_since, row.told_at is not None
    return CalendarFeed(practitioner, address, *state, candidate, row.awaited and Awaited(row.awaited))


def put(
    unit: UnitOfWork, practitioner: PractitionerId, address: str, awaited: Awaited | None = Awaited.FIRST
) -> None:
    """Set the practitioner's calendar address, to be fetched at once."""
    drop(unit, practitioner)
    sealed = unit.seal(practitioner, "feeds.address", practitioner, address)
    unit.conn.execute(
        insert(feeds).values(
            practitioner_id=practitioner, address=sealed, next_at=unit.now, failures=0, awaited=awaited
        )
    )


def propose(unit: UnitOfWork, practitioner: PractitionerId, address: str | None) -> None:
    """Store another address beside the present one, or delete it."""
    sealed = address and unit.seal(practitioner, "feeds.candidate", practitioner, address)
    unit.conn.execute(update(feeds).where(feeds.c.practitioner_id == practitioner).values(candidate=sealed))


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
    """Set etag, next_at, failures, failing_since, told_at or awaited of the practitioner's feed."""
    unit.conn.execute(update(feeds).where(feeds.c.practitioner_id == practitioner).values(**values))
