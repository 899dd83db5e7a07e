"""Letters: the outbox. ``pending -> sending (lease, owner) -> sent | pending again | dead | uncertain``."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    not_,
    or_,
    select,
    update,
)
from sqlalchemy.sql.dml import ReturningUpdate

from storage.database.unit_of_work import UnitOfWork, mailbox_owner
from storage.database.upsert import add_new
from storage.encryption import padded_sealing
from storage.encryption.crypto import Erased
from storage.tables.schema import letters

REPLY, QUESTION, BULK = 0, 1, 2  # urgency: replies go before bulk
OPEN = ("pending", "sending")
COLUMN = "letters.payload"
STEP = 1024  # bytes: a letter that shows answers is as long whatever they are

_DUE = letters.c.at <= bindparam("now")
_LAPSED = and_(letters.c.state == "sending", letters.c.leased_until <= bindparam("now"))
_AHEAD = letters.alias()
_MOMENT = case((letters.c.state == "sending", letters.c.leased_until), else_=letters.c.at)
_HELD_UP = exists().where(
    _AHEAD.c.chat_key == letters.c.chat_key,
    _AHEAD.c.id < letters.c.id,
    or_(
        and_(_AHEAD.c.state == "pending", _AHEAD.c.attempts > 0, _AHEAD.c.at > letters.c.at),
        and_(_AHEAD.c.state == "sending", _AHEAD.c.leased_until > letters.c.at),
    ),
)
_NEXT_AT = select(func.min(_MOMENT)).where(letters.c.state.in_(OPEN), not_(_HELD_UP))
_COUNT = (
    select(func.count()).select_from(letters).where(letters.c.state.in_(bindparam("states", expanding=True)))
)


def _ready(to_draw: bool) -> ColumnElement[bool]:
    return and_(letters.c.state == "pending", _DUE, letters.c.to_draw.is_(to_draw))


def _free(to_draw: bool) -> ColumnElement[bool]:
    """Ready, and the oldest of its chat."""
    of = letters.c
    heads = (
        select(func.min(of.id)).where(of.state.in_(OPEN), or_(_DUE, of.attempts > 0)).group_by(of.chat_key)
    )
    return and_(of.id.in_(heads.scalar_subquery()), _ready(to_draw))


def wanted(*, to_draw: bool) -> ColumnElement[bool]:
    """It may go now, or its lease has ended."""
    return or_(_free(to_draw), _LAPSED)


def _claiming(to_draw: bool) -> ReturningUpdate[Any]:
    of = letters.c
    free = select(of.id).where(_free(to_draw)).order_by(of.urgency, of.id)
    these = of.id.in_(free.limit(bindparam("most", type_=Integer)))
    values = {"state": "sending", "claimed_by": bindparam("owner"), "leased_until": bindparam("until")}
    return update(letters).where(these, _ready(to_draw)).values(values).returning(letters)


def _looking(this: ColumnElement[bool]) -> Select[Any]:
    return select(letters.c.id).where(this).limit(1)


_CLAIM = {to_draw: _claiming(to_draw) for to_draw in (False, True)}
_READY = {to_draw: _looking(or_(_ready(to_draw), _LAPSED)) for to_draw in (False, True)}
_ANYTHING = {to_draw: _looking(wanted(to_draw=to_draw)) for to_draw in (False, True)}


@dataclass(frozen=True, slots=True)
class OutboxMessage:
    """A claimed letter. ``payload`` is its content as JSON, ``subject`` the check-in it shows, if any."""

    id: int
    key: str
    chat_key: str
    kind: str
    subject: str | None
    payload: str
    attempts: int


def add(
    unit: UnitOfWork,
    key: str,
    chat_key: str,
    kind: str,
    payload: str,
    *,
    urgency: int,
    subject: str | None = None,
    at: datetime | None = None,
    to_draw: bool = False,
) -> bool:
    """Write a letter once per key; false if that letter was written before. ``to_draw``: see `claim`."""
    row = {
        "key": key,
        "chat_key": chat_key,
        "kind": kind,
        "urgency": urgency,
        "subject": subject,
        "payload": seal(unit, chat_key, key, payload),
        "to_draw": to_draw,
        "state": "pending",
        "at": at or unit.now,
        "attempts": 0,
        "made_at": unit.now,
    }
    return add_new(unit, letters, row)


def claim(
    unit: UnitOfWork, owner: str, lease: timedelta, most: int, *, to_draw: bool = False
) -> list[OutboxMessage]:
    """Take letters that may go now: of each chat only the oldest one; those whose picture has ``to_draw`` first, or
    all the others.

    One that is tried again holds up the chat, so that nothing overtakes it; one that is meant for later does not.
    A letter whose lease ended is of unknown fate and is not taken here: see ``lapsed``.
    """
    by = {"now": unit.now, "owner": owner, "until": unit.now + lease, "most": most}
    taken = sorted(unit.conn.execute(_CLAIM[to_draw], by).all(), key=lambda row: (row.urgency, row.id))
    unit.fetch(mailbox_owner(row.chat_key) for row in taken)
    return _readable(unit, taken)


def _readable(unit: UnitOfWork, rows: Iterable[Any]) -> list[OutboxMessage]:
    """These rows as letters; whose key was erased, nobody can read or send any more."""
    found = []
    for row in rows:
        payload = content(unit, row)
        if payload is None:
            values = {"state": "dead", "problem": "erased", "ended_at": unit.now}
            unit.conn.execute(update(letters).where(letters.c.id == row.id).values(values))
        else:
            found.append(
                OutboxMessage(row.id, row.key, row.chat_key, row.kind, row.subject, payload, row.attempts)
            )
    return found


def seal(unit: UnitOfWork, chat_key: str, key: str, payload: str) -> bytes:
    """A letter to this chat as it is stored under that key."""
    unit.hold(mailbox_owner(chat_key))
    return padded_sealing.seal_text(unit, mailbox_owner(chat_key), COLUMN, key, payload, STEP)


def content(unit: UnitOfWork, row: Any) -> str | None:
    """What a row's letter holds; None if its key was erased."""
    try:
        return padded_sealing.unseal_text(unit, mailbox_owner(row.chat_key), COLUMN, row.key, row.payload)
    except Erased:
        return None


def is_any_due(unit: UnitOfWork, *, to_draw: bool = False) -> bool:
    """Whether there is a letter to `claim` now, or one whose lease has ended."""
    looks = (
        _READY[to_draw],
        _ANYTHING[to_draw],
    )  # the first finds out by an index alone that nothing is there
    return all(unit.conn.execute(look, {"now": unit.now}).first() is not None for look in looks)


def expired_leases(unit: UnitOfWork) -> list[OutboxMessage]:
    """Letters whose sender died with them in hand: whether they were shown, nobody knows."""
    return _readable(unit, unit.conn.execute(select(letters).where(_LAPSED), {"now": unit.now}).all())


def finish(
    unit: UnitOfWork, letter: OutboxMessage, state: str, message_id: int | None = None, problem: str = ""
) -> None:
    """The letter was sent, is dead, or is uncertain."""
    unit.conn.execute(
        update(letters)
        .where(letters.c.id == letter.id)
        .values(
            state=state,
            message_id=message_id,
            problem=problem[:200] or None,
            ended_at=unit.now,
            attempts=letter.attempts + 1,
        )
    )


def is_leased(unit: UnitOfWork, letter: OutboxMessage) -> bool:
    """Whether it is still as it was claimed: nobody has found since that its lease has ended."""
    of = letters.c
    this = select(of.id).where(of.id == letter.id, of.state == "sending", of.attempts == letter.attempts)
    return unit.conn.execute(this).first() is not None


def is_over(unit: UnitOfWork, letter: OutboxMessage) -> bool:
    """Whether nothing more is done about this letter."""
    state = unit.conn.execute(select(letters.c.state).where(letters.c.id == letter.id)).scalar_one_or_none()
    return state not in OPEN


def erase_payload(unit: UnitOfWork, letter: OutboxMessage) -> None:
    """Nothing of it is kept."""
    unit.conn.execute(delete(letters).where(letters.c.id == letter.id))


def retry_at(unit: UnitOfWork, letter: OutboxMessage, at: datetime, problem: str) -> None:
    """The letter did not go and is tried again at that moment."""
    values = {"state": "pending", "at": at, "attempts": letter.attempts + 1, "problem": problem[:200]}
    unit.conn.execute(update(letters).where(letters.c.id == letter.id).values(values))


def delay_chat(unit: UnitOfWork, chat_key: str, kind: str, at: datetime) -> None:
    """What else of that kind waits for this chat goes no sooner than that."""
    these = and_(
        letters.c.chat_key == chat_key,
        letters.c.kind == kind,
        letters.c.state == "pending",
        letters.c.at < at,
    )
    unit.conn.execute(update(letters).where(these).values(at=at))


def drop(unit: UnitOfWork, subject: str, kinds: Collection[str]) -> None:
    """Pending letters of these kinds about this check-in are no longer wanted."""
    this = and_(letters.c.subject == subject, letters.c.state == "pending", letters.c.kind.in_(kinds))
    unit.conn.execute(update(letters).where(this).values(state="dropped", ended_at=unit.now))


def mark_proven(unit: UnitOfWork, subject: str) -> None:
    """An answer proves that an uncertain question was shown."""
    this = and_(letters.c.subject == subject, letters.c.state == "uncertain")
    unit.conn.execute(update(letters).where(this).values(state="sent"))


def next_at(unit: UnitOfWork) -> datetime | None:
    """When a letter may go next, or the lease of one ends that is under way; None if none waits.

    What waits behind one that is tried again, or is under way, goes no sooner than that one.
    """
    at: datetime | None = unit.conn.execute(_NEXT_AT).scalar_one()
    return at


def count(unit: UnitOfWork, *states: str) -> int:
    """How many letters are in one of these states."""
    return unit.conn.execute(_COUNT, {"states": states}).scalar_one()


def release(unit: UnitOfWork, beyond: datetime) -> None:
    """What would go, or be free again, only later than that may go now."""
    of = letters.c
    unit.conn.execute(update(letters).where(of.state == "pending", of.at > beyond).values(at=unit.now))
    unit.conn.execute(update(letters).where(of.leased_until > beyond).values(leased_until=unit.now))
