"""Failed attempts at guessable input, counted per chat for the rate limit."""

from sqlalchemy import ColumnElement, Label, bindparam, delete, exists, func, insert, select, update

from flows.rate_limit import FORGET_AFTER, AttemptKind, FailedAttempts
from storage.database.prepared_statements import PreparedStatement, StoredRow
from storage.database.unit_of_work import UnitOfWork
from storage.tables.audit_tables import attempts

_OF_CHAT = PreparedStatement(
    select(attempts.c.tries, attempts.c.last).where(
        attempts.c.chat_key == bindparam("chat_key"), attempts.c.kind == bindparam("kind")
    )
)


def has_attempts(chat_key: ColumnElement[str]) -> Label[bool]:
    """Return the column "has_attempts" of a statement that reads a person: see `remember`."""
    return exists().where(attempts.c.chat_key == chat_key).label("has_attempts")


def remember(unit: UnitOfWork, row: StoredRow) -> None:
    """Keep whether a row with `has_attempts` says that there are any, so that `get` need not look for none."""
    unit.cached_read(f"attempts {row.chat_key}", ("attempts",), lambda: bool(row.has_attempts))


def get(unit: UnitOfWork, chat_key: str, kind: AttemptKind) -> FailedAttempts | None:
    """Return this chat's recent failed attempts, if any."""
    if not unit.cached_read(f"attempts {chat_key}", ("attempts",), lambda: True):
        return None
    row = _OF_CHAT.first(unit.conn, {"chat_key": chat_key, "kind": kind})
    return FailedAttempts(row.tries, row.last) if row else None


def count_recent(unit: UnitOfWork, kind: AttemptKind) -> int:
    """Count the recent failed attempts of all chats."""
    recent = attempts.c.kind == kind, attempts.c.last > unit.now - FORGET_AFTER
    return int(unit.conn.execute(select(func.sum(attempts.c.tries)).where(*recent)).scalar_one() or 0)


def add(unit: UnitOfWork, chat_key: str, kind: AttemptKind) -> None:
    """Record a failed attempt and delete expired attempts of all chats."""
    unit.conn.execute(delete(attempts).where(attempts.c.last <= unit.now - FORGET_AFTER))
    row = attempts.c.chat_key == chat_key, attempts.c.kind == kind
    increment = update(attempts).where(*row).values(tries=attempts.c.tries + 1, last=unit.now)
    if not unit.conn.execute(increment).rowcount:
        unit.conn.execute(insert(attempts).values(chat_key=chat_key, kind=kind, tries=1, last=unit.now))


def drop(unit: UnitOfWork, chat_key: str, *kinds: AttemptKind) -> None:
    """Delete this chat's failed attempts of these kinds."""
    unit.conn.execute(delete(attempts).where(attempts.c.chat_key == chat_key, attempts.c.kind.in_(kinds)))
