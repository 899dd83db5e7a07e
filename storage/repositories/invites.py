"""Invites: single use, expiring, stored as hashes."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select, update

from flows.ids import DyadId, PractitionerId
from storage.tables import invites
from storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class Invite:
    """For a practitioner, or, where ``dyad`` is given, for the client of that dyad."""

    id: str
    practitioner: PractitionerId
    dyad: DyadId | None
    expires_at: datetime
    used_at: datetime | None


def add(
    unit: Unit, code: str, practitioner: PractitionerId, dyad: DyadId | None, expires_at: datetime
) -> None:
    """Store an invite under the keyed hash of its code."""
    unit.conn.execute(
        insert(invites).values(
            id=unit.new_id(),
            practitioner_id=practitioner,
            dyad_id=dyad,
            code_hash=unit.hash(f"invite:{code}"),
            made_at=unit.now,
            expires_at=expires_at,
        )
    )


def by_code(unit: Unit, code: str) -> Invite | None:
    """The invite of that code, used or not, expired or not."""
    query = select(invites).where(invites.c.code_hash == unit.hash(f"invite:{code}"))
    row = unit.conn.execute(query).one_or_none()
    if row is None:
        return None
    dyad = DyadId(row.dyad_id) if row.dyad_id else None
    return Invite(row.id, PractitionerId(row.practitioner_id), dyad, row.expires_at, row.used_at)


def use(unit: Unit, invite: str) -> bool:
    """Use an invite up; false if somebody else was first."""
    query = (
        update(invites).where(invites.c.id == invite, invites.c.used_at.is_(None)).values(used_at=unit.now)
    )
    return unit.conn.execute(query).rowcount == 1


def revoke(unit: Unit, dyad: DyadId) -> None:
    """Earlier invites of this dyad that were not used open nothing any more."""
    waiting = invites.c.dyad_id == dyad, invites.c.used_at.is_(None), invites.c.expires_at > unit.now
    unit.conn.execute(update(invites).where(*waiting).values(expires_at=unit.now))
