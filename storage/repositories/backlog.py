"""The backlog: which kinds of work are pending or claimed now, read in one statement."""

from enum import StrEnum

from sqlalchemy import exists, select

from storage.database.unit_of_work import UnitOfWork
from storage.repositories.due import IS_CLAIMABLE, IS_DUE
from storage.repositories.event_deliveries import IS_CLAIMABLE as EVENT_IS_CLAIMABLE
from storage.repositories.feeds import FETCH_IS_DUE
from storage.repositories.inbox import UNHANDLED
from storage.repositories.outbox_claims import DUE_CONDITION
from storage.tables.schema import due, outbox_messages


class Backlog(StrEnum):
    """A kind of work."""

    DUE = "due things"
    DUE_IN_HAND = "due things in hand"
    UPDATES = "updates"
    MESSAGES = "messages"
    MESSAGES_CLAIMED = "claimed messages"
    CALENDARS = "calendars"
    EVENTS = "events"


CLAIMED = frozenset({Backlog.DUE_IN_HAND, Backlog.MESSAGES_CLAIMED})

_EXISTS = {
    Backlog.DUE: exists().where(IS_CLAIMABLE),
    Backlog.DUE_IN_HAND: exists().where(IS_DUE, due.c.leased_until.is_not(None)),
    Backlog.UPDATES: exists().where(UNHANDLED),
    Backlog.MESSAGES: exists().where(DUE_CONDITION),
    Backlog.MESSAGES_CLAIMED: exists().where(outbox_messages.c.state == "sending"),
    Backlog.CALENDARS: exists().where(FETCH_IS_DUE),
    Backlog.EVENTS: exists().where(EVENT_IS_CLAIMABLE),
}
_QUERY = select(*(exists_now.label(kind) for kind, exists_now in _EXISTS.items()))


def list_pending(unit: UnitOfWork) -> frozenset[Backlog]:
    """Return the kinds of work that exist now."""
    row = unit.conn.execute(_QUERY, {"now": unit.now}).one()
    return frozenset(kind for kind, exists_now in zip(_EXISTS, row, strict=True) if exists_now)
