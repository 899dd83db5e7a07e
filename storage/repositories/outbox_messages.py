"""The outbox: messages and other actions to be delivered, each claimed by one sender at a time.

States: ``pending -> sending (with a lease) -> sent | pending again | dead | uncertain``; a pending one may be dropped.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Any

from sqlalchemy import (
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

from storage.database.prepared_statements import PreparedStatement, is_one_of
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
SHOWING_CHECK_IN = frozenset(
    (OutboxKind.QUESTION, OutboxKind.REMINDER, OutboxKind.CHECK_IN_RESENT, OutboxKind.CHECK_IN_EDIT)
)
"""Kinds whose subject is a check-in, which stands in the message once it is delivered."""

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

_FINISH = PreparedStatement(
    update(table).where(table.c.id == bindparam("message")),
    ["state", "message_id", "problem", "ended_at", "attempts"],
)
_DROP = PreparedStatement(
    update(table)
    .where(
        table.c.subject == bindparam("about"),
        table.c.state == OutboxState.PENDING,
        is_one_of(table.c.kind, "kinds"),
    )
    .values(state=OutboxState.DROPPED),
    ["ended_at"],
)
_MARK_PROVEN = PreparedStatement(
    update(table)
    .where(table.c.subject == bindparam("about"), table.c.state == OutboxState.UNCERTAIN)
    .values(state=OutboxState.SENT)
)


@dataclass(frozen=True, slots=True)
class OutboxMessage:
    """A claimed message.

    ``payload`` is the action as JSON; ``subject`` the id of the check-in or of the alert it is about, if any.
    ``attempts`` counts the deliveries that were tried before this one, ``unknown_outcomes`` those of them that may have
    arrived. ``update_received_at`` and ``due_at`` say since when it is waited for: since an update was received, or
    since a job was due.
    """

    id: int
    key: str
    chat_key: str
    kind: OutboxKind
    subject: str | None
    payload: str
    attempts: int
    update_received_at: datetime | None = None
    due_at: datetime | None = None
    unknown_outcomes: int = 0


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
) -> bool:
    """Store a message, due at ``at`` (default: now), unless one with the same key exists; return whether it was stored.

    It is also noted in ``unit.posted``, for `claim_posted`.
    """
    row = {
        "key": key,
        "chat_key": chat_key,
        "kind": kind,
        "priority": priority,
        "subject": subject,
        "payload": seal(unit, chat_key, key, payload),
        "state": OutboxState.PENDING,
        "at": at or unit.now,
        "attempts": 0,
        "unknown_outcomes": 0,
        "made_at": unit.now,
        "update_received_at": unit.update_received_at,
        "due_at": unit.due_at,
    }
    if not insert_if_new(unit, table, row):
        return False
    cause = unit.update_received_at, unit.due_at
    unit.posted.append(OutboxMessage(0, key, chat_key, kind, subject, payload, 0, *cause))
    return True


def seal(unit: UnitOfWork, chat_key: str, key: str, payload: str) -> bytes:
    """Return the payload encrypted with the chat's key and bound to the message's key."""
    unit.lock_keys([mailbox_key_owner(chat_key)])
    return padded_sealing.seal_text(unit, mailbox_key_owner(chat_key), COLUMN, key, payload, PADDING_BYTES)


def unsealed_payload(unit: UnitOfWork, row: Any) -> str | None:
    """Return a row's decrypted payload, or None if the chat's key was erased."""
    try:
        return padded_sealing.unseal_text(unit, mailbox_key_owner(row.chat_key), COLUMN, row.key, row.payload)
    except Erased:
        return None


def finish(
    unit: UnitOfWork,
    message: OutboxMessage,
    state: OutboxState,
    message_id: int | None = None,
    problem: str = "",
) -> None:
    """Record a final state, with Telegram's id of the message that was shown."""
    values = {
        "message": message.id,
        "state": state,
        "message_id": message_id,
        "problem": problem[:MAX_PROBLEM_LENGTH] or None,
        "ended_at": unit.now,
        "attempts": message.attempts + 1,
    }
    _FINISH.run(unit.conn, values)


def is_leased(unit: UnitOfWork, message: OutboxMessage) -> bool:
    """Return whether the message is still in the state in which it was claimed."""
    of = table.c
    claimed = of.id == message.id, of.state == OutboxState.SENDING, of.attempts == message.attempts
    return unit.conn.execute(select(of.id).where(*claimed)).first() is not None


def is_over(unit: UnitOfWork, message: OutboxMessage) -> bool:
    """Return whether the message has a final state or is gone."""
    state = unit.conn.execute(select(table.c.state).where(table.c.id == message.id)).scalar_one_or_none()
    return state not in OPEN


def is_shown_over(unit: UnitOfWork, message: OutboxMessage, message_id: int) -> bool:
    """Return whether a later outbox message has been sent into the same Telegram message, ``message_id``."""
    of = table.c
    later = of.chat_key == message.chat_key, of.id > message.id, of.message_id == message_id
    return unit.conn.execute(select(of.id).where(*later, of.state == OutboxState.SENT)).first() is not None


def is_sent_since(unit: UnitOfWork, subject: str, kinds: Collection[OutboxKind], moment: datetime) -> bool:
    """Return whether a message of these kinds about this check-in has arrived after ``moment``, or is on its way.

    One that was posted before and is still being sent may be in the hand of a process that died: it does not count.
    """
    of = table.c
    arrived = and_(of.state == OutboxState.SENT, of.ended_at > moment)
    on_its_way = and_(of.state == OutboxState.SENDING, of.made_at > moment)
    found = or_(on_its_way, arrived), of.subject == subject, of.kind.in_(kinds)
    return unit.conn.execute(select(of.id).where(*found).limit(1)).first() is not None


def remove(unit: UnitOfWork, message: OutboxMessage) -> None:
    """Delete the message's row."""
    unit.conn.execute(delete(table).where(table.c.id == message.id))


def retry_at(
    unit: UnitOfWork, message: OutboxMessage, at: datetime, problem: str, *, is_unknown: bool = False
) -> None:
    """Make the message due again at ``at``, with the reason why; ``is_unknown``: this attempt may have arrived."""
    values = {
        "state": OutboxState.PENDING,
        "at": at,
        "attempts": message.attempts + 1,
        "unknown_outcomes": message.unknown_outcomes + is_unknown,
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
    _DROP.run(unit.conn, {"about": subject, "kinds": kinds, "ended_at": unit.now})


def is_unsent(unit: UnitOfWork, subject: str, kinds: Collection[OutboxKind]) -> bool:
    """Return whether a message of these kinds about this check-in still waits, and none of them may have arrived."""
    of = table.c
    rows = unit.conn.execute(
        select(of.state, of.unknown_outcomes).where(of.subject == subject, of.kind.in_(kinds))
    ).all()
    may_have_arrived = any(
        row.unknown_outcomes > 0 or row.state in (OutboxState.SENT, OutboxState.UNCERTAIN) for row in rows
    )
    return any(row.state in OPEN for row in rows) and not may_have_arrived


def mark_proven(unit: UnitOfWork, subject: str) -> None:
    """Mark uncertain messages about this check-in as sent: an answer proves that they were shown."""
    _MARK_PROVEN.run(unit.conn, {"about": subject})


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
    """Make messages that are scheduled later than ``beyond`` due now, and end now the leases that end later.

    For a clock that was set back: such moments were written while it was ahead.
    """
    of = table.c
    waiting = and_(of.state == OutboxState.PENDING, of.at > beyond)
    unit.conn.execute(update(table).where(waiting).values(at=unit.now))
    unit.conn.execute(update(table).where(of.leased_until > beyond).values(leased_until=unit.now))
