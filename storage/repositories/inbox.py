"""The inbox: every update as received, stored before it is confirmed to Telegram."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, bindparam, exists, func, not_, select, update

from storage.database.prepared_statements import PreparedStatement, is_one_of
from storage.database.process_group import WHOLE, Share
from storage.database.unit_of_work import UnitOfWork, mailbox_key_owner
from storage.database.upsert import insert_new
from storage.encryption import padded_sealing
from storage.encryption.crypto import Erased
from storage.tables.schema import inbox

COLUMN = "inbox.payload"
STEP = 1024  # bytes: a tap contains the message under which it was made

UNHANDLED = inbox.c.state == "new"

_COUNT = select(func.count()).select_from(inbox).where(UNHANDLED)
_EARLIER = inbox.alias()
_IS_FIRST_OF_CHAT = not_(
    exists().where(
        _EARLIER.c.chat_key == inbox.c.chat_key, _EARLIER.c.state == "new", _EARLIER.c.id < inbox.c.id
    )
)
_FIRST_OF_CHATS = (
    select(inbox)
    .where(UNHANDLED, not_(is_one_of(inbox.c.chat_key, "busy")), _IS_FIRST_OF_CHAT)
    .limit(bindparam("limit", type_=Integer))
)
# Of a long backlog nearly all newest updates have earlier ones of their chat: without a limit each is looked at.
NEWEST_LOOKED_AT = 500
_LATEST = select(inbox.c.id).where(UNHANDLED).order_by(inbox.c.id.desc()).limit(NEWEST_LOOKED_AT).subquery()
_NEWEST_FIRST = _FIRST_OF_CHATS.where(
    inbox.c.id >= select(func.min(_LATEST.c.id)).scalar_subquery()
).order_by(inbox.c.id.desc())
_OLDEST = PreparedStatement(_FIRST_OF_CHATS.order_by(inbox.c.id))
_NEWEST = PreparedStatement(_NEWEST_FIRST)
_MARK_HANDLED = PreparedStatement(
    update(inbox).where(inbox.c.id == bindparam("row"), UNHANDLED).values(state="done"), ["handled_at"]
)
# hashtext exists on PostgreSQL only; on SQLite there is one process, whose share is the whole.
_IN_SHARE = (func.hashtext(inbox.c.chat_key).op("&")(0x7FFFFFFF) % bindparam("count")) == bindparam("index")
_OLDEST_IN_SHARE = PreparedStatement(_FIRST_OF_CHATS.where(_IN_SHARE).order_by(inbox.c.id))
_NEWEST_IN_SHARE = PreparedStatement(_NEWEST_FIRST.where(_IN_SHARE))
NEWCOMERS_SHARE = 4
"""One in so many places is for the chats that wrote last, so that a long backlog does not keep newcomers waiting."""


@dataclass(frozen=True, slots=True)
class NewUpdate:
    """A received update. ``digest`` is the payload's hash: update ids restart at random after an idle week."""

    update_id: int
    digest: str
    chat_key: str
    payload: str


@dataclass(frozen=True, slots=True)
class WaitingUpdate:
    """A stored update that is not handled yet; ``payload`` is None if its key has been erased."""

    id: int
    chat_key: str
    payload: str | None
    attempts: int
    received_at: datetime | None = None


def _row_name(update_id: int, digest: str) -> str:
    return f"{update_id}:{digest}"


def add(unit: UnitOfWork, arrivals: Iterable[NewUpdate]) -> int:
    """Store the updates that are not stored yet, and return their number."""
    received = list(arrivals)
    unit.lock_keys(mailbox_key_owner(each.chat_key) for each in received)
    return insert_new(unit, inbox, [_values(unit, each) for each in received])


def _values(unit: UnitOfWork, arrival: NewUpdate) -> dict[str, object]:
    name = _row_name(arrival.update_id, arrival.digest)
    return {
        "update_id": arrival.update_id,
        "digest": arrival.digest,
        "chat_key": arrival.chat_key,
        "payload": seal_payload(unit, arrival.chat_key, name, arrival.payload),
        "state": "new",
        "attempts": 0,
        "received_at": unit.now,
    }


def list_next(
    unit: UnitOfWork, limit: int, busy: Sequence[str] = (), share: Share = WHOLE
) -> list[WaitingUpdate]:
    """Return the oldest unhandled update of chats that are not ``busy``, at most ``limit``, by age.

    If more chats wait than that, most of the places go to those that wait longest and the others to the newest, as far
    as those are among the last `NEWEST_LOOKED_AT` updates.
    ``share`` leaves other chats to other processes. It only saves work: `mark_handled` decides who handles an update.
    """
    newest = limit // NEWCOMERS_SHARE
    parameters: dict[str, object] = {"busy": busy}
    oldest_first, newest_first = _OLDEST, _NEWEST
    if share != WHOLE:
        parameters |= {"index": share.index, "count": share.count}
        oldest_first, newest_first = _OLDEST_IN_SHARE, _NEWEST_IN_SHARE
    rows = oldest_first.all(unit.conn, parameters | {"limit": limit})
    if newest and len(rows) == limit:
        late = newest_first.all(unit.conn, parameters | {"limit": newest})
        known = {row.id for row in rows}
        rows[limit - newest :] = [row for row in late if row.id not in known] or rows[limit - newest :]
    unit.load_keys(mailbox_key_owner(row.chat_key) for row in rows)
    return [
        WaitingUpdate(row.id, row.chat_key, unseal_payload(unit, row), row.attempts, row.received_at)
        for row in sorted(rows, key=lambda row: row.id)
    ]


def seal_payload(unit: UnitOfWork, chat_key: str, name: str, payload: str) -> bytes:
    """Encrypt an update's payload for its row; ``name`` identifies the row."""
    unit.lock_keys([mailbox_key_owner(chat_key)])
    return padded_sealing.seal_text(unit, mailbox_key_owner(chat_key), COLUMN, name, payload, STEP)


def unseal_payload(unit: UnitOfWork, row: Any) -> str | None:
    """Decrypt a row's payload; return None if its key has been erased."""
    name = _row_name(row.update_id, row.digest)
    try:
        return padded_sealing.unseal_text(unit, mailbox_key_owner(row.chat_key), COLUMN, name, row.payload)
    except Erased:
        return None


def mark_handled(unit: UnitOfWork, waiting: WaitingUpdate) -> bool:
    """Mark the update as handled, in the transaction that handles it; return false if it was already.

    Of an update that was not, the keys of its chat are loaded, and locked for the replies to it.
    """
    is_first = _MARK_HANDLED.run(unit.conn, {"row": waiting.id, "handled_at": unit.now}) == 1
    if is_first:
        unit.lock_keys([waiting.chat_key, mailbox_key_owner(waiting.chat_key)])
    return is_first


def record_failure(unit: UnitOfWork, waiting: WaitingUpdate, problem: str, max_attempts: int) -> bool:
    """Count a failed attempt and return whether it was the last: then the update is set aside and not tried again.

    Changes nothing and returns false if another process has handled the update meanwhile.
    """
    is_last = waiting.attempts + 1 >= max_attempts
    values: dict[str, object] = {"attempts": waiting.attempts + 1, "problem": problem[:200]}
    if is_last:
        values |= {"state": "set-aside", "handled_at": unit.now}
    query = update(inbox).where(inbox.c.id == waiting.id, UNHANDLED).values(values)
    return unit.conn.execute(query).rowcount == 1 and is_last


def count_unhandled(unit: UnitOfWork, chat_key: str | None = None) -> int:
    """Count unhandled updates, of one chat if ``chat_key`` is given."""
    query = _COUNT if chat_key is None else _COUNT.where(inbox.c.chat_key == chat_key)
    return unit.conn.execute(query).scalar_one()
