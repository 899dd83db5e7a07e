"""Prompts: what the bot has asked a person outside of check-ins, by a question with buttons or to be typed."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import ColumnElement, Label, bindparam, delete, exists, insert, select

from storage.database.prepared_statements import PreparedStatement, StoredRow
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import last_taps
from storage.tables.schema import prompts

LIFETIME = timedelta(hours=1)
COMMAND = "command"
"""The kind of a prompt for a command's words: ``about`` is the command's name."""
_LONG = "long:"  # begins the kind while more parts of a long text may come

_BY_CHAT = PreparedStatement(select(prompts).where(prompts.c.chat_key == bindparam("chat_key")))
_DROP = PreparedStatement(delete(prompts).where(prompts.c.chat_key == bindparam("chat_key")))


def has_prompt(chat_key: ColumnElement[str]) -> Label[bool]:
    """Return the column "has_prompt" of a statement that reads a person: see `remember`."""
    return exists().where(prompts.c.chat_key == chat_key).label("has_prompt")


@dataclass(frozen=True, slots=True)
class Prompt:
    """A request for typed input: its ``kind``, and the id that it is ``about`` ("" for none)."""

    kind: str
    about: str


def put(unit: UnitOfWork, chat_key: str, kind: str, about: str = "") -> None:
    """Store a prompt for this chat in place of an earlier one."""
    drop(unit, chat_key)
    unit.conn.execute(insert(prompts).values(chat_key=chat_key, kind=kind, about=about, at=unit.now))


def put_command(unit: UnitOfWork, chat_key: str, name: str) -> None:
    """Store that a command has asked a question: text typed next is taken as the command's words."""
    put(unit, chat_key, COMMAND, name)


def get(unit: UnitOfWork, chat_key: str) -> Prompt | None:
    """Return the chat's prompt if it is younger than `LIFETIME`."""
    row = _stored(unit, chat_key)
    if row is None or row.at <= unit.now - LIFETIME:
        return None
    kind = row.kind.removeprefix(_LONG)
    return Prompt(kind, row.about) if kind else None


def _stored(unit: UnitOfWork, chat_key: str) -> StoredRow | None:
    """Return the chat's row, read once: most updates look for it several times, and there is none."""
    return unit.cached_read(
        f"prompt {chat_key}", ("prompts",), lambda: _BY_CHAT.first(unit.conn, {"chat_key": chat_key})
    )


def remember(unit: UnitOfWork, row: StoredRow) -> None:
    """Keep that there is no prompt, if a row with `has_prompt` says so, so that none is looked for."""
    if not row.has_prompt:
        unit.cached_read(f"prompt {row.chat_key}", ("prompts",), lambda: None)


def expect_parts(unit: UnitOfWork, chat_key: str) -> None:
    """Record that a text was so long that the app may have sent the rest of it as further messages."""
    before = get(unit, chat_key)
    kind, about = (before.kind, before.about) if before else ("", "")
    put(unit, chat_key, _LONG + kind, about)


def take_part(unit: UnitOfWork, chat_key: str, within: timedelta) -> bool:
    """Return whether a text that comes now continues a long one that came ``within`` that time."""
    before = get(unit, chat_key)
    row = _stored(unit, chat_key)
    if row is None or not row.kind.startswith(_LONG):
        return False
    drop(unit, chat_key)
    if before is not None:
        put(unit, chat_key, before.kind, before.about)
    return bool(unit.now - row.at <= within)


def drop_command(unit: UnitOfWork, chat_key: str) -> None:
    """Delete the chat's prompt if it is for a command's words: a tap has answered the question."""
    row = _stored(unit, chat_key)
    if row is not None and row.kind == COMMAND:
        drop(unit, chat_key)


def drop(unit: UnitOfWork, chat_key: str) -> None:
    """Delete the chat's prompt, if there is one."""
    if _stored(unit, chat_key) is not None:
        _DROP.run(unit.conn, {"chat_key": chat_key})


def forget_chat(unit: UnitOfWork, chat_key: str) -> None:
    """Delete what the chat was asked last and tapped last, for an erasure."""
    drop(unit, chat_key)
    last_taps.drop(unit, chat_key)
