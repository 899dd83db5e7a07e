"""Invitations: single-use, expiring, stored as a keyed hash of their code."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, insert, select, update

from flows.ids import CoordinatorId, DyadId, PractitionerId
from storage.database.unit_of_work import UnitOfWork
from storage.tables.schema import invites


@dataclass(frozen=True, slots=True)
class Invited:
    """The recipient of an invitation: a coordinator, a practitioner, or, with `dyad`, that client of theirs.

    `language` is the language that the enrolment list names; `listed`: a list invited them.
    """

    practitioner: PractitionerId | None = None
    dyad: DyadId | None = None
    coordinator: CoordinatorId | None = None
    language: str | None = None
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Invite:
    """A stored invitation, used or not, expired or not."""

    id: str
    invited: Invited
    expires_at: datetime
    used_at: datetime | None


def add(unit: UnitOfWork, code: str, invited: Invited, expires_at: datetime) -> None:
    """Store an invitation under the keyed hash of its code."""
    add_all(unit, [(code, invited)], expires_at)


def add_all(unit: UnitOfWork, coded: Sequence[tuple[str, Invited]], expires_at: datetime) -> None:
    """Store invitations, given as code and recipient."""
    rows = [
        {
            "id": unit.new_id(),
            "practitioner_id": invited.practitioner,
            "dyad_id": invited.dyad,
            "coordinator_id": invited.coordinator,
            "language": invited.language,
            "listed": invited.listed,
            "code_hash": _hash(unit, code),
            "made_at": unit.now,
            "expires_at": expires_at,
        }
        for code, invited in coded
    ]
    if rows:
        unit.conn.execute(insert(invites), rows)


def _hash(unit: UnitOfWork, code: str) -> str:
    return unit.hash(f"invite:{code}")


def by_code(unit: UnitOfWork, code: str) -> Invite | None:
    """Return the invitation of a code, used or not, expired or not, or None."""
    row = unit.conn.execute(select(invites).where(invites.c.code_hash == _hash(unit, code))).one_or_none()
    if row is None:
        return None
    invited = Invited(
        PractitionerId(row.practitioner_id) if row.practitioner_id else None,
        DyadId(row.dyad_id) if row.dyad_id else None,
        CoordinatorId(row.coordinator_id) if row.coordinator_id else None,
        row.language,
        row.listed,
    )
    return Invite(row.id, invited, row.expires_at, row.used_at)


def get_expiry(unit: UnitOfWork, dyad: DyadId) -> datetime | None:
    """Return until when the unused invitation of a dyad works; None if none does now."""
    of = invites.c
    query = select(func.max(of.expires_at)).where(
        of.dyad_id == dyad, of.used_at.is_(None), of.expires_at > unit.now
    )
    expiry: datetime | None = unit.conn.execute(query).scalar_one()
    return expiry


def mark_used(unit: UnitOfWork, invite: str) -> bool:
    """Mark an invitation as used; return False if it was used already."""
    query = (
        update(invites).where(invites.c.id == invite, invites.c.used_at.is_(None)).values(used_at=unit.now)
    )
    return unit.conn.execute(query).rowcount == 1


def revoke(unit: UnitOfWork, dyad: DyadId) -> None:
    """Expire the unused invitations of a dyad."""
    _revoke(unit, invites.c.dyad_id == dyad)


def revoke_practitioner_invites(unit: UnitOfWork, practitioner: PractitionerId) -> None:
    """Expire a practitioner's own unused invitations, not those of their clients."""
    _revoke(unit, (invites.c.practitioner_id == practitioner) & invites.c.dyad_id.is_(None))


def _revoke(unit: UnitOfWork, condition: ColumnElement[bool]) -> None:
    unused = condition, invites.c.used_at.is_(None), invites.c.expires_at > unit.now
    unit.conn.execute(update(invites).where(*unused).values(expires_at=unit.now))


def listed(unit: UnitOfWork) -> dict[str, str | None]:
    """Return the ids of the dyads and practitioners whom a list has invited, with the language that it names."""
    query = select(invites.c.dyad_id, invites.c.practitioner_id, invites.c.language).where(invites.c.listed)
    return {row.dyad_id or row.practitioner_id: row.language for row in unit.conn.execute(query)}


def expired(unit: UnitOfWork) -> frozenset[DyadId]:
    """Return the dyads whose every invitation, used or not, is past its expiry."""
    query = select(invites.c.dyad_id).where(invites.c.dyad_id.is_not(None)).group_by(invites.c.dyad_id)
    all_expired = query.having(func.max(invites.c.expires_at) <= unit.now)
    return frozenset(DyadId(each) for each in unit.conn.execute(all_expired).scalars())
