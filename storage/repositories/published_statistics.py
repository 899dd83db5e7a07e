"""Statistics as a coordinator first saw them: kept, so that two views never differ by one person's data."""

from collections.abc import Callable, Mapping
from datetime import date

from sqlalchemy import delete, select

from flows.ids import ProgrammeId
from storage.database.unit_of_work import UnitOfWork
from storage.database.upsert import insert_if_new
from storage.tables.schema import figures

Figures = Mapping[str, int | str | None]


def get_or_count(
    unit: UnitOfWork, programme: ProgrammeId, kind: str, of: date, count: Callable[[], Figures]
) -> Figures:
    """Return the figures of this kind for the week or period that begins on ``of``: counted once, then stored.

    Figures of earlier weeks or periods are deleted.
    """
    stored = _stored(unit, programme, kind, of)
    if stored is not None:
        return stored
    unit.conn.execute(delete(figures).where(figures.c.programme_id == programme, figures.c.kind == kind))
    return kept_for_good(unit, programme, kind, of, count)


def kept_for_good(
    unit: UnitOfWork, programme: ProgrammeId, kind: str, of: date, count: Callable[[], Figures]
) -> Figures:
    """Return the figures of this kind for the month that begins on ``of``: counted once, then stored and kept."""
    stored = _stored(unit, programme, kind, of)
    if stored is not None:
        return stored
    row = {"programme_id": programme, "kind": kind, "of": of.isoformat(), "content": dict(count())}
    insert_if_new(unit, figures, row)
    added = _stored(unit, programme, kind, of)
    assert added is not None
    return added


def _stored(unit: UnitOfWork, programme: ProgrammeId, kind: str, of: date) -> Figures | None:
    same = figures.c.programme_id == programme, figures.c.kind == kind, figures.c.of == of.isoformat()
    content: Figures | None = unit.conn.execute(select(figures.c.content).where(*same)).scalar_one_or_none()
    return content
