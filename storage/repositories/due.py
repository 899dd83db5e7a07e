"""Due rows: what is to be done when. Claimed by compare-and-set, with a lease.

A row that is put anew is another version: whoever had claimed the old one cannot take it any more (``take``), so a plan
that was changed while its row was under way never fires by what it was.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Integer, Select, and_, bindparam, case, delete, func, or_, select, tuple_, update

from storage.database.unit_of_work import UnitOfWork
from storage.database.upsert import put_in
from storage.tables.schema import due


class DueKind(StrEnum):
    """What a due row asks for; its subject is a check-in, a plan, a practitioner or a dyad."""

    ASK = "ask"
    SNOOZE_END = "wake"
    REMIND = "remind"
    CLOSE = "close"
    PLAN = "plan"
    DIGEST = "digest"
    RESUME = "resume"
    BRIEF = "brief"
    ARRANGED = "arranged"
    NOTICE = "notice"
    CADENCE = "cadence"
    AT_ONCE = "at-once"
    END = "end"
    ALERT = "alert"


_ORDER = due.c.at, due.c.kind, due.c.subject
_NEXT = select(due).order_by(*_ORDER).limit(1)
DUE = due.c.at <= bindparam("now")
FREE = and_(DUE, or_(due.c.leased_until.is_(None), due.c.leased_until <= bindparam("now")))
_NEXT_MOMENT = select(
    func.min(case((due.c.leased_until > bindparam("now"), due.c.leased_until), else_=due.c.at))
)
# In the index's order, so that PostgreSQL looks at its first row only, whatever it knows of the table.
_ANYTHING = select(due.c.at).where(FREE).order_by(*_ORDER).limit(1)
_FIRST = (
    select(due.c.kind, due.c.subject).where(FREE).order_by(*_ORDER).limit(bindparam("most", type_=Integer))
)
_CLAIM = (
    update(due)
    .where(tuple_(due.c.kind, due.c.subject).in_(_FIRST), FREE)
    .values(claimed_by=bindparam("owner"), leased_until=bindparam("until"))
    .returning(due)
)
_TAKE = delete(due).where(
    due.c.kind == bindparam("of_kind"),
    due.c.subject == bindparam("whose"),
    due.c.at == bindparam("then"),
    due.c.claimed_by == bindparam("owner"),
)


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to do, and how often it has been tried and failed."""

    kind: DueKind
    subject: str
    at: datetime
    attempts: int


def put(unit: UnitOfWork, kind: DueKind, subject: str, at: datetime) -> None:
    """It is due at that moment, whatever was planned for it before."""
    put_all(unit, subject, {kind: at})


def put_all(unit: UnitOfWork, subject: str, moments: Mapping[DueKind, datetime]) -> None:
    """The same of several kinds about one subject, in one statement."""
    fresh = {"attempts": 0, "problem": None, "claimed_by": None, "leased_until": None}
    rows = [{"kind": kind, "subject": subject, "at": at} | fresh for kind, at in moments.items()]
    put_in(unit, due, rows)


def drop(unit: UnitOfWork, kind: DueKind, subject: str) -> None:
    """It is no longer due."""
    unit.conn.execute(delete(due).where(due.c.kind == kind, due.c.subject == subject))


def drop_all(unit: UnitOfWork, subject: str) -> None:
    """Nothing of this subject is due any more."""
    unit.conn.execute(delete(due).where(due.c.subject == subject))


def when(unit: UnitOfWork, kind: DueKind, subject: str) -> datetime | None:
    """When it is due, if it is."""
    query = select(due.c.at).where(due.c.kind == kind, due.c.subject == subject)
    return unit.conn.execute(query).scalar_one_or_none()


def claim(unit: UnitOfWork, owner: str, lease: timedelta, most: int) -> list[Due]:
    """Take up to ``most`` rows whose moment has come; nobody else has them until the lease ends.

    The state is asked again in the outer WHERE: on PostgreSQL a subselect alone claims rows twice.
    """
    by = {"now": unit.now, "owner": owner, "until": unit.now + lease, "most": most}
    taken = unit.conn.execute(_CLAIM, by)
    found = [Due(DueKind(row.kind), row.subject, row.at, row.attempts) for row in taken]
    return sorted(found, key=lambda each: (each.at, each.kind, each.subject))


def is_any_due(unit: UnitOfWork) -> bool:
    """Whether a row could be claimed now."""
    return unit.conn.execute(_ANYTHING, {"now": unit.now}).first() is not None


def take(unit: UnitOfWork, row: Due, owner: str) -> bool:
    """Drop the claimed row to do it now, if it is still as it was claimed: not moved, not dropped, not taken over."""
    this = {"of_kind": row.kind, "whose": row.subject, "then": row.at, "owner": owner}
    return unit.conn.execute(_TAKE, this).rowcount == 1


def failed(unit: UnitOfWork, row: Due, problem: str, again_at: datetime) -> None:
    """Not done: tried again then, and the problem's name is kept, unless it was moved meanwhile."""
    values = {"at": again_at, "attempts": row.attempts + 1, "problem": problem[:200], "claimed_by": None}
    this = and_(due.c.kind == row.kind, due.c.subject == row.subject, due.c.at == row.at)
    unit.conn.execute(update(due).where(this).values(values | {"leased_until": None}))


def release(unit: UnitOfWork, beyond: datetime) -> None:
    """Leases that would end later than that hold nothing any more."""
    unit.conn.execute(
        update(due).where(due.c.leased_until > beyond).values(claimed_by=None, leased_until=None)
    )


def next_at(unit: UnitOfWork, kind: DueKind | None = None) -> Due | None:
    """The next thing due (of a kind), if any."""
    query = _NEXT if kind is None else _NEXT.where(due.c.kind == kind)
    row = unit.conn.execute(query).first()
    return Due(DueKind(row.kind), row.subject, row.at, row.attempts) if row else None


def next_moment(unit: UnitOfWork) -> datetime | None:
    """When a row may be claimed next: once it is due, or once the lease ends of who has it in hand."""
    at: datetime | None = unit.conn.execute(_NEXT_MOMENT, {"now": unit.now}).scalar_one()
    return at


def upcoming(unit: UnitOfWork, most: int) -> list[Due]:
    """What is due next, in order."""
    return _read(unit, select(due).limit(most))


def of_subjects(unit: UnitOfWork, subjects: Collection[str]) -> list[Due]:
    """What is due about these, in order."""
    return _read(unit, select(due).where(due.c.subject.in_(sorted(subjects))))


def counted(unit: UnitOfWork, by: datetime) -> int:
    """How many rows are due by that moment."""
    return unit.conn.execute(select(func.count()).select_from(due).where(due.c.at <= by)).scalar_one()


def _read(unit: UnitOfWork, query: Select[Any]) -> list[Due]:
    rows = unit.conn.execute(query.order_by(due.c.at, due.c.kind, due.c.subject))
    return [Due(DueKind(row.kind), row.subject, row.at, row.attempts) for row in rows]
