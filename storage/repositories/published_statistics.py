"""What a programme's coordinator is shown: kept as it was first, so that no later look differs by one person."""

from collections.abc import Callable, Mapping
from datetime import date

from sqlalchemy import delete, select

from flows.ids import ProgrammeId
from storage.database.unit_of_work import UnitOfWork
from storage.database.upsert import add_new
from storage.tables.schema import figures

Figures = Mapping[str, int | str | None]


def kept(
    unit: UnitOfWork, programme: ProgrammeId, kind: str, of: date, count: Callable[[], Figures]
) -> Figures:
    """The figures of that kind for that week or period: counted at the first look, the same at each after it.

    Those of earlier ones go.
    """
    own = figures.c.programme_id == programme, figures.c.kind == kind
    this = select(figures.c.content).where(*own, figures.c.of == of.isoformat())
    found = unit.conn.execute(this).scalar_one_or_none()
    if found is None:
        unit.conn.execute(delete(figures).where(*own))
        row = {"programme_id": programme, "kind": kind, "of": of.isoformat(), "content": dict(count())}
        add_new(unit, figures, row)
        found = unit.conn.execute(this).scalar_one()
    made: Figures = found
    return made
