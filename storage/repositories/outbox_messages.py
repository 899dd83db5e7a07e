"""The outbox: messages and other actions to be delivered, each claimed by one sender at a time.

States: ``pending -> sending (with a lease) -> sent | pending again | dead | uncertain``; a pending one may be dropped.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Row,
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

from storage.database.unit_of_work import UnitOfWork, mailbox_key_owner
from storage.database.upsert import insert_if_new
from storage.encryption import padded_sealing
from storage.encryption.crypto import Erased
from storage.tables.schema import outbox_messages as table

COLUMN = "outbox_messages.payload"
PADDING_BYTES = 1024  # the length of a sealed message must not depend on the answers it shows
MAX_PROBLEM_LENGTH = 200


class OutboxKind(StrEnum):
    """What an outbox message is for; ``bot.services.messaging.outbox_kinds`` says how each kind is handled."""

    REPLY = "reply"
    EDIT = "edit"
    CALLBACK_ANSWER = "toast"
    FILE = "file"
    LEAVE_CHAT = "leave"
    COMMAND_MENU = "menu"
    QUESTION = "ask"
    """The first question of a check-in."""
    REMINDER = "remind"
    CHECK_IN_EDIT = "show"
    """A check-in, shown in the message it already stands in."""
    CHECK_IN_RESENT = "show-new"
    """A check-in that was asked before, shown in a new message."""
    REMOVAL = "away"
    """The deletion of a message that is no longer valid."""
    CONSENT_REQUEST = "consent"
    NEWS = "news"
    DIGEST = "digest"
    DIGEST_REPEAT = "digest-again"
    ALERT = "alert"
    FAREWELL = "farewell"
    """The last message that mentions an erased person."""


class Priority(IntEnum):
    """The order in which messages of different chats are claimed: lower values first."""

    REPLY = 0
    QUESTION = 1
    BULK = 2


class OutboxState(StrEnum):
    """Where an outbox message is on its way."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    DEAD = "dead"
    UNCERTAIN = "uncertain"
    """It may have been delivered or not, and is not sent again."""
    DROPPED = "dropped"
    """It was withdrawn before it was sent."""


OPEN = (OutboxState.PENDING, OutboxState.SENDING)

_DUE = table.c.at <= bindparam("now")
_LEASE_EXPIRED = and_(table.c.state == OutboxState.SENDING, table.c.leased_until <= bindparam("now"))
_EARLIER = table.alias()
_MOMENT = case((table.c.state == OutboxState.SENDING, table.c.leased_until), else_=table.c.at)
_BLOCKED = exists().where(
    _EARLIER.c.chat_key == table.c.chat_key,
    _EARLIER.c.id < table.c.id,
    or_(
        and_(
            _EARLIER.c.state == OutboxState.PENDING,
            _EARLIER.c.attempts > 0,
            _EARLIER.c.at > table.c.at,
        ),
        and_(_EARLIER.c.state == OutboxState.SENDING, _EARLIER.c.leased_until > table.c.at),
    ),
)
_NEXT_AT = select(func.min(_MOMENT)).where(table.c.state.in_(OPEN), not_(_BLOCKED))
_COUNT = select(func.count()).select_from(table).where(table.c.state.in_(bindparam("states", expanding=True)))


def _ready(needs_rendering: bool) -> ColumnElement[bool]:
    return and_(table.c.state == OutboxState.PENDING, _DUE, table.c.needs_rendering.is_(needs_rendering))


def _first_of_chat(needs_rendering: bool) -> ColumnElement[bool]:
    """Return the condition that a message is ready and the oldest of its chat."""
    of = table.c
    heads = (
        select(func.min(of.id)).where(of.state.in_(OPEN), or_(_DUE, of.attempts > 0)).group_by(of.chat_key)
    )
    return and_(of.id.in_(heads.scalar_subquery()), _ready(needs_rendering))


def due_condition(*, needs_rendering: bool) -> ColumnElement[bool]:
    """Return the condition that a message may be claimed now or that its lease has expired."""
    return or_(_first_of_chat(needs_rendering), _LEASE_EXPIRED)


def _claim_statement(needs_rendering: bool) -> ReturningUpdate[Any]:
    of = table.c
    free = select(of.id).where(_first_of_chat(needs_rendering)).order_by(of.priority, of.id)
    claimed = of.id.in_(free.limit(bindparam("limit", type_=Integer)))
    values = {
        "state": OutboxState.SENDING,
        "claimed_by": bindparam("owner"),
        "leased_until": bindparam("until"),
    }
    return update(table).where(claimed, _ready(needs_rendering)).values(values).returning(table)


def _first_id(condition: ColumnElement[bool]) -> Select[Any]:
    return select(table.c.id).where(condition).limit(1)


# By whether the messages need rendering.
_CLAIM = {each: _claim_statement(each) for each in (False, True)}
_ANY_READY = {each: _first_id(or_(_ready(each), _LEASE_EXPIRED)) for each in (False, True)}
_ANY_DUE = {each: _first_id(due_condition(needs_rendering=each)) for each in (False, True)}


@dataclass(frozen=True, slots=True)
class OutboxMessage:
    """A claimed message.

    ``payload`` is the action as JSON; ``subject`` the id of the check-in or of the alert it is about, if any.
    ``attempts`` counts the deliveries that were tried before this one.
    """

    id: int
    key: str
    chat_key: str
    kind: OutboxKind
    subject: str | None
    payload: str
    attempts: int


def add(
    unit: UnitOfWork,
    key: str,
    chat_key: str,
    kind: OutboxKind,
    payload: str,
    *,
    priority: Priority,
    subject: str | None = None,
    at: datetime | None = None,
    needs_rendering: bool = False,
) -> bool:
    """Store a message, due at ``at`` (default: now), unless one with the same key exists; return whether it was stored.

    Messages that need rendering are claimed apart from the others, see `claim`.
    """
    row = {
        "key": key,
        "chat_key": chat_key,
        "kind": kind,
        "priority": priority,
        "subject": subject,
        "payload": seal(unit, chat_key, key, payload),
        "needs_rendering": needs_rendering,
        "state": OutboxState.PENDING,
        "at": at or unit.now,
        "attempts": 0,
        "made_at": unit.now,
    }
    return insert_if_new(unit, table, row)


def claim(
    unit: UnitOfWork, owner: str, lease: timedelta, limit: int, *, needs_rendering: bool = False
) -> list[OutboxMessage]:
    """Lease due messages to ``owner``: the oldest of each chat, by priority, at most ``limit``.

    Only messages that need rendering are claimed, or only those that do not. A message waiting for a retry blocks
    the later ones of its chat; one scheduled for later does not. A message whose lease has expired is not claimed,
    since its outcome is unknown: see `expired_leases`. Raises ValueError for a kind this program does not know.
    """
    parameters = {"now": unit.now, "owner": owner, "until": unit.now + lease, "limit": limit}
    rows = unit.conn.execute(_CLAIM[needs_rendering], parameters).all()
    unit.load_keys(mailbox_key_owner(row.chat_key) for row in rows)
    return _unsealed(unit, sorted(rows, key=lambda row: (row.priority, row.id)))


def _unsealed(unit: UnitOfWork, rows: Iterable[Row[Any]]) -> list[OutboxMessage]:
    """Return the rows as messages; mark those whose key was erased as dead and leave them out."""
    messages = []
    for row in rows:
        payload = unsealed_payload(unit, row)
        if payload is None:
            values = {"state": OutboxState.DEAD, "problem": "erased", "ended_at": unit.now}
            unit.conn.execute(update(table).where(table.c.id == row.id).values(values))
        else:
            kind = OutboxKind(row.kind)
            messages.append(
                OutboxMessage(row.id, row.key, row.chat_key, kind, row.subject, payload, row.attempts)
            )
    return messages


def seal(unit: UnitOfWork, chat_key: str, key: str, payload: str) -> bytes:
    """Return the payload encrypted with the chat's key and bound to the message's key."""
    unit.lock_owner_key(mailbox_key_owner(chat_key))
    return padded_sealing.seal_text(unit, mailbox_key_owner(chat_key), COLUMN, key, payload, PADDING_BYTES)


def unsealed_payload(unit: UnitOfWork, row: Any) -> str | None:
    """Return a row's decrypted payload, or None if the chat's key was erased."""
    try:
        return padded_sealing.unseal_text(unit, mailbox_key_owner(row.chat_key), COLUMN, row.key, row.payload)
    except Erased:
        return None


def is_any_due(unit: UnitOfWork, *, needs_rendering: bool = False) -> bool:
    """Return whether a message could be claimed now or a lease has expired."""
    # The first query is answered from an index alone and usually finds nothing.
    queries = (_ANY_READY[needs_rendering], _ANY_DUE[needs_rendering])
    return all(unit.conn.execute(query, {"now": unit.now}).first() is not None for query in queries)


def expired_leases(unit: UnitOfWork) -> list[OutboxMessage]:
    """Return messages whose sender died while sending them: they may have been delivered or not."""
    return _unsealed(unit, unit.conn.execute(select(table).where(_LEASE_EXPIRED), {"now": unit.now}).all())


def finish(
    unit: UnitOfWork,
    message: OutboxMessage,
    state: OutboxState,
    message_id: int | None = None,
    problem: str = "",
) -> None:
    """Record a final state, with Telegram's id of the message that was shown."""
    unit.conn.execute(
        update(table)
        .where(table.c.id == message.id)
        .values(
            state=state,
            message_id=message_id,
            problem=problem[:MAX_PROBLEM_LENGTH] or None,
            ended_at=unit.now,
            attempts=message.attempts + 1,
        )
    )


def is_leased(unit: UnitOfWork, message: OutboxMessage) -> bool:
    """Return whether the message is still in the state in which it was claimed."""
    of = table.c
    claimed = of.id == message.id, of.state == OutboxState.SENDING, of.attempts == message.attempts
    return unit.conn.execute(select(of.id).where(*claimed)).first() is not None


def is_over(unit: UnitOfWork, message: OutboxMessage) -> bool:
    """Return whether the message has a final state or is gone."""
    state = unit.conn.execute(select(table.c.state).where(table.c.id == message.id)).scalar_one_or_none()
    return state not in OPEN


def remove(unit: UnitOfWork, message: OutboxMessage) -> None:
    """Delete the message's row."""
    unit.conn.execute(delete(table).where(table.c.id == message.id))


def retry_at(unit: UnitOfWork, message: OutboxMessage, at: datetime, problem: str) -> None:
    """Make the message due again at ``at``, with the reason why this attempt failed."""
    values = {
        "state": OutboxState.PENDING,
        "at": at,
        "attempts": message.attempts + 1,
        "problem": problem[:MAX_PROBLEM_LENGTH],
    }
    unit.conn.execute(update(table).where(table.c.id == message.id).values(values))


def delay_chat(unit: UnitOfWork, chat_key: str, kind: OutboxKind, at: datetime) -> None:
    """Make this chat's pending messages of a kind due no earlier than ``at``."""
    waiting = and_(
        table.c.chat_key == chat_key,
        table.c.kind == kind,
        table.c.state == OutboxState.PENDING,
        table.c.at < at,
    )
    unit.conn.execute(update(table).where(waiting).values(at=at))


def drop(unit: UnitOfWork, subject: str, kinds: Collection[OutboxKind]) -> None:
    """Withdraw pending messages of these kinds about this check-in."""
    waiting = and_(table.c.subject == subject, table.c.state == OutboxState.PENDING, table.c.kind.in_(kinds))
    unit.conn.execute(update(table).where(waiting).values(state=OutboxState.DROPPED, ended_at=unit.now))


def mark_proven(unit: UnitOfWork, subject: str) -> None:
    """Mark uncertain messages about this check-in as sent: an answer proves that they were shown."""
    uncertain = and_(table.c.subject == subject, table.c.state == OutboxState.UNCERTAIN)
    unit.conn.execute(update(table).where(uncertain).values(state=OutboxState.SENT))


def next_at(unit: UnitOfWork) -> datetime | None:
    """Return when the next message becomes due or the next lease expires; None if no message is open.

    A message behind one that is being sent or waits for a retry is due no earlier than that one.
    """
    at: datetime | None = unit.conn.execute(_NEXT_AT).scalar_one()
    return at


def count(unit: UnitOfWork, *states: OutboxState) -> int:
    """Return the number of messages in any of these states."""
    return unit.conn.execute(_COUNT, {"states": states}).scalar_one()


def release(unit: UnitOfWork, beyond: datetime) -> None:
    """Make due now what is scheduled, and end now every lease that ends, later than ``beyond``."""
    of = table.c
    waiting = and_(of.state == OutboxState.PENDING, of.at > beyond)
    unit.conn.execute(update(table).where(waiting).values(at=unit.now))
    unit.conn.execute(update(table).where(of.leased_until > beyond).values(leased_until=unit.now))
