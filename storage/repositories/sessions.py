"""Sessions: meetings of a dyad, identified by when they ended."""

from datetime import datetime

from sqlalchemy import and_, bindparam, delete, exists, insert, or_, select, update

from flows.ids import DyadId, PlanId, SessionId
from flows.scheduling.same_session import SAME_SESSION_WITHIN
from storage.database.unit_of_work import UnitOfWork
from storage.tables.plan_tables import sessions
from storage.tables.schema import check_ins

_NEAR = and_(
    sessions.c.off.is_(False),
    sessions.c.ended_at > bindparam("start"),
    sessions.c.ended_at < bindparam("end"),
)
_OF_DYAD = select(sessions.c.id).where(sessions.c.dyad_id == bindparam("dyad")).limit(1)
_TAKING_PLACE = _OF_DYAD.where(_NEAR)
_KNOWN = _OF_DYAD.where(or_(_NEAR, sessions.c.ended_at == bindparam("at")))


def add(
    unit: UnitOfWork, dyad: DyadId, ended_at: datetime, plan: PlanId | None = None, *, again: bool = False
) -> SessionId | None:
    """Add a session; return None if one is stored whose end lies within `SAME_SESSION_WITHIN`.

    A cancelled session with exactly this end also counts as stored, unless ``again`` asks to add it nevertheless.
    """
    parameters = {
        "dyad": dyad,
        "start": ended_at - SAME_SESSION_WITHIN,
        "end": ended_at + SAME_SESSION_WITHIN,
        "at": ended_at,
    }
    if unit.conn.execute(_TAKING_PLACE if again else _KNOWN, parameters).first():
        return None
    session = SessionId(unit.new_id())
    row = {"id": session, "dyad_id": dyad, "plan_id": plan, "ended_at": ended_at, "off": False}
    unit.conn.execute(insert(sessions), row | {"made_at": unit.now})
    return session


def list_near(unit: UnitOfWork, dyad: DyadId, ended_at: datetime, *, off: bool = False) -> list[SessionId]:
    """Return sessions that ended within 45 minutes of ``ended_at``, in order; with ``off``, cancelled ones too."""
    start, end = ended_at - SAME_SESSION_WITHIN, ended_at + SAME_SESSION_WITHIN
    of = sessions.c
    query = select(of.id).where(of.dyad_id == dyad, of.ended_at > start, of.ended_at < end)
    if not off:
        query = query.where(of.off.is_(False))
    return [SessionId(session) for session in unit.conn.execute(query.order_by(of.ended_at)).scalars()]


def get_latest_end(unit: UnitOfWork, dyad: DyadId) -> datetime | None:
    """Return when the dyad's latest session ended, if it has any."""
    query = select(sessions.c.ended_at).where(sessions.c.dyad_id == dyad, sessions.c.off.is_(False))
    return unit.conn.execute(query.order_by(sessions.c.ended_at.desc())).scalars().first()


def get_end(unit: UnitOfWork, session: SessionId) -> datetime:
    """Return when the session ended."""
    at: datetime = unit.conn.execute(select(sessions.c.ended_at).where(sessions.c.id == session)).scalar_one()
    return at


def has_taken_place(unit: UnitOfWork, session: SessionId) -> bool:
    """Return whether the session took place, which means that it is not cancelled."""
    off: bool = unit.conn.execute(select(sessions.c.off).where(sessions.c.id == session)).scalar_one()
    return not off


def set_end(unit: UnitOfWork, session: SessionId, ended_at: datetime) -> None:
    """Correct when the session ended."""
    unit.conn.execute(update(sessions).where(sessions.c.id == session).values(ended_at=ended_at))


def reinstate(unit: UnitOfWork, session: SessionId) -> None:
    """Mark a cancelled session as having taken place."""
    unit.conn.execute(update(sessions).where(sessions.c.id == session).values(off=False))


def cancel(unit: UnitOfWork, session: SessionId) -> None:
    """Mark the session as cancelled."""
    unit.conn.execute(update(sessions).where(sessions.c.id == session).values(off=True))


def drop_future(unit: UnitOfWork, dyad: DyadId) -> None:
    """Remove sessions that end after now: delete those without check-ins and cancel the others."""
    is_ahead = sessions.c.dyad_id == dyad, sessions.c.ended_at > unit.now
    has_check_ins = exists().where(check_ins.c.session_id == sessions.c.id)
    unit.conn.execute(delete(sessions).where(*is_ahead, ~has_check_ins))
    unit.conn.execute(update(sessions).where(*is_ahead).values(off=True))
