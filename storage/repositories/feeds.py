"""Feeds: a practitioner's calendar address, when it is fetched next, and since when it fails."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, Row, bindparam, delete, insert, select, update

from flows.ids import PractitionerId
from storage.database.unit_of_work import UnitOfWork
from storage.tables.plan_tables import feeds

TO_BE_READ = feeds.c.next_at <= bindparam("now")
_TO_FETCH = select(feeds).where(TO_BE_READ).order_by(feeds.c.next_at).limit(bindparam("most", type_=Integer))


@dataclass(frozen=True, slots=True)
class CalendarFeed:
    """One practitioner's. ``etag`` is what the server called the version last read; ``told``: they know it fails."""

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
    """From now on sessions come from that address, which is read at once."""
    drop(unit, practitioner)
    sealed = unit.seal(practitioner, "feeds.address", practitioner, address)
    unit.conn.execute(
        insert(feeds).values(practitioner_id=practitioner, address=sealed, next_at=unit.now, failures=0)
    )


def drop(unit: UnitOfWork, practitioner: PractitionerId) -> bool:
    """No calendar any more; false if there was none."""
    return bool(unit.conn.execute(delete(feeds).where(feeds.c.practitioner_id == practitioner)).rowcount)


def get(unit: UnitOfWork, practitioner: PractitionerId) -> CalendarFeed | None:
    """A practitioner's, if they have one."""
    row = unit.conn.execute(select(feeds).where(feeds.c.practitioner_id == practitioner)).one_or_none()
    return _read(unit, row) if row else None


def to_fetch(unit: UnitOfWork, most: int) -> list[CalendarFeed]:
    """Those whose moment has come, the longest waiting first."""
    waiting = unit.conn.execute(_TO_FETCH, {"now": unit.now, "most": most})
    return [_read(unit, row) for row in waiting]


def change(unit: UnitOfWork, practitioner: PractitionerId, **values: datetime | int | str | None) -> None:
    """Set etag, next_at, failures, failing_since or told_at."""
    unit.conn.execute(update(feeds).where(feeds.c.practitioner_id == practitioner).values(**values))
