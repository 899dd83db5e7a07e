"""What the operator was told: one row for each present problem of the service, shared by all its processes.

A problem is raised by the process that finds it first, and touched by every process that still finds it. It is mended
once no process has touched it for `MENDED_AFTER`. Its row goes when every channel has told that; so a restart, or a
second process, repeats nothing.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, delete, select, update

from storage.database.unit_of_work import UnitOfWork
from storage.database.upsert import insert_if_new
from storage.tables.schema import operator_alerts as table

MENDED_AFTER = timedelta(minutes=2)
TOUCH_INTERVAL = timedelta(seconds=30)
LEASE_DURATION = timedelta(minutes=2)
"""Longer than it takes to tell one problem through all channels."""


@dataclass(frozen=True, slots=True)
class OperatorAlert:
    """A problem; ``told`` are the channels that have told its present state."""

    name: str
    since: datetime
    seen_at: datetime
    mended_at: datetime | None
    told: frozenset[str]

    def is_present(self, now: datetime) -> bool:
        """Return whether a process has found it within `MENDED_AFTER`."""
        return self.mended_at is None and timedelta() <= now - self.seen_at < MENDED_AFTER


def list_all(unit: UnitOfWork) -> list[OperatorAlert]:
    """Return all problems, mended ones that are still to be told among them, by name."""
    return [_alert(row) for row in unit.conn.execute(select(table).order_by(table.c.name))]


def has_changes(
    unit: UnitOfWork, present: Collection[str], absent: Collection[str], channels: Collection[str]
) -> bool:
    """Return whether `update_all` or `lease_untold` would write anything."""
    rows = {row.name: row for row in unit.conn.execute(select(table))}
    return (
        any(name not in rows or _needs_touch(unit, rows[name]) for name in present)
        or any(name in rows and _may_mend(unit, rows[name]) for name in absent)
        or any(_is_to_be_told(unit, row, channels) for row in rows.values())
    )


def update_all(
    unit: UnitOfWork, present: Collection[str], absent: Collection[str]
) -> tuple[list[str], list[str]]:
    """Record which problems this process has found, and which it has found to be absent.

    Problems that it cannot judge belong in neither collection. A stored problem is mended once no process has
    found it for `MENDED_AFTER`. Return the names of the new problems and of the mended ones.
    """
    rows = {row.name: row for row in unit.conn.execute(select(table))}
    raised = [name for name in sorted(present) if _raise(unit, name, rows.get(name))]
    mended = [name for name in sorted(absent) if name in rows and _mend(unit, rows[name])]
    return raised, mended


def save_told(unit: UnitOfWork, name: str, since: datetime, told: Collection[str]) -> None:
    """Store a problem that was told while the database could not store it."""
    values = {"name": name, "since": since, "seen_at": unit.now, "told": ",".join(sorted(told))}
    insert_if_new(unit, table, values)


def _raise(unit: UnitOfWork, name: str, row: Row[Any] | None) -> bool:
    """Return whether the problem is new: there was no row, or one that was mended."""
    if row is None:
        values = {"name": name, "since": unit.now, "seen_at": unit.now, "told": ""}
        return insert_if_new(unit, table, values)
    if row.mended_at is not None:
        again = {"since": unit.now, "seen_at": unit.now, "mended_at": None, "told": "", "leased_until": None}
        is_same = and_(table.c.name == name, table.c.mended_at == row.mended_at)
        return unit.conn.execute(update(table).where(is_same).values(again)).rowcount == 1
    if _needs_touch(unit, row):
        unit.conn.execute(update(table).where(table.c.name == name).values(seen_at=unit.now))
    return False


def _mend(unit: UnitOfWork, row: Row[Any]) -> bool:
    if not _may_mend(unit, row):
        return False
    unseen = and_(table.c.name == row.name, table.c.seen_at == row.seen_at, table.c.mended_at.is_(None))
    values = {"mended_at": unit.now, "told": "", "leased_until": None}
    return unit.conn.execute(update(table).where(unseen).values(values)).rowcount == 1


def _needs_touch(unit: UnitOfWork, row: Row[Any]) -> bool:
    return row.mended_at is not None or not timedelta() <= unit.now - row.seen_at < TOUCH_INTERVAL


def _may_mend(unit: UnitOfWork, row: Row[Any]) -> bool:
    """Whether nobody has found it for long enough; a clock that was set back counts as long enough."""
    return row.mended_at is None and not timedelta() <= unit.now - row.seen_at < MENDED_AFTER


def lease_untold(unit: UnitOfWork, channels: Collection[str]) -> list[OperatorAlert]:
    """Lease the problems that not all of ``channels`` have told to this process, and return them.

    A mended problem that all of them have told is over: its row is deleted.
    """
    leased = []
    for row in unit.conn.execute(select(table).order_by(table.c.name)).all():
        if not _is_to_be_told(unit, row, channels):
            continue
        alert = _alert(row)
        if {*channels} <= alert.told:
            _delete(unit, alert)
        else:
            unit.conn.execute(
                update(table).where(_same_state(alert)).values(leased_until=unit.now + LEASE_DURATION)
            )
            leased.append(alert)
    return leased


def _is_to_be_told(unit: UnitOfWork, row: Row[Any], channels: Collection[str]) -> bool:
    if {*channels} <= _alert(row).told:
        return row.mended_at is not None
    return row.leased_until is None or not timedelta() < row.leased_until - unit.now <= LEASE_DURATION


def record_told(unit: UnitOfWork, alert: OperatorAlert, told: Collection[str]) -> None:
    """Record which channels have told the state that ``alert`` has; the others are tried again after the lease."""
    values = {"told": ",".join(sorted({*alert.told, *told}))}
    unit.conn.execute(update(table).where(_same_state(alert)).values(values))


def _same_state(alert: OperatorAlert) -> ColumnElement[bool]:
    is_mended = (
        table.c.mended_at.is_(None) if alert.mended_at is None else table.c.mended_at == alert.mended_at
    )
    return and_(table.c.name == alert.name, table.c.since == alert.since, is_mended)


def _delete(unit: UnitOfWork, alert: OperatorAlert) -> None:
    unit.conn.execute(delete(table).where(_same_state(alert)))


def _alert(row: Row[Any]) -> OperatorAlert:
    return OperatorAlert(
        row.name, row.since, row.seen_at, row.mended_at, frozenset(filter(None, row.told.split(",")))
    )
