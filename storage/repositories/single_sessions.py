"""Single sessions: arranged one by one, each with its own time, from a calendar, a file or the chat."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update

from flows.ids import DyadId, PractitionerId
from storage.database.prepared_statements import PreparedStatement
from storage.database.unit_of_work import UnitOfWork
from storage.tables.plan_tables import arranged
from storage.tables.schema import dyads

_OF_DYAD = PreparedStatement(
    select(arranged)
    .where(arranged.c.dyad_id == bindparam("dyad"), arranged.c.starts >= bindparam("since"))
    .order_by(arranged.c.starts, arranged.c.id)
)

FILE, FEED, CHAT = "file", "feed", "chat"


@dataclass(frozen=True, slots=True)
class SingleSession:
    """A single session; ``uid`` (a keyed hash) and ``key`` identify it in its source; ``off``: cancelled.

    ``said``: start and end in its source, before any correction by hand; None once it is missing there.
    ``unwanted``: its end in the source, if it was cancelled by hand before it went missing there.
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


def find_by_uid(unit: UnitOfWork, dyad: DyadId, source: str, uid: str, key: str) -> SingleSession | None:
    """Return the session with this identity in its source, if there is one.

    A ``uid`` is the same in a calendar's file and at its address, so that it is found in any source: the session
    belongs to the source that was read last.
    """
    of = arranged.c
    condition = [of.dyad_id == dyad, of.uid == uid, of.key == key]
    if not uid:
        condition.append(of.source == source)
    row = unit.conn.execute(select(arranged).where(*condition)).first()
    return _read(row) if row else None


def put(
    unit: UnitOfWork, dyad: DyadId, source: str, uid: str, key: str, starts: datetime, ends: datetime
) -> SingleSession:
    """Add a session or update its times; one that was ``unwanted`` at this end remains cancelled."""
    known = find_by_uid(unit, dyad, source, uid, key)
    session = known.id if known else unit.new_id()
    source_times = {"said_starts": starts, "said_ends": ends}
    off = known is not None and known.off and known.unwanted == ends
    values = {"source": source, "starts": starts, "ends": ends, "off": off} | source_times
    if known:
        unit.conn.execute(update(arranged).where(arranged.c.id == session).values(values))
    else:
        identity = {"id": session, "dyad_id": dyad, "uid": uid, "key": key, "made_at": unit.now}
        unit.conn.execute(insert(arranged).values(identity | values))
    return SingleSession(session, dyad, source, uid, key, starts, ends, off, (starts, ends))


def find(unit: UnitOfWork, session: str) -> SingleSession | None:
    """Return the session with this id, if there is one."""
    row = unit.conn.execute(select(arranged).where(arranged.c.id == session)).one_or_none()
    return _read(row) if row else None


def of_dyad(unit: UnitOfWork, dyad: DyadId, since: datetime) -> list[SingleSession]:
    """Return the dyad's sessions that start at ``since`` or later, including cancelled ones, in order."""
    return [_read(row) for row in _OF_DYAD.all(unit.conn, {"dyad": dyad, "since": since})]


def of_feed(unit: UnitOfWork, practitioner: PractitionerId, since: datetime) -> Iterable[SingleSession]:
    """Yield the sessions of the practitioner's calendar feed that start there at ``since`` or later."""
    return (each for each in of_calendars(unit, practitioner, since) if each.source == FEED)


def of_calendars(unit: UnitOfWork, practitioner: PractitionerId, since: datetime) -> list[SingleSession]:
    """Return the sessions of all the practitioner's calendars, feed or file, that start there at ``since`` or later."""
    query = (
        select(arranged)
        .join(dyads, dyads.c.id == arranged.c.dyad_id)
        .where(dyads.c.practitioner_id == practitioner, arranged.c.uid != "")
        .where(arranged.c.said_starts >= since)
    )
    return [_read(row) for row in unit.conn.execute(query)]


def set_times(unit: UnitOfWork, session: str, starts: datetime, ends: datetime) -> None:
    """Set the times of a session by hand; a cancelled one takes place again."""
    values = {"starts": starts, "ends": ends, "off": False}
    unit.conn.execute(update(arranged).where(arranged.c.id == session).values(values))


def set_uid(
    unit: UnitOfWork, dyad: DyadId, source: str, before: tuple[str, str], after: tuple[str, str]
) -> None:
    """Give a session another ``uid`` and ``key``, as its calendar has; another session that has them is deleted."""
    renamed, other = find_by_uid(unit, dyad, source, *before), find_by_uid(unit, dyad, source, *after)
    if renamed is None:
        return
    if other is not None:
        unit.conn.execute(delete(arranged).where(arranged.c.id == other.id))
    values = {"uid": after[0], "key": after[1]}
    unit.conn.execute(update(arranged).where(arranged.c.id == renamed.id).values(values))


def mark_missing(unit: UnitOfWork, session: SingleSession) -> None:
    """Record that the session is missing from its source."""
    unwanted = session.said[1] if session.off and session.said else None
    values = {"said_starts": None, "said_ends": unwanted}
    unit.conn.execute(update(arranged).where(arranged.c.id == session.id).values(values))


def set_cancelled(unit: UnitOfWork, session: str, off: bool) -> None:
    """Cancel a session (``off``) or undo its cancellation."""
    unit.conn.execute(update(arranged).where(arranged.c.id == session).values(off=off))
