"""Plans: the weekly or fortnightly hour of a dyad, kept as it was meant, and the dates on which it was otherwise."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update

from flows.ids import DyadId, PlanId
from storage.database.unit_of_work import UnitOfWork
from storage.tables.plan_tables import plan_exceptions, plans

_FOLLOWED = select(plans).where(plans.c.ended_at.is_(None))
_BY_ID = _FOLLOWED.where(plans.c.id == bindparam("plan"))
_OF_DYAD = _FOLLOWED.where(plans.c.dyad_id == bindparam("dyad"))
_OTHERWISE = (
    select(plan_exceptions)
    .where(plan_exceptions.c.plan_id == bindparam("plan"))
    .order_by(plan_exceptions.c.day)
)


@dataclass(frozen=True, slots=True)
class StoredPlan:
    """The session begins at ``at`` ("15:00") on ``weekday`` (0 is Monday) in ``zone``, every so many weeks.

    Weeks are counted from ``first``, a local date.
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
    """On ``day`` there is no session, or it is moved to a date and time ("15:00") on the plan's clock."""

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
    every_weeks: int = 1,
    first: date | None = None,
) -> StoredPlan:
    """A new plan of this dyad, from today on unless it says when."""
    plan = StoredPlan(PlanId(unit.new_id()), dyad, weekday, at, zone, every_weeks, first or unit.now.date())
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
    """The plan of that id, if it is still followed."""
    row = unit.conn.execute(_BY_ID, {"plan": plan}).one_or_none()
    return _read(row) if row else None


def of_dyad(unit: UnitOfWork, dyad: DyadId) -> StoredPlan | None:
    """The plan this dyad follows, if it has one."""
    row = unit.conn.execute(_OF_DYAD, {"dyad": dyad}).first()
    return _read(row) if row else None


def end(unit: UnitOfWork, plan: PlanId) -> None:
    """The plan is no longer followed."""
    unit.conn.execute(update(plans).where(plans.c.id == plan).values(ended_at=unit.now))


def otherwise(unit: UnitOfWork, plan: PlanId) -> list[PlanException]:
    """The dates on which the plan is not as usual, in order."""
    return [
        PlanException(
            date.fromisoformat(row.day), (date.fromisoformat(row.to_day), row.to_at) if row.to_day else None
        )
        for row in unit.conn.execute(_OTHERWISE, {"plan": plan})
    ]


def change(unit: UnitOfWork, plan: PlanId, day: date, to: tuple[date, str] | None) -> None:
    """That date's session is moved, or (without ``to``) does not take place."""
    restore(unit, plan, day)
    moved = {"to_day": to[0].isoformat(), "to_at": to[1]} if to else {}
    unit.conn.execute(
        insert(plan_exceptions).values(plan_id=plan, day=day.isoformat(), made_at=unit.now, **moved)
    )


def restore(unit: UnitOfWork, plan: PlanId, day: date) -> None:
    """That date is as usual again."""
    of = plan_exceptions.c
    unit.conn.execute(delete(plan_exceptions).where(of.plan_id == plan, of.day == day.isoformat()))
