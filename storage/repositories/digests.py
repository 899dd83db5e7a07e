"""Digests as they were composed: one for each practitioner and local week, so that it reads the same for ever.

Each is sealed under a key of its own: when a client is erased, the digests that spoke of them are written again without
them under a new key, and no old backup reads what stood there.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from flows.ids import PractitionerId
from storage.database.unit_of_work import UnitOfWork
from storage.encryption import padded_sealing
from storage.encryption.crypto import Erased
from storage.tables.schema import digests

COLUMN = "digests.content"
STEP = 4096  # bytes


def add(
    unit: UnitOfWork,
    practitioner: PractitionerId,
    week: str,
    content: str,
    quotes_from: datetime | None = None,
) -> bool:
    """Keep a week's digest; false if it has one already. ``quotes_from``: when its oldest quoted words were sent."""
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
    """That week's digest says this from now on (None: there is none any more), and what it said is past reading."""
    this = digests.c.practitioner_id == practitioner, digests.c.week == week
    unit.forget(_owner(practitioner, week))
    if content is None:
        unit.conn.execute(delete(digests).where(*this))
    else:
        sealed = _seal(unit, practitioner, week, content)
        unit.conn.execute(update(digests).where(*this).values(content=sealed, quotes_from=quotes_from))


def used(unit: UnitOfWork, practitioner: PractitionerId, week: str) -> None:
    """A button under that week's digest was tapped: it was read."""
    this = digests.c.practitioner_id == practitioner, digests.c.week == week, digests.c.used_at.is_(None)
    unit.conn.execute(update(digests).where(*this).values(used_at=unit.now))


def every(unit: UnitOfWork, practitioner: PractitionerId) -> list[tuple[str, str | None]]:
    """Each week with its digest, newest first; None where it cannot be read any more."""
    query = select(digests).where(digests.c.practitioner_id == practitioner).order_by(digests.c.at.desc())
    return [(row.week, _open(unit, practitioner, row)) for row in unit.conn.execute(query).all()]


def get(unit: UnitOfWork, practitioner: PractitionerId, week: str) -> str | None:
    """The digest of that week, if there was one."""
    this = digests.c.practitioner_id == practitioner, digests.c.week == week
    row = unit.conn.execute(select(digests.c.week, digests.c.content).where(*this)).one_or_none()
    return _open(unit, practitioner, row) if row else None


def since(unit: UnitOfWork, practitioner: PractitionerId, moment: datetime) -> Iterator[str]:
    """The digests sent from that moment on, newest first."""
    query = select(digests.c.week, digests.c.content).where(
        digests.c.practitioner_id == practitioner, digests.c.at >= moment
    )
    for row in unit.conn.execute(query.order_by(digests.c.at.desc())).all():
        content = _open(unit, practitioner, row)
        if content is not None:
            yield content


def moment(unit: UnitOfWork, practitioner: PractitionerId, week: str) -> datetime | None:
    """When that week's digest was composed, if there was one."""
    this = digests.c.practitioner_id == practitioner, digests.c.week == week
    return unit.conn.execute(select(digests.c.at).where(*this)).scalar_one_or_none()


def before(unit: UnitOfWork, practitioner: PractitionerId) -> datetime | None:
    """The moment of the last digest that was composed before now, if there was one."""
    query = select(func.max(digests.c.at)).where(
        digests.c.practitioner_id == practitioner, digests.c.at < unit.now
    )
    found: datetime | None = unit.conn.execute(query).scalar_one()
    return found


def latest(unit: UnitOfWork, practitioner: PractitionerId, by: str) -> str | None:
    """The latest week, up to ``by``, of which the practitioner had a digest; by its name, for clocks and zones are
    changed.
    """
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
