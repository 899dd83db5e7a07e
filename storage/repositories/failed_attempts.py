"""Tries that did not fit: counted by chat for as long as they matter."""

from sqlalchemy import delete, func, insert, select, update

from flows.rate_limit import FORGOTTEN, AttemptKind, FailedAttempts
from storage.database.unit_of_work import UnitOfWork
from storage.tables.audit_tables import attempts


def get(unit: UnitOfWork, chat_key: str, kind: AttemptKind) -> FailedAttempts | None:
    """What this chat got wrong of late, if anything."""
    query = select(attempts.c.tries, attempts.c.last).where(
        attempts.c.chat_key == chat_key, attempts.c.kind == kind
    )
    row = unit.conn.execute(query).one_or_none()
    return FailedAttempts(row.tries, row.last) if row else None


def of_all(unit: UnitOfWork, kind: AttemptKind) -> int:
    """How many tries of everybody were wrong of late."""
    recent = attempts.c.kind == kind, attempts.c.last > unit.now - FORGOTTEN
    return int(unit.conn.execute(select(func.sum(attempts.c.tries)).where(*recent)).scalar_one() or 0)


def add(unit: UnitOfWork, chat_key: str, kind: AttemptKind) -> None:
    """One more was wrong; whatever is past mattering goes, of everybody."""
    unit.conn.execute(delete(attempts).where(attempts.c.last <= unit.now - FORGOTTEN))
    this = attempts.c.chat_key == chat_key, attempts.c.kind == kind
    more = update(attempts).where(*this).values(tries=attempts.c.tries + 1, last=unit.now)
    if not unit.conn.execute(more).rowcount:
        unit.conn.execute(insert(attempts).values(chat_key=chat_key, kind=kind, tries=1, last=unit.now))


def drop(unit: UnitOfWork, chat_key: str, *kinds: AttemptKind) -> None:
    """Forget what this chat got wrong."""
    unit.conn.execute(delete(attempts).where(attempts.c.chat_key == chat_key, attempts.c.kind.in_(kinds)))
