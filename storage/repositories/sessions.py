"""Sessions: meetings of a dyad, by when they ended."""

from datetime import datetime

from sqlalchemy import and_, bindparam, delete, exists, insert, or_, select, update

from flows.ids import DyadId, PlanId, SessionId
from flows.scheduling.plan import SAME_SESSION_WITHIN
from storage.database.unit_of_work import UnitOfWork
from storage.tables.plan_tables import sessions
from storage.tables.schema import check_ins

_NEAR = and_(
    sessions.c.off.is_(False),
    sessions.c.ended_at > bindparam("start"),
    sessions.c.ended_at < bindparam("end"),
)
_OF_DYAD = select(sessions.c.id).where(sessions.c.dyad_id == bindparam("dyad")).limit(1)
_STANDING = _OF_DYAD.where(_NEAR)
_KNOWN = _OF_DYAD.where(or_(_NEAR, sessions.c.ended_at == bindparam("at")))


def add(
    unit: UnitOfWork, dyad: DyadId, ended_at: datetime, plan: PlanId | None = None, *, again: bool = False
) -> SessionId | None:
    """A session that ended at that moment; None if that very session is known already.

    So it is when it was called off, unless it is told ``again`` by somebody who knows that.
    """
    around = {
        "dyad": dyad,
        "start": ended_at - SAME_SESSION_WITHIN,
        "end": ended_at + SAME_SESSION_WITHIN,
        "at": ended_at,
    }
    if unit.conn.execute(_STANDING if again else _KNOWN, around).first():
        return None
    made = SessionId(unit.new_id())
    row = {"id": made, "dyad_id": dyad, "plan_id": plan, "ended_at": ended_at, "off": False}
    unit.conn.execute(insert(sessions), row | {"made_at": unit.now})
    return made


def near(unit: UnitOfWork, dyad: DyadId, ended_at: datetime, *, off: bool = False) -> list[SessionId]:
    """Return sessions that ended within 45 minutes of ``ended_at``, in order; with ``off``, cancelled ones too."""
    start, end = ended_at - SAME_SESSION_WITHIN, ended_at + SAME_SESSION_WITHIN
    of = sessions.c
    query = select(of.id).where(of.dyad_id == dyad, of.ended_at > start, of.ended_at < end)
    if not off:
        query = query.where(of.off.is_(False))
    return [SessionId(found) for found in unit.conn.execute(query.order_by(of.ended_at)).scalars()]


def latest(unit: UnitOfWork, dyad: DyadId) -> datetime | None:
    """When the dyad's last known session ended."""
    query = select(sessions.c.ended_at).where(sessions.c.dyad_id == dyad, sessions.c.off.is_(False))
    return unit.conn.execute(query.order_by(sessions.c.ended_at.desc())).scalars().first()


def ended_at(unit: UnitOfWork, session: SessionId) -> datetime:
    """When that session ended."""
    at: datetime = unit.conn.execute(select(sessions.c.ended_at).where(sessions.c.id == session)).scalar_one()
    return at


def took_place(unit: UnitOfWork, session: SessionId) -> bool:
    """Whether it still counts as one that took place."""
    off: bool = unit.conn.execute(select(sessions.c.off).where(sessions.c.id == session)).scalar_one()
    return not off


def move(unit: UnitOfWork, session: SessionId, ended_at: datetime) -> None:
    """It ended at another moment than was thought."""
    unit.conn.execute(update(sessions).where(sessions.c.id == session).values(ended_at=ended_at))


def take_up(unit: UnitOfWork, session: SessionId) -> None:
    """It took place after all."""
    unit.conn.execute(update(sessions).where(sessions.c.id == session).values(off=False))


def call_off(unit: UnitOfWork, session: SessionId) -> None:
    """It did not take place after all."""
    unit.conn.execute(update(sessions).where(sessions.c.id == session).values(off=True))


def forget_ahead(unit: UnitOfWork, dyad: DyadId) -> None:
    """Those that end only later did not take place; they may yet, unless somebody was asked about them."""
    ahead = sessions.c.dyad_id == dyad, sessions.c.ended_at > unit.now
    asked = exists().where(check_ins.c.session_id == sessions.c.id)
    unit.conn.execute(delete(sessions).where(*ahead, ~asked))
    unit.conn.execute(update(sessions).where(*ahead).values(off=True))
