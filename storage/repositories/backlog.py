"""What waits to be done at this moment, and what somebody has in hand: all of it in one look."""

from enum import StrEnum

from sqlalchemy import exists, select

from storage.database.unit_of_work import UnitOfWork
from storage.repositories.due import DUE, FREE
from storage.repositories.feeds import TO_BE_READ
from storage.repositories.inbox import UNHANDLED
from storage.repositories.outbox_messages import due_condition
from storage.tables.schema import due, outbox_messages


class Backlog(StrEnum):
    """A kind of work."""

    DUE = "due things"
    DUE_IN_HAND = "due things in hand"
    UPDATES = "updates"
    LETTERS = "letters"
    DRAWINGS = "letters to be drawn"
    LETTERS_IN_HAND = "letters in hand"
    CALENDARS = "calendars"


IN_HAND = frozenset({Backlog.DUE_IN_HAND, Backlog.LETTERS_IN_HAND})

_SOME = {
    Backlog.DUE: exists().where(FREE),
    Backlog.DUE_IN_HAND: exists().where(DUE, due.c.leased_until.is_not(None)),
    Backlog.UPDATES: exists().where(UNHANDLED),
    Backlog.LETTERS: exists().where(due_condition(needs_rendering=False)),
    Backlog.DRAWINGS: exists().where(due_condition(needs_rendering=True)),
    Backlog.LETTERS_IN_HAND: exists().where(outbox_messages.c.state == "sending"),
    Backlog.CALENDARS: exists().where(TO_BE_READ),
}
_LOOK = select(*(some.label(kind) for kind, some in _SOME.items()))


def now(unit: UnitOfWork) -> frozenset[Backlog]:
    """What there is."""
    found = unit.conn.execute(_LOOK, {"now": unit.now}).one()
    return frozenset(kind for kind, some in zip(_SOME, found, strict=True) if some)
