"""Plans: a dyad's recurring session, stored in local time as it was meant, and the exceptions to it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update

from flows.ids import DyadId, PlanId
from storage.database.prepared_statements import PreparedStatement
from storage.database.unit_of_work import UnitOfWork
from storage.tables.plan_tables import plan_exceptions, plans

_ACTIVE = select(plans).where(plans.c.ended_at.is_(None))
_BY_ID = PreparedStatement(_ACTIVE.where(plans.c.id == bindparam("plan")))
_OF_DYAD = PreparedStatement(_ACTIVE.where(plans.c.dyad_id == bindparam("dyad")))
_EXCEPTIONS = PreparedStatement(
    select(plan_exceptions)
    .where(plan_exceptions.c.plan_id == bindparam("plan"))
    .order_by(plan_exceptions.c.day)
)


@dataclass(frozen=True, slots=True)
class StoredPlan:
    """A recurring session that starts at ``at`` ("15:00") on ``weekday`` (0 is Monday) in time zone ``zone``.

    It recurs every ``every_weeks`` weeks, counted from the local date ``first``.
    """

    id: PlanId
    dyad: DyadId
    weekday: int
    at: str
    zone: str
    every_weeks: int
    first: date


@dataclass(frozen=True, slots=True)
class PlanException:
    """No session on ``day``, or one moved ``to`` a date and time ("15:00") in the plan's time zone."""

    day: date
    to: tuple[date, str] | None


def _read(row: Row[Any]) -> StoredPlan:
    first = date.fromisoformat(row.first)
    return StoredPlan(
        PlanId(row.id), DyadId(row.dyad_id), row.weekday, row.at, row.zone, row.every_weeks, first
    )


def add(
    unit: UnitOfWork,
    dyad: DyadId,
    weekday: int,
    at: str,
    zone: str,
    first: date,
    every_weeks: int = 1,
) -> StoredPlan:
    """Add a plan to this dyad, counted from the date ``first`` on. The caller ends the one before."""
    plan = StoredPlan(PlanId(unit.new_id()), dyad, weekday, at, zone, every_weeks, first)
    unit.conn.execute(
        insert(plans).values(
            id=plan.id,
            dyad_id=dyad,
            weekday=weekday,
            at=at,
            zone=zone,
            every_weeks=every_weeks,
            first=plan.first.isoformat(),
            made_at=unit.now,
        )
    )
    return plan


def find(unit: UnitOfWork, plan: str) -> StoredPlan | None:
    """Return the plan with this id, if it has not ended."""
    row = _BY_ID.first(unit.conn, {"plan": plan})
    return _read(row) if row else None


def of_dyad(unit: UnitOfWork, dyad: DyadId) -> StoredPlan | None:
    """Return the dyad's current plan, if it has one."""
    row = _OF_DYAD.first(unit.conn, {"dyad": dyad})
    return _read(row) if row else None


def end(unit: UnitOfWork, plan: PlanId) -> None:
    """End the plan now."""
    unit.conn.execute(update(plans).where(plans.c.id == plan).values(ended_at=unit.now))


def list_exceptions(unit: UnitOfWork, plan: PlanId) -> list[PlanException]:
    """Return the exceptions to the plan, in order of their dates."""
    return [
        PlanException(
            date.fromisoformat(row.day), (date.fromisoformat(row.to_day), row.to_at) if row.to_day else None
        )
        for row in _EXCEPTIONS.all(unit.conn, {"plan": plan})
    ]


def put_exception(unit: UnitOfWork, plan: PlanId, day: date, to: tuple[date, str] | None) -> None:
    """Move the session of this date, or cancel it if ``to`` is None."""
    drop_exception(unit, plan, day)
    target = {"to_day": to[0].isoformat(), "to_at": to[1]} if to else {}
    unit.conn.execute(
        insert(plan_exceptions).values(plan_id=plan, day=day.isoformat(), made_at=unit.now, **target)
    )


def drop_exception(unit: UnitOfWork, plan: PlanId, day: date) -> None:
    """Delete the exception of this date."""
    of = plan_exceptions.c
    unit.conn.execute(delete(plan_exceptions).where(of.plan_id == plan, of.day == day.isoformat()))
