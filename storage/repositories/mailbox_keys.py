"""The data key of a chat's mailbox: updates from it and outbox messages to it, apart from the person's own key.

When a client is erased, the mailbox of their practitioner, whose messages contain the client's label, gets a new key:
pending messages and updates are sealed again, finished ones are deleted, and no old backup of them can be read. Of
handled updates that Telegram may still send again, an empty row stays, so that none is handled twice.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, Table, delete, select, update

from storage.database.unit_of_work import UnitOfWork, mailbox_key_owner
from storage.repositories.inbox import seal_payload as seal_update
from storage.repositories.inbox import unseal_payload as content_of_update
from storage.repositories.outbox_messages import OPEN, OutboxKind
from storage.repositories.outbox_messages import seal as seal_letter
from storage.repositories.outbox_messages import unsealed_payload as content_of_letter
from storage.tables.schema import inbox, outbox_messages

KeepMessage = Callable[[OutboxKind, str], bool]
"""Whether a letter of that kind and payload is still wanted."""
UNCONFIRMED_KEPT = timedelta(hours=24)
"""How long Telegram keeps updates that are not confirmed (Bot API, "Getting updates")."""


def renew_key(unit: UnitOfWork, chat_key: str, keep: KeepMessage = lambda kind, payload: True) -> None:
    """Renew the mailbox key; delete finished rows and the pending messages that ``keep`` refuses."""
    unit.lock_exclusively()
    waiting = _open_letters(unit, chat_key, keep), _new_updates(unit, chat_key)
    updates = [*(row.id for row, _ in waiting[1]), *_empty_handled(unit, chat_key)]
    erase_mailbox(unit, chat_key, [row.id for row, _ in waiting[0]], updates)
    for row, text in waiting[0]:
        _seal(unit, outbox_messages, row.id, seal_letter(unit, chat_key, row.key, text))
    for row, text in waiting[1]:
        name = f"{row.update_id}:{row.digest}"
        _seal(unit, inbox, row.id, seal_update(unit, chat_key, name, text))


def erase_mailbox(unit: UnitOfWork, chat_key: str, kept_letters: list[int], kept_updates: list[int]) -> None:
    """Delete the chat's messages and updates except these rows, and erase the mailbox key."""
    unit.lock_exclusively()
    for table, kept in ((outbox_messages, kept_letters), (inbox, kept_updates)):
        unit.conn.execute(delete(table).where(table.c.chat_key == chat_key, table.c.id.not_in(kept)))
    unit.erase_key(mailbox_key_owner(chat_key))


def _open_letters(unit: UnitOfWork, chat_key: str, keep: KeepMessage) -> list[tuple[Row[Any], str]]:
    of = outbox_messages.c
    rows = unit.conn.execute(select(outbox_messages).where(of.chat_key == chat_key, of.state.in_(OPEN))).all()
    read = [(row, content_of_letter(unit, row)) for row in rows]
    return [(row, text) for row, text in read if text is not None and keep(OutboxKind(row.kind), text)]


def _new_updates(unit: UnitOfWork, chat_key: str) -> list[tuple[Row[Any], str]]:
    of = inbox.c
    rows = unit.conn.execute(select(inbox).where(of.chat_key == chat_key, of.state == "new")).all()
    read = [(row, content_of_update(unit, row)) for row in rows]
    return [(row, text) for row, text in read if text is not None]


def _empty_handled(unit: UnitOfWork, chat_key: str) -> list[int]:
    """Empty the handled updates that may come again, and return their rows' ids."""
    of = inbox.c
    recent = (of.chat_key == chat_key, of.state == "done", of.received_at > unit.now - UNCONFIRMED_KEPT)
    rows = list(unit.conn.execute(select(of.id).where(*recent)).scalars())
    unit.conn.execute(update(inbox).where(of.id.in_(rows)).values(payload=b""))
    return rows


def _seal(unit: UnitOfWork, table: Table, row: int, sealed: bytes) -> None:
    unit.conn.execute(update(table).where(table.c.id == row).values(payload=sealed))
