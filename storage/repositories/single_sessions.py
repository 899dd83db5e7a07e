"""Sessions arranged one by one: each with its own time, from a calendar, a file or the chat."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update

from flows.ids import DyadId, PractitionerId
from storage.database.unit_of_work import UnitOfWork
from storage.tables.plan_tables import arranged
from storage.tables.schema import dyads

_OF_DYAD = (
    select(arranged)
    .where(arranged.c.dyad_id == bindparam("dyad"), arranged.c.starts >= bindparam("since"))
    .order_by(arranged.c.starts, arranged.c.id)
)

FILE, FEED, CHAT = "file", "feed", "chat"


@dataclass(frozen=True, slots=True)
class SingleSession:
    """``uid`` (a keyed hash of its source's own name) and ``key`` name it in its source; ``off``: called off.

    ``said``: the times its source last gave it, whatever was put right by hand since; None where it is gone from there.
    ``unwanted``: when it was to end there, where it was called off by hand before it was gone.
    """

    id: str
    dyad: DyadId
    source: str
    uid: str
    key: str
    starts: datetime
    ends: datetime
    off: bool
    said: tuple[datetime, datetime] | None = None
    unwanted: datetime | None = None


def _read(row: Row[Any]) -> SingleSession:
    said, unwanted = ((row.said_starts, row.said_ends), None) if row.said_starts else (None, row.said_ends)
    times = row.starts, row.ends
    return SingleSession(
        row.id, DyadId(row.dyad_id), row.source, row.uid, row.key, *times, row.off, said, unwanted
    )


def named(unit: UnitOfWork, dyad: DyadId, source: str, uid: str, key: str) -> SingleSession | None:
    """The one of that name, if there is one.

    A ``uid`` is the same in a calendar's file and at its address: whichever is read last has it from then on.
    """
    of = arranged.c
    name = of.dyad_id == dyad, of.uid == uid, of.key == key
    row = unit.conn.execute(select(arranged).where(*(name if uid else (*name, of.source == source)))).first()
    return _read(row) if row else None


def put(
    unit: UnitOfWork, dyad: DyadId, source: str, uid: str, key: str, starts: datetime, ends: datetime
) -> SingleSession:
    """Arrange a session, or give the one of that name its time. One that was unwanted then stays called off."""
    known = named(unit, dyad, source, uid, key)
    session = known.id if known else unit.new_id()
    said = {"said_starts": starts, "said_ends": ends}
    off = known is not None and known.off and known.unwanted == ends
    values = {"source": source, "starts": starts, "ends": ends, "off": off} | said
    if known:
        unit.conn.execute(update(arranged).where(arranged.c.id == session).values(values))
    else:
        name = {"id": session, "dyad_id": dyad, "uid": uid, "key": key, "made_at": unit.now}
        unit.conn.execute(insert(arranged).values(name | values))
    return SingleSession(session, dyad, source, uid, key, starts, ends, off, (starts, ends))


def find(unit: UnitOfWork, session: str) -> SingleSession | None:
    """The one of that id, if there is one."""
    row = unit.conn.execute(select(arranged).where(arranged.c.id == session)).one_or_none()
    return _read(row) if row else None


def of_dyad(unit: UnitOfWork, dyad: DyadId, since: datetime) -> list[SingleSession]:
    """A dyad's that begin from that moment on, those called off too, in order."""
    return [_read(row) for row in unit.conn.execute(_OF_DYAD, {"dyad": dyad, "since": since})]


def of_feed(unit: UnitOfWork, practitioner: PractitionerId, since: datetime) -> Iterable[SingleSession]:
    """What the calendar at a practitioner's address says of that moment and later, called off by hand or not."""
    return (each for each in of_calendars(unit, practitioner, since) if each.source == FEED)


def of_calendars(unit: UnitOfWork, practitioner: PractitionerId, since: datetime) -> list[SingleSession]:
    """The same of all calendars of theirs, at an address or sent."""
    query = (
        select(arranged)
        .join(dyads, dyads.c.id == arranged.c.dyad_id)
        .where(dyads.c.practitioner_id == practitioner, arranged.c.uid != "")
        .where(arranged.c.said_starts >= since)
    )
    return [_read(row) for row in unit.conn.execute(query)]


def move(unit: UnitOfWork, session: str, starts: datetime, ends: datetime) -> None:
    """It takes place then, whatever its source says."""
    values = {"starts": starts, "ends": ends, "off": False}
    unit.conn.execute(update(arranged).where(arranged.c.id == session).values(values))


def rename(
    unit: UnitOfWork, dyad: DyadId, source: str, before: tuple[str, str], name: tuple[str, str]
) -> None:
    """Its calendar calls it by another ``uid`` and ``key`` now; one that had that name, and was gone, makes room."""
    here, there = named(unit, dyad, source, *before), named(unit, dyad, source, *name)
    if here is None:
        return
    if there is not None:
        unit.conn.execute(delete(arranged).where(arranged.c.id == there.id))
    values = {"uid": name[0], "key": name[1]}
    unit.conn.execute(update(arranged).where(arranged.c.id == here.id).values(values))


def gone(unit: UnitOfWork, session: SingleSession) -> None:
    """Its source says nothing of it any more."""
    unwanted = session.said[1] if session.off and session.said else None
    values = {"said_starts": None, "said_ends": unwanted}
    unit.conn.execute(update(arranged).where(arranged.c.id == session.id).values(values))


def set_off(unit: UnitOfWork, session: str, off: bool) -> None:
    """It is called off, or takes place after all."""
    unit.conn.execute(update(arranged).where(arranged.c.id == session).values(off=off))
