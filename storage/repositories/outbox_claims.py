"""Claims on the outbox: leasing messages to the process that sends them, and what became of leases.

Of each chat only the oldest message is leased from the table, so that its messages are sent in order.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Row,
    Update,
    and_,
    bindparam,
    case,
    exists,
    literal_column,
    not_,
    or_,
    select,
    update,
)

from storage.database.prepared_statements import PreparedStatement, is_one_of
from storage.database.process_group import FLOOD, MESSAGES_WAIT, announce
from storage.database.unit_of_work import UnitOfWork, mailbox_key_owner
from storage.repositories.outbox_messages import (
    OPEN,
    SHOWING_CHECK_IN,
    OutboxKind,
    OutboxMessage,
    OutboxState,
    unsealed_payload,
)
from storage.tables.schema import outbox_messages as table

LEASE_DURATION = timedelta(minutes=2)
"""Longer than any delivery takes: what is leased for longer was left by a process that died."""

_DUE = table.c.at <= bindparam("now")
_KNOWN = table.c.kind.in_([literal_column(f"'{kind}'") for kind in OutboxKind])
"""During an upgrade a newer version may run beside this one: its new kinds are left to it."""
_LEASE_EXPIRED = and_(table.c.state == OutboxState.SENDING, table.c.leased_until <= bindparam("now"), _KNOWN)
_EARLIER = table.alias()
_COMES_FIRST = and_(
    _EARLIER.c.chat_key == table.c.chat_key,
    _EARLIER.c.id < table.c.id,
    _EARLIER.c.state.in_(OPEN),
    or_(_EARLIER.c.at <= bindparam("now"), _EARLIER.c.attempts > 0),
)
"""An earlier message of the chat is being sent, is due, or waits for a retry."""
_READY = and_(table.c.state == OutboxState.PENDING, _DUE, _KNOWN)
_IS_FIRST = not_(exists().where(_COMES_FIRST))
_FIRST_OF_CHAT = and_(_READY, _IS_FIRST)
DUE_CONDITION = or_(_FIRST_OF_CHAT, _LEASE_EXPIRED)
"""A message may be claimed now, or its lease has expired."""

_LEASED = {
    "state": OutboxState.SENDING,
    "claimed_by": bindparam("owner"),
    "leased_until": bindparam("until"),
}


def _ready_on(dialect: str) -> ColumnElement[bool]:
    """Return the condition that a message is due, for statements that find it by another index than that of `at`.

    By that one SQLite would read all that waits; it uses no index for an expression.
    """
    return case((_READY, 1), else_=0) == 1 if dialect == "sqlite" else _READY


def _claim_on(dialect: str) -> Update:
    """Return the claim of the oldest message of each chat, by priority."""
    ready = _ready_on(dialect)
    first = and_(table.c.state == OutboxState.PENDING, ready, _IS_FIRST)
    following = (
        select(table.c.id)
        .where(first)
        .order_by(table.c.priority, table.c.id)
        .limit(bindparam("limit", type_=Integer))
        .with_for_update(skip_locked=True)  # what another process claims just now is left to it
        .cte("next_ones")  # PostgreSQL may run a subquery again for each row, and lock more than the limit
    )
    claimed = table.c.id.in_(select(following.c.id)), ready
    return update(table).where(*claimed).values(_LEASED).returning(table)


_CLAIM = PreparedStatement(_claim_on)
_OWNERS = select(table.c.claimed_by).where(table.c.state == OutboxState.SENDING).distinct()
_ANY_READY = PreparedStatement(select(table.c.id).where(or_(_READY, _LEASE_EXPIRED)).limit(1))
_ANY_DUE = PreparedStatement(select(table.c.id).where(DUE_CONDITION).limit(1))

_BLOCKED_BY_OLDER = exists().where(
    _COMES_FIRST,
    not_(is_one_of(_EARLIER.c.key, "keys")),
    not_(and_(_EARLIER.c.state == OutboxState.SENDING, _EARLIER.c.claimed_by == bindparam("owner"))),
)
_CLAIM_POSTED = PreparedStatement(
    lambda dialect: (
        update(table)
        .where(is_one_of(table.c.key, "keys"), _ready_on(dialect), not_(_BLOCKED_BY_OLDER))
        .values(_LEASED)
        .returning(table.c.id, table.c.key)
    )
)


def claim(unit: UnitOfWork, owner: str, lease: timedelta, limit: int) -> list[OutboxMessage]:
    """Lease due messages to ``owner``: the oldest of each chat, by priority, at most ``limit``.

    A message that is being sent or waits for a retry blocks the later ones of its chat; one scheduled for later does
    not. A message whose lease has expired is not claimed, since its outcome is unknown: see `expired_leases`. Raises
    ValueError for a kind this program does not know.
    """
    parameters = {"now": unit.now, "owner": owner, "until": unit.now + lease, "limit": limit}
    rows = _CLAIM.all(unit.conn, parameters)
    unit.load_keys(mailbox_key_owner(row.chat_key) for row in rows)
    return _unsealed(unit, sorted(rows, key=lambda row: (row.priority, row.id)))


def claim_posted(unit: UnitOfWork, owner: str, lease: timedelta) -> list[OutboxMessage]:
    """Lease what this transaction has posted, in order, as far as it is due and nothing older of its chat waits.

    What ``owner`` itself is sending to the chat does not count: it keeps the order in memory. Nothing is read back or
    decrypted, since the messages are in memory already. What is not returned is claimed later.

    Earlier edits that wait for a retry do not hold up a newer screen of their check-in: they are dropped.
    """
    posted, unit.posted[:] = {message.key: message for message in unit.posted}, []
    if not posted:
        return []
    parameters = {"now": unit.now, "owner": owner, "until": unit.now + lease}
    rows = _CLAIM_POSTED.all(unit.conn, parameters | {"keys": list(posted)})
    left = posted.keys() - {row.key for row in rows}
    if left and _drop_superseded(unit, posted, left):
        rows += _CLAIM_POSTED.all(unit.conn, parameters | {"keys": list(left)})
    return [replace(posted[row.key], id=row.id) for row in sorted(rows, key=lambda row: row.id)]


def _drop_superseded(unit: UnitOfWork, posted: Mapping[str, OutboxMessage], blocked: Collection[str]) -> bool:
    """Drop edits that wait for a retry, of check-ins that a blocked message shows anew; return whether any was."""
    shown = {posted[key].subject for key in blocked if posted[key].kind in SHOWING_CHECK_IN}
    if not shown - {None}:
        return False
    of = table.c
    waits = of.state == OutboxState.PENDING, of.attempts > 0, of.kind == OutboxKind.CHECK_IN_EDIT
    superseded = and_(of.subject.in_(shown - {None}), *waits, of.key.not_in(posted))
    values = {"state": OutboxState.DROPPED, "problem": "a newer one was posted", "ended_at": unit.now}
    return unit.conn.execute(update(table).where(superseded).values(values)).rowcount > 0


def unclaim(unit: UnitOfWork, message: OutboxMessage) -> None:
    """Give a claimed message back unsent: an earlier one of its chat must go first. This is no attempt.

    Does nothing if another process has taken the message over, which counts as an attempt.
    """
    this = and_(
        table.c.id == message.id,
        table.c.state == OutboxState.SENDING,
        table.c.attempts == message.attempts,
    )
    unit.conn.execute(update(table).where(this).values(state=OutboxState.PENDING, leased_until=None))


def announce_waiting(unit: UnitOfWork) -> None:
    """Tell every process, after the commit, that messages wait in the table."""
    announce(unit, MESSAGES_WAIT)


def announce_flood(unit: UnitOfWork, chat_key: str, seconds: float) -> None:
    """Tell every process, after the commit, that so long nothing may be sent to this chat."""
    announce(unit, f"{FLOOD} {chat_key} {seconds}")


def look(unit: UnitOfWork) -> tuple[bool, bool]:
    """Return `has_ready` and `is_any_due`: the second look is made only if the first, which costs less, finds any."""
    found = has_ready(unit)
    return found, found and is_any_due(unit)


def has_ready(unit: UnitOfWork) -> bool:
    """Return whether a message is due, even if its chat is busy, or a lease has expired: from an index alone."""
    return _ANY_READY.first(unit.conn, {"now": unit.now}) is not None


def is_any_due(unit: UnitOfWork) -> bool:
    """Return whether a message could be claimed now or a lease has expired."""
    return _ANY_DUE.first(unit.conn, {"now": unit.now}) is not None


def expired_leases(unit: UnitOfWork, owner: str = "") -> list[OutboxMessage]:
    """Return messages whose lease by others than ``owner`` has expired: they may have been delivered or not."""
    expired = select(table).where(_LEASE_EXPIRED, table.c.claimed_by != owner)
    return _unsealed(unit, unit.conn.execute(expired, {"now": unit.now}).all())


def list_owners(unit: UnitOfWork) -> set[str]:
    """Return the processes that have leased messages."""
    return set(unit.conn.execute(_OWNERS).scalars())


def leased_by(unit: UnitOfWork, owners: Collection[str]) -> list[OutboxMessage]:
    """Return messages that these processes have leased, whether or not the lease has expired."""
    leased = select(table).where(table.c.state == OutboxState.SENDING, table.c.claimed_by.in_(owners), _KNOWN)
    return _unsealed(unit, unit.conn.execute(leased.order_by(table.c.id)).all())


def release_unsent(unit: UnitOfWork, owner: str) -> int:
    """Give back what ``owner`` has leased and sends no more of; return the number of messages."""
    unsent = and_(table.c.state == OutboxState.SENDING, table.c.claimed_by == owner)
    values = {"state": OutboxState.PENDING, "leased_until": None}
    return unit.conn.execute(update(table).where(unsent).values(values)).rowcount


def _unsealed(unit: UnitOfWork, rows: Iterable[Row[Any]]) -> list[OutboxMessage]:
    """Return the rows as messages; mark those whose key was erased as dead and leave them out."""
    messages = []
    for row in rows:
        payload = unsealed_payload(unit, row)
        if payload is None:
            values = {"state": OutboxState.DEAD, "problem": "erased", "ended_at": unit.now}
            unit.conn.execute(update(table).where(table.c.id == row.id).values(values))
        else:
            messages.append(
                OutboxMessage(
                    row.id,
                    row.key,
                    row.chat_key,
                    OutboxKind(row.kind),
                    row.subject,
                    payload,
                    row.attempts,
                    row.update_received_at,
                    row.due_at,
                    row.unknown_outcomes,
                )
            )
    return messages
