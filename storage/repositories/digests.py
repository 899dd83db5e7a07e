"""Digests as they were composed, one per practitioner and local week, so that a past digest always reads the same.

Each has its own data key. When a client is erased, the digests that mention them are rewritten without them under a
new key, and no old backup of the earlier text can be read.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update

from flows.ids import PractitionerId
from storage.database.prepared_statements import PreparedStatement
from storage.database.unit_of_work import UnitOfWork
from storage.encryption import padded_sealing
from storage.encryption.crypto import Erased
from storage.tables.schema import digests

COLUMN = "digests.content"
STEP = 4096  # bytes

_PREVIOUS = PreparedStatement(
    select(func.max(digests.c.at).label("at")).where(
        digests.c.practitioner_id == bindparam("practitioner"), digests.c.at < bindparam("now")
    )
)


def add(
    unit: UnitOfWork,
    practitioner: PractitionerId,
    week: str,
    content: str,
    quotes_from: datetime | None = None,
) -> bool:
    """Store a week's digest; return false if it has one. ``quotes_from``: when its oldest quoted text was sent."""
    if get(unit, practitioner, week) is not None:
        return False
    sealed = _seal(unit, practitioner, week, content)
    unit.conn.execute(
        insert(digests).values(
            practitioner_id=practitioner, week=week, content=sealed, quotes_from=quotes_from, at=unit.now
        )
    )
    return True


def rewrite(
    unit: UnitOfWork,
    practitioner: PractitionerId,
    week: str,
    content: str | None,
    quotes_from: datetime | None = None,
) -> None:
    """Replace a stored digest, or delete it if ``content`` is None; the old text can no longer be decrypted."""
    is_week = digests.c.practitioner_id == practitioner, digests.c.week == week
    unit.erase_key(_owner(practitioner, week))
    if content is None:
        unit.conn.execute(delete(digests).where(*is_week))
    else:
        sealed = _seal(unit, practitioner, week, content)
        unit.conn.execute(update(digests).where(*is_week).values(content=sealed, quotes_from=quotes_from))


def mark_used(unit: UnitOfWork, practitioner: PractitionerId, week: str) -> None:
    """Record that a button of this digest was tapped, which means that it was read."""
    is_week = digests.c.practitioner_id == practitioner, digests.c.week == week, digests.c.used_at.is_(None)
    unit.conn.execute(update(digests).where(*is_week).values(used_at=unit.now))


def list_all(unit: UnitOfWork, practitioner: PractitionerId) -> list[tuple[str, str | None]]:
    """Return each week with its digest, newest first; None where its key has been erased."""
    query = select(digests).where(digests.c.practitioner_id == practitioner).order_by(digests.c.at.desc())
    return [(row.week, _open(unit, practitioner, row)) for row in unit.conn.execute(query).all()]


def get(unit: UnitOfWork, practitioner: PractitionerId, week: str) -> str | None:
    """Return the digest of this week; None if there is none or its key has been erased."""
    is_week = digests.c.practitioner_id == practitioner, digests.c.week == week
    row = unit.conn.execute(select(digests.c.week, digests.c.content).where(*is_week)).one_or_none()
    return _open(unit, practitioner, row) if row else None


def iterate_since(unit: UnitOfWork, practitioner: PractitionerId, moment: datetime) -> Iterator[str]:
    """Yield the digests composed at ``moment`` or later, newest first."""
    query = select(digests.c.week, digests.c.content).where(
        digests.c.practitioner_id == practitioner, digests.c.at >= moment
    )
    for row in unit.conn.execute(query.order_by(digests.c.at.desc())).all():
        content = _open(unit, practitioner, row)
        if content is not None:
            yield content


def get_composed_at(unit: UnitOfWork, practitioner: PractitionerId, week: str) -> datetime | None:
    """Return when this week's digest was composed, if there is one."""
    is_week = digests.c.practitioner_id == practitioner, digests.c.week == week
    return unit.conn.execute(select(digests.c.at).where(*is_week)).scalar_one_or_none()


def get_previous_composed_at(unit: UnitOfWork, practitioner: PractitionerId) -> datetime | None:
    """Return when the latest digest before now was composed, if there is one."""
    parameters = {"practitioner": practitioner, "now": unit.now}
    composed_at: datetime | None = _PREVIOUS.one(unit.conn, parameters).at
    return composed_at


def get_latest_week(unit: UnitOfWork, practitioner: PractitionerId, by: str) -> str | None:
    """Return the latest week up to ``by`` with a digest: compared by name, since clocks and time zones change."""
    of = digests.c
    query = select(func.max(of.week)).where(of.practitioner_id == practitioner, of.week <= by)
    week: str | None = unit.conn.execute(query).scalar_one()
    return week


def _owner(practitioner: PractitionerId, week: str) -> str:
    return f"digest:{practitioner}:{week}"


def _seal(unit: UnitOfWork, practitioner: PractitionerId, week: str, content: str) -> bytes:
    return padded_sealing.seal_text(
        unit, _owner(practitioner, week), COLUMN, f"{practitioner}:{week}", content, STEP
    )


def _open(unit: UnitOfWork, practitioner: PractitionerId, row: Any) -> str | None:
    owner = _owner(practitioner, row.week)
    try:
        return padded_sealing.unseal_text(unit, owner, COLUMN, f"{practitioner}:{row.week}", row.content)
    except Erased:
        return None
