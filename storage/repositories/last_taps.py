"""The last tap of each chat on a button outside of check-ins, to recognise a second one that follows at once."""

from datetime import timedelta

from sqlalchemy import delete, insert, select

from storage.database.unit_of_work import UnitOfWork
from storage.tables.schema import last_taps

LIFETIME = timedelta(days=1)


def is_repeated(unit: UnitOfWork, chat_key: str, button: str, within: timedelta) -> bool:
    """Return whether the chat's last tap was on this button, ``within`` that time."""
    last = last_taps.c
    query = select(last.button).where(last.chat_key == chat_key, last.at > unit.now - within)
    return unit.conn.execute(query).scalar_one_or_none() == _hash(unit, button)


def put(unit: UnitOfWork, chat_key: str, button: str) -> None:
    """Store the chat's last tap in place of an earlier one."""
    drop(unit, chat_key)
    unit.conn.execute(insert(last_taps).values(chat_key=chat_key, button=_hash(unit, button), at=unit.now))


def drop(unit: UnitOfWork, chat_key: str) -> None:
    """Delete the chat's last tap."""
    unit.conn.execute(delete(last_taps).where(last_taps.c.chat_key == chat_key))


def drop_expired(unit: UnitOfWork) -> None:
    """Delete the taps of all chats that are too old to be repeated."""
    unit.conn.execute(delete(last_taps).where(last_taps.c.at < unit.now - LIFETIME))


def _hash(unit: UnitOfWork, button: str) -> str:
    return unit.hash(f"tap:{button}")
