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
    same_kind = figures.c.programme_id == programme, figures.c.kind == kind
    query = select(figures.c.content).where(*same_kind, figures.c.of == of.isoformat())
    content: Figures | None = unit.conn.execute(query).scalar_one_or_none()
    if content is not None:
        return content
    unit.conn.execute(delete(figures).where(*same_kind))
    row = {"programme_id": programme, "kind": kind, "of": of.isoformat(), "content": dict(count())}
    insert_if_new(unit, figures, row)
    stored: Figures = unit.conn.execute(query).scalar_one()
    return stored
