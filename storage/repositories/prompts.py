"""Prompts: what the bot has asked a person to type next, outside a check-in."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, insert, select

from storage.database.unit_of_work import UnitOfWork
from storage.tables.schema import prompts

LIFE = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Prompt:
    """``kind`` names what is waited for, ``about`` the id it is about ("" for none)."""

    kind: str
    about: str


def put(unit: UnitOfWork, chat_key: str, kind: str, about: str = "") -> None:
    """Wait for this person to type something; an older wait is over."""
    drop(unit, chat_key)
    unit.conn.execute(insert(prompts).values(chat_key=chat_key, kind=kind, about=about, at=unit.now))


def get(unit: UnitOfWork, chat_key: str) -> Prompt | None:
    """What this person was asked to type within the last hour, if anything."""
    query = select(prompts).where(prompts.c.chat_key == chat_key, prompts.c.at > unit.now - LIFE)
    row = unit.conn.execute(query).one_or_none()
    return Prompt(row.kind, row.about) if row else None


def drop(unit: UnitOfWork, chat_key: str) -> None:
    """Nothing is waited for any more."""
    unit.conn.execute(delete(prompts).where(prompts.c.chat_key == chat_key))
