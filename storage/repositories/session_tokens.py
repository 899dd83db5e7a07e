"""Tokens with which practice programs send sessions: one for a programme, stored as a keyed hash."""

import hmac

from sqlalchemy import delete, select, update

from flows.ids import ProgrammeId
from storage.database.unit_of_work import UnitOfWork
from storage.database.upsert import upsert_rows
from storage.tables.event_tables import session_tokens as table


def put(unit: UnitOfWork, programme: ProgrammeId, token: str) -> None:
    """Store a programme's token in place of the one before."""
    row = {"programme_id": programme, "token_hash": _hash(unit, token), "made_at": unit.now, "used_at": None}
    upsert_rows(unit, table, [row])


def remove(unit: UnitOfWork, programme: ProgrammeId) -> bool:
    """Delete a programme's token; return false if there was none."""
    return unit.conn.execute(delete(table).where(table.c.programme_id == programme)).rowcount == 1


def find_programme(unit: UnitOfWork, token: str) -> ProgrammeId | None:
    """Return the programme of a token, compared with all of them in constant time."""
    given, found = _hash(unit, token), None
    for row in unit.conn.execute(select(table.c.programme_id, table.c.token_hash)).all():
        if hmac.compare_digest(row.token_hash, given):
            found = ProgrammeId(row.programme_id)
    return found


def record_use(unit: UnitOfWork, programme: ProgrammeId) -> None:
    """Record that the programme's token was used now."""
    unit.conn.execute(update(table).where(table.c.programme_id == programme).values(used_at=unit.now))


def _hash(unit: UnitOfWork, token: str) -> str:
    return unit.hash(f"session-token:{token}")
