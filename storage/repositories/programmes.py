"""Programmes: a slug and the validated content of the programme file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Text, bindparam, insert, select, type_coerce, update

from flows.ids import ProgrammeId
from storage.database import write_conflicts
from storage.database.prepared_statements import PreparedStatement
from storage.database.unit_of_work import UnitOfWork
from storage.tables.schema import programmes

_BY_ID = PreparedStatement(select(programmes).where(programmes.c.id == bindparam("programme")))
TEXT = type_coerce(programmes.c.definition, Text).label("text")
_TEXT_BY_ID = PreparedStatement(select(TEXT).where(programmes.c.id == bindparam("programme")))


@dataclass(frozen=True, slots=True)
class Programme:
    """A stored programme; ``definition`` is its file as JSON, valid when it was stored."""

    id: ProgrammeId
    slug: str
    definition: Mapping[str, Any]


def _read(row: Row[Any]) -> Programme:
    return Programme(ProgrammeId(row.id), row.slug, row.definition)


def put(unit: UnitOfWork, slug: str, definition: Mapping[str, Any]) -> Programme:
    """Add a programme, or replace the definition of the one of that slug."""
    existing = by_slug(unit, slug)
    if existing:
        unit.conn.execute(
            update(programmes).where(programmes.c.id == existing.id).values(definition=definition)
        )
        return Programme(existing.id, slug, definition)
    made = Programme(ProgrammeId(unit.new_id()), slug, definition)
    unit.conn.execute(
        insert(programmes).values(id=made.id, slug=slug, definition=definition, made_at=unit.now)
    )
    return made


def lock_row(unit: UnitOfWork, programme: ProgrammeId) -> None:
    """Lock the programme's row: a concurrent transaction that locks it conflicts and is retried."""
    write_conflicts.lock_row(unit.conn, programmes.c.slug, programmes.c.id == programme)


def by_slug(unit: UnitOfWork, slug: str) -> Programme | None:
    """Return the programme of a slug, or None."""
    row = unit.conn.execute(select(programmes).where(programmes.c.slug == slug)).one_or_none()
    return _read(row) if row else None


def get(unit: UnitOfWork, programme: ProgrammeId) -> Programme:
    """Return the programme of an id that exists."""
    return _read(_BY_ID.one(unit.conn, {"programme": programme}))


def get_text(unit: UnitOfWork, programme: ProgrammeId) -> str:
    """Return the definition of a programme that exists as it is stored: equal definitions are equal texts."""
    return unit.cached_read(
        f"text of programme {programme}",
        ("programmes",),
        lambda: str(_TEXT_BY_ID.one(unit.conn, {"programme": programme}).text),
    )


def remember_text(unit: UnitOfWork, programme: ProgrammeId, text: str) -> None:
    """Keep a definition that another statement has read as `TEXT`, so that `get_text` need not read it again."""
    unit.cached_read(f"text of programme {programme}", ("programmes",), lambda: text)


def made_at(unit: UnitOfWork, programme: ProgrammeId) -> datetime:
    """Return when the programme was created."""
    made: datetime = unit.conn.execute(
        select(programmes.c.made_at).where(programmes.c.id == programme)
    ).scalar_one()
    return made


def every(unit: UnitOfWork) -> list[Programme]:
    """Return all programmes, by slug."""
    return [_read(row) for row in unit.conn.execute(select(programmes).order_by(programmes.c.slug))]
