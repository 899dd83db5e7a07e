"""The inbox: every update as it came, before Telegram is told that it was taken."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Integer, bindparam, func, insert, select, tuple_, update

from storage.database.unit_of_work import UnitOfWork, mailbox_owner
from storage.encryption import padded_sealing
from storage.encryption.crypto import Erased
from storage.tables.schema import inbox

COLUMN = "inbox.payload"
STEP = 1024  # bytes: a tap carries the message it was made under, and what that showed

UNHANDLED = inbox.c.state == "new"

_COUNT = select(func.count()).select_from(inbox).where(UNHANDLED)
_FIRSTS = (
    select(func.min(inbox.c.id))
    .where(UNHANDLED, inbox.c.chat_key.not_in(bindparam("busy", expanding=True)))
    .group_by(inbox.c.chat_key)
    .order_by(func.min(inbox.c.id))
    .limit(bindparam("most", type_=Integer))
)
_WAITING = select(inbox).where(inbox.c.id.in_(_FIRSTS)).order_by(inbox.c.id)


@dataclass(frozen=True, slots=True)
class NewUpdate:
    """An update on its way in: ``digest`` is the hash of the payload (ids restart at random after an idle week)."""

    update_id: int
    digest: str
    chat_key: str
    payload: str


@dataclass(frozen=True, slots=True)
class WaitingUpdate:
    """A stored update that is not handled yet; without a ``payload`` where its key was erased meanwhile."""

    id: int
    chat_key: str
    payload: str | None
    attempts: int


def _row_name(update_id: int, digest: str) -> str:
    return f"{update_id}:{digest}"


def add(unit: UnitOfWork, arrivals: Iterable[NewUpdate]) -> int:
    """Store what is new among these, in one statement; returns how many that were."""
    fresh = {(a.update_id, a.digest): a for a in arrivals}
    key = tuple_(inbox.c.update_id, inbox.c.digest)
    known = unit.conn.execute(select(inbox.c.update_id, inbox.c.digest).where(key.in_(list(fresh))))
    for row in known:
        del fresh[(row.update_id, row.digest)]
    if fresh:
        unit.conn.execute(insert(inbox), [_values(unit, a) for a in fresh.values()])
    return len(fresh)


def _values(unit: UnitOfWork, arrival: NewUpdate) -> dict[str, object]:
    name = _row_name(arrival.update_id, arrival.digest)
    return {
        "update_id": arrival.update_id,
        "digest": arrival.digest,
        "chat_key": arrival.chat_key,
        "payload": seal(unit, arrival.chat_key, name, arrival.payload),
        "state": "new",
        "attempts": 0,
        "received_at": unit.now,
    }


def waiting(unit: UnitOfWork, most: int, busy: Sequence[str] = ()) -> list[WaitingUpdate]:
    """The oldest unhandled update of each chat key that is not ``busy``, at most so many."""
    rows = unit.conn.execute(_WAITING, {"busy": busy, "most": most}).all()
    return [WaitingUpdate(row.id, row.chat_key, content(unit, row), row.attempts) for row in rows]


def seal(unit: UnitOfWork, chat_key: str, name: str, payload: str) -> bytes:
    """An update of this chat as it is stored in the row of that name."""
    unit.hold(mailbox_owner(chat_key))
    return padded_sealing.seal_text(unit, mailbox_owner(chat_key), COLUMN, name, payload, STEP)


def content(unit: UnitOfWork, row: Any) -> str | None:
    """What a row's update holds; None if its key was erased."""
    name = _row_name(row.update_id, row.digest)
    try:
        return padded_sealing.unseal_text(unit, mailbox_owner(row.chat_key), COLUMN, name, row.payload)
    except Erased:
        return None


def done(unit: UnitOfWork, waiting: WaitingUpdate) -> bool:
    """Mark it handled, in the transaction that handles it; false if it was already."""
    query = update(inbox).where(inbox.c.id == waiting.id, inbox.c.state == "new")
    return unit.conn.execute(query.values(state="done", handled_at=unit.now)).rowcount == 1


def failed(unit: UnitOfWork, waiting: WaitingUpdate, problem: str, most_attempts: int) -> bool:
    """Count a failure; after so many it is set aside so that the rest goes on. Returns whether it was: not where
    another process has handled it meanwhile.
    """
    aside = waiting.attempts + 1 >= most_attempts
    values: dict[str, object] = {"attempts": waiting.attempts + 1, "problem": problem[:200]}
    if aside:
        values |= {"state": "set-aside", "handled_at": unit.now}
    query = update(inbox).where(inbox.c.id == waiting.id, UNHANDLED).values(values)
    return unit.conn.execute(query).rowcount == 1 and aside


def unhandled(unit: UnitOfWork, chat_key: str | None = None) -> int:
    """How many updates wait (in a chat key)."""
    query = _COUNT if chat_key is None else _COUNT.where(inbox.c.chat_key == chat_key)
    return unit.conn.execute(query).scalar_one()
