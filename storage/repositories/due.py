"""Due rows: jobs and the moments when they are due, claimed by compare-and-set with a lease.

Scheduling a job again replaces its row and clears the claim. ``take`` then fails for the earlier claimant, so that a
job rescheduled while it was claimed does not run by its old plan.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    Integer,
    Select,
    and_,
    bindparam,
    case,
    delete,
    func,
    literal_column,
    or_,
    select,
    tuple_,
    update,
)

from storage.database.prepared_statements import PreparedStatement
from storage.database.unit_of_work import UnitOfWork
from storage.database.upsert import upsert_rows
from storage.tables.schema import due


class DueKind(StrEnum):
    """The kind of a due job; its subject is the id of a check-in, a plan, a practitioner or a dyad."""

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
    GOALS = "goals"


_ORDER = due.c.at, due.c.kind, due.c.subject
_NEXT = select(due).order_by(*_ORDER).limit(1)
# During an upgrade a newer version may run beside this one: its new kinds are left to it.
_IS_KNOWN = due.c.kind.in_([literal_column(f"'{kind}'") for kind in DueKind])
IS_DUE = and_(due.c.at <= bindparam("now"), _IS_KNOWN)
IS_CLAIMABLE = and_(IS_DUE, or_(due.c.leased_until.is_(None), due.c.leased_until <= bindparam("now")))
_NEXT_MOMENT = select(
    func.min(case((due.c.leased_until > bindparam("now"), due.c.leased_until), else_=due.c.at))
)
# In the index's order, so that PostgreSQL reads its first row only, whatever its statistics are.
_ANYTHING = PreparedStatement(select(due.c.at).where(IS_CLAIMABLE).order_by(*_ORDER).limit(1))
_FIRST = (
    select(due.c.kind, due.c.subject)
    .where(IS_CLAIMABLE)
    .order_by(*_ORDER)
    .limit(bindparam("limit", type_=Integer))
    .with_for_update(skip_locked=True)  # what another process claims just now is left to it
    .cte("first_ones")  # PostgreSQL may run a subquery again for each row, and lock more than the limit
)
_OWNERS = select(due.c.claimed_by).where(due.c.leased_until.is_not(None)).distinct()
_CLAIM = (
    update(due)
    .where(tuple_(due.c.kind, due.c.subject).in_(select(_FIRST)), IS_CLAIMABLE)
    .values(claimed_by=bindparam("owner"), leased_until=bindparam("until"))
    .returning(due)
)
_TAKE = delete(due).where(
    due.c.kind == bindparam("of_kind"),
    due.c.subject == bindparam("of_subject"),
    due.c.at == bindparam("of_moment"),
    due.c.claimed_by == bindparam("owner"),
)
_THIS = and_(due.c.kind == bindparam("of_kind"), due.c.subject == bindparam("of_subject"))
_MOMENT = PreparedStatement(select(due.c.at).where(_THIS))
_CANCEL = PreparedStatement(delete(due).where(_THIS))
_CANCEL_ALL = PreparedStatement(delete(due).where(due.c.subject == bindparam("of_subject")))


@dataclass(frozen=True, slots=True)
class Due:
    """A due job with the number of its failed attempts."""

    kind: DueKind
    subject: str
    at: datetime
    attempts: int


def schedule(unit: UnitOfWork, kind: DueKind, subject: str, at: datetime) -> None:
    """Schedule a job, in place of an earlier moment."""
    schedule_all(unit, subject, {kind: at})


def schedule_all(unit: UnitOfWork, subject: str, moments: Mapping[DueKind, datetime]) -> None:
    """Schedule jobs of several kinds for one subject in one statement."""
    unclaimed = {"attempts": 0, "problem": None, "claimed_by": None, "leased_until": None}
    rows = [{"kind": kind, "subject": subject, "at": at} | unclaimed for kind, at in moments.items()]
    upsert_rows(unit, due, rows)


def cancel(unit: UnitOfWork, kind: DueKind, subject: str) -> None:
    """Delete a due job."""
    _CANCEL.run(unit.conn, {"of_kind": kind, "of_subject": subject})


def cancel_all(unit: UnitOfWork, subject: str) -> None:
    """Delete all due jobs of a subject."""
    _CANCEL_ALL.run(unit.conn, {"of_subject": subject})


def get_moment(unit: UnitOfWork, kind: DueKind, subject: str) -> datetime | None:
    """Return when a job is due; None if it is not scheduled."""
    row = _MOMENT.first(unit.conn, {"of_kind": kind, "of_subject": subject})
    return row.at if row else None


def is_due(unit: UnitOfWork, kind: DueKind, subject: str) -> bool:
    """Return whether a job is due now; running it plans the next one."""
    at = get_moment(unit, kind, subject)
    return at is not None and at <= unit.now


def claim(unit: UnitOfWork, owner: str, lease: timedelta, limit: int) -> list[Due]:
    """Claim up to ``limit`` due rows for ``owner`` until the lease ends.

    The outer WHERE checks the state again: on PostgreSQL concurrent transactions would claim rows twice otherwise.
    """
    parameters = {"now": unit.now, "owner": owner, "until": unit.now + lease, "limit": limit}
    rows = unit.conn.execute(_CLAIM, parameters)
    claimed = [Due(DueKind(row.kind), row.subject, row.at, row.attempts) for row in rows]
    return sorted(claimed, key=lambda each: (each.at, each.kind, each.subject))


def is_any_due(unit: UnitOfWork) -> bool:
    """Return whether a row could be claimed now."""
    return _ANYTHING.first(unit.conn, {"now": unit.now}) is not None


def take(unit: UnitOfWork, row: Due, owner: str) -> bool:
    """Delete a claimed row to run its job now; return false if it was rescheduled, deleted or claimed by another."""
    parameters = {"of_kind": row.kind, "of_subject": row.subject, "of_moment": row.at, "owner": owner}
    return unit.conn.execute(_TAKE, parameters).rowcount == 1


def record_failure(unit: UnitOfWork, row: Due, problem: str, retry_at: datetime) -> None:
    """Record a failed attempt and its problem, and schedule the retry; change nothing if it was rescheduled."""
    values = {"at": retry_at, "attempts": row.attempts + 1, "problem": problem[:200], "claimed_by": None}
    condition = and_(due.c.kind == row.kind, due.c.subject == row.subject, due.c.at == row.at)
    unit.conn.execute(update(due).where(condition).values(values | {"leased_until": None}))


def release_claims(unit: UnitOfWork, beyond: datetime) -> None:
    """Release all claims whose lease would end after ``beyond``."""
    unit.conn.execute(
        update(due).where(due.c.leased_until > beyond).values(claimed_by=None, leased_until=None)
    )


def list_owners(unit: UnitOfWork) -> set[str]:
    """Return the processes that hold leases."""
    return set(unit.conn.execute(_OWNERS).scalars())


def release_leases_of(unit: UnitOfWork, owners: Collection[str]) -> int:
    """End the leases of processes that have ended; return their number."""
    held = and_(due.c.leased_until.is_not(None), due.c.claimed_by.in_(owners))
    return unit.conn.execute(update(due).where(held).values(claimed_by=None, leased_until=None)).rowcount


def get_next(unit: UnitOfWork, kind: DueKind | None = None) -> Due | None:
    """Return the earliest due row, of ``kind`` if given."""
    query = _NEXT if kind is None else _NEXT.where(due.c.kind == kind)
    row = unit.conn.execute(query).first()
    return Due(DueKind(row.kind), row.subject, row.at, row.attempts) if row else None


def get_next_moment(unit: UnitOfWork) -> datetime | None:
    """Return when a row can be claimed next: when it is due, or when the lease of its claim ends."""
    at: datetime | None = unit.conn.execute(_NEXT_MOMENT, {"now": unit.now}).scalar_one()
    return at


def list_upcoming(unit: UnitOfWork, limit: int) -> list[Due]:
    """Return the earliest due rows, in order."""
    return _read(unit, select(due).limit(limit))


def of_subjects(unit: UnitOfWork, subjects: Collection[str]) -> list[Due]:
    """Return the due rows of these subjects, earliest first."""
    return _read(unit, select(due).where(due.c.subject.in_(sorted(subjects))))


def count_due(unit: UnitOfWork, by: datetime) -> int:
    """Count the rows that are due at ``by`` or earlier."""
    return unit.conn.execute(select(func.count()).select_from(due).where(due.c.at <= by)).scalar_one()


def _read(unit: UnitOfWork, query: Select[Any]) -> list[Due]:
    rows = unit.conn.execute(query.order_by(due.c.at, due.c.kind, due.c.subject))
    return [Due(DueKind(row.kind), row.subject, row.at, row.attempts) for row in rows]
