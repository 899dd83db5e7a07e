"""Figures of the service's work, for its operators: counts, ages and sizes, nothing about a person."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Executable, and_, bindparam, case, exists, func, or_, select, text

from storage.database.unit_of_work import UnitOfWork
from storage.encryption.keys import HASHING, data_keys
from storage.repositories import checkpoints
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.due import IS_DUE, DueKind
from storage.repositories.inbox import UNHANDLED
from storage.repositories.outbox_messages import OPEN, OutboxKind, OutboxState
from storage.tables.event_tables import event_endpoints
from storage.tables.schema import check_ins, due, inbox, outbox_messages

SET_ASIDE_PERIOD = timedelta(days=1)
SENDING_PERIOD = timedelta(minutes=15)
COUNTED_STATES = (*OPEN, OutboxState.DEAD, OutboxState.UNCERTAIN)
"""States of few rows. What was sent is most of the table, and is counted while it is sent."""

_IS_WAITING = and_(
    outbox_messages.c.state.in_(OPEN),
    or_(outbox_messages.c.at <= bindparam("now"), outbox_messages.c.attempts > 0),
)
_WAITING_SINCE = case(
    (outbox_messages.c.attempts > 0, outbox_messages.c.made_at),  # a retry moves ``at``
    else_=outbox_messages.c.at,
)
_IS_DIGEST = outbox_messages.c.kind.in_((OutboxKind.DIGEST, OutboxKind.DIGEST_REPEAT))

_INBOX = select(func.count(), func.min(inbox.c.received_at)).where(UNHANDLED)
_SET_ASIDE = select(func.count()).where(inbox.c.state == "set-aside", inbox.c.handled_at > bindparam("day"))
_OUTBOX = (
    select(outbox_messages.c.kind, outbox_messages.c.state, func.count())
    .where(outbox_messages.c.state.in_(COUNTED_STATES))
    .group_by(outbox_messages.c.kind, outbox_messages.c.state)
)
_MESSAGE_SINCE = select(func.min(_WAITING_SINCE)).where(_IS_WAITING)
_SENT_LATELY = select(
    exists().where(
        outbox_messages.c.state == OutboxState.SENT,
        outbox_messages.c.at > bindparam("lately"),
        outbox_messages.c.ended_at > bindparam("lately"),
    )
)
_DUE = select(func.count(), func.min(due.c.at)).where(IS_DUE)
_HELD = (
    select(func.count())
    .select_from(outbox_messages.join(check_ins, check_ins.c.id == outbox_messages.c.subject))
    .where(
        outbox_messages.c.state == OutboxState.UNCERTAIN,
        outbox_messages.c.kind == OutboxKind.QUESTION,
        check_ins.c.phase == CheckInPhase.ASKED,
    )
)
_DIGEST_DUE = select(func.min(due.c.at)).where(due.c.kind == DueKind.DIGEST, IS_DUE)
_DIGEST_UNSENT = select(
    func.min(
        func.coalesce(outbox_messages.c.due_at, outbox_messages.c.made_at, type_=outbox_messages.c.at.type)
    )
).where(outbox_messages.c.state.in_(OPEN), _IS_DIGEST)
_EVENTS_FAILING = select(func.min(event_endpoints.c.failing_since)).where(
    event_endpoints.c.ended_at.is_(None)
)
_ENDPOINTS_ENDED = select(func.count()).where(event_endpoints.c.ended_at > bindparam("day"))
_MADE_AT = select(data_keys.c.made_at).where(data_keys.c.owner == HASHING)
_SIZE = {
    "sqlite": text("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"),
    "postgresql": text("SELECT pg_database_size(current_database())"),
}


@dataclass(frozen=True, slots=True)
class ServiceFigures:
    """The figures at one moment, ``at``; each ``…_since`` is the moment of the oldest, None if there is none."""

    at: datetime
    updates: int
    updates_since: datetime | None
    updates_set_aside: int
    """During the last `SET_ASIDE_PERIOD`."""
    messages: Mapping[tuple[OutboxKind, OutboxState], int]
    """By kind, and by those states that `COUNTED_STATES` names."""
    messages_since: datetime | None
    """Of those that should have been sent by now."""
    is_sending: bool
    """Whether any message was sent during the last `SENDING_PERIOD`."""
    due_rows: int
    due_since: datetime | None
    held_questions: int
    """Questions of open check-ins of which nobody knows whether they arrived."""
    digest_since: datetime | None
    events_failing_since: datetime | None
    """Since when the endpoint fails that has failed for longest."""
    endpoints_ended: int
    """During the last `SET_ASIDE_PERIOD`, by their receivers."""
    database_bytes: int
    database_made_at: datetime | None
    last_poll: datetime | None
    last_backup: datetime | None


def read_figures(unit: UnitOfWork) -> ServiceFigures:
    """Read all figures as of ``unit.now``; each query reads an index, or few rows."""
    updates, updates_since = _row(unit, _INBOX)
    due_rows, due_since = _row(unit, _DUE)
    digests = _value(unit, _DIGEST_DUE), _value(unit, _DIGEST_UNSENT)
    return ServiceFigures(
        at=unit.now,
        updates=updates,
        updates_since=updates_since,
        updates_set_aside=_value(unit, _SET_ASIDE),
        messages={(OutboxKind(row[0]), OutboxState(row[1])): row[2] for row in unit.conn.execute(_OUTBOX)},
        messages_since=_value(unit, _MESSAGE_SINCE),
        is_sending=bool(_value(unit, _SENT_LATELY)),
        due_rows=due_rows,
        due_since=due_since,
        held_questions=_value(unit, _HELD),
        digest_since=min((each for each in digests if each is not None), default=None),
        events_failing_since=_value(unit, _EVENTS_FAILING),
        endpoints_ended=_value(unit, _ENDPOINTS_ENDED),
        database_bytes=unit.conn.execute(_SIZE[unit.conn.dialect.name]).scalar_one(),
        database_made_at=unit.conn.execute(_MADE_AT).scalar_one_or_none(),
        last_poll=checkpoints.get(unit, checkpoints.LAST_POLL),
        last_backup=checkpoints.get(unit, checkpoints.LAST_BACKUP),
    )


def _row(unit: UnitOfWork, query: Executable) -> Any:
    moments = {"now": unit.now, "day": unit.now - SET_ASIDE_PERIOD, "lately": unit.now - SENDING_PERIOD}
    return unit.conn.execute(query, moments).one()


def _value(unit: UnitOfWork, query: Executable) -> Any:
    return _row(unit, query)[0]
