"""Invites: single use, expiring, stored as hashes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, insert, select, update

from flows.ids import CoordinatorId, DyadId, PractitionerId
from storage.database.unit_of_work import UnitOfWork
from storage.tables.schema import invites


@dataclass(frozen=True, slots=True)
class Invited:
    """Whom an invite is for: a coordinator, a practitioner, or, where ``dyad`` is given, that client of theirs.

    ``language`` is what they are said to speak.
    """

    practitioner: PractitionerId | None = None
    dyad: DyadId | None = None
    coordinator: CoordinatorId | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Invite:
    """An invite, used or not, expired or not."""

    id: str
    invited: Invited
    expires_at: datetime
    used_at: datetime | None


def add(unit: UnitOfWork, code: str, invited: Invited, expires_at: datetime) -> None:
    """Store an invite under the keyed hash of its code."""
    add_all(unit, [(code, invited)], expires_at)


def add_all(unit: UnitOfWork, made: Sequence[tuple[str, Invited]], expires_at: datetime) -> None:
    """Store many."""
    rows = [
        {
            "id": unit.new_id(),
            "practitioner_id": invited.practitioner,
            "dyad_id": invited.dyad,
            "coordinator_id": invited.coordinator,
            "language": invited.language,
            "code_hash": _hash(unit, code),
            "made_at": unit.now,
            "expires_at": expires_at,
        }
        for code, invited in made
    ]
    if rows:
        unit.conn.execute(insert(invites), rows)


def _hash(unit: UnitOfWork, code: str) -> str:
    return unit.hash(f"invite:{code}")


def by_code(unit: UnitOfWork, code: str) -> Invite | None:
    """The invite of that code, used or not, expired or not."""
    row = unit.conn.execute(select(invites).where(invites.c.code_hash == _hash(unit, code))).one_or_none()
    if row is None:
        return None
    invited = Invited(
        PractitionerId(row.practitioner_id) if row.practitioner_id else None,
        DyadId(row.dyad_id) if row.dyad_id else None,
        CoordinatorId(row.coordinator_id) if row.coordinator_id else None,
        row.language,
    )
    return Invite(row.id, invited, row.expires_at, row.used_at)


def use(unit: UnitOfWork, invite: str) -> bool:
    """Use an invite up; false if somebody else was first."""
    query = (
        update(invites).where(invites.c.id == invite, invites.c.used_at.is_(None)).values(used_at=unit.now)
    )
    return unit.conn.execute(query).rowcount == 1


def revoke(unit: UnitOfWork, dyad: DyadId) -> None:
    """Earlier invites of this dyad that were not used open nothing any more."""
    _revoke(unit, invites.c.dyad_id == dyad)


def revoke_own(unit: UnitOfWork, practitioner: PractitionerId) -> None:
    """A practitioner's own earlier invites that were not used open nothing any more; their clients' do."""
    _revoke(unit, (invites.c.practitioner_id == practitioner) & invites.c.dyad_id.is_(None))


def _revoke(unit: UnitOfWork, whose: ColumnElement[bool]) -> None:
    waiting = whose, invites.c.used_at.is_(None), invites.c.expires_at > unit.now
    unit.conn.execute(update(invites).where(*waiting).values(expires_at=unit.now))


def expired(unit: UnitOfWork) -> frozenset[DyadId]:
    """The dyads none of whose links can be used any more."""
    query = select(invites.c.dyad_id).where(invites.c.dyad_id.is_not(None)).group_by(invites.c.dyad_id)
    over = query.having(func.max(invites.c.expires_at) <= unit.now)
    return frozenset(DyadId(each) for each in unit.conn.execute(over).scalars())
