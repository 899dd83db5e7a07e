"""Models: what is usual among one programme's clients, with thresholds; each kept for ever under its version."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, insert, select, update

from flows.detection.model import SHIPPED, Model
from flows.detection.model.model import EVER_SHIPPED, dump, parse
from flows.ids import DyadId, ProgrammeId
from storage.database.unit_of_work import UnitOfWork
from storage.tables.schema import clients, dyads, models


@dataclass(frozen=True, slots=True)
class StoredModel:
    """A stored model, and how many dyads and check-ins it was estimated from."""

    model: Model
    dyads: int
    check_ins: int
    made_at: datetime
    accepted_at: datetime | None = None


def _read(row: Row[Any]) -> StoredModel:
    return StoredModel(_model(row.content), row.dyads, row.check_ins, row.made_at, row.accepted_at)


def _model(content: Any) -> Model:
    return parse(json.dumps(content))


def add(unit: UnitOfWork, programme: ProgrammeId, model: Model, *, of_dyads: int, of_check_ins: int) -> None:
    """Keep a model; it judges nothing before it is accepted."""
    unit.conn.execute(
        insert(models).values(
            programme_id=programme,
            version=model.version,
            content=json.loads(dump(model)),
            dyads=of_dyads,
            check_ins=of_check_ins,
            made_at=unit.now,
        )
    )


def of_programme(unit: UnitOfWork, programme: ProgrammeId) -> list[StoredModel]:
    """All models of a programme, oldest first."""
    query = select(models).where(models.c.programme_id == programme)
    return [_read(row) for row in unit.conn.execute(query.order_by(models.c.made_at, models.c.version))]


def accept(unit: UnitOfWork, programme: ProgrammeId, version: str) -> None:
    """From now on new check-ins of the programme are judged by this model."""
    this = (models.c.programme_id == programme) & (models.c.version == version)
    unit.conn.execute(update(models).where(this).values(accepted_at=unit.now))


def in_use(unit: UnitOfWork, dyad: DyadId) -> Model:
    """What a check-in of that dyad that is sent now is judged by: the newest accepted one, or else the shipped."""
    query = _content(dyad, models.c.accepted_at <= unit.now)
    newest = query.order_by(models.c.accepted_at.desc(), models.c.made_at.desc()).limit(1)
    row = unit.conn.execute(newest).one_or_none()
    return _model(row.content) if row else SHIPPED


def named(unit: UnitOfWork, dyad: DyadId, versions: Collection[str]) -> Mapping[str, Model]:
    """The models of these versions that a dyad's check-ins were judged by."""
    own = set(versions) - EVER_SHIPPED.keys()
    rows = unit.conn.execute(_content(dyad, models.c.version.in_(sorted(own)))) if own else ()
    return EVER_SHIPPED | {row.version: _model(row.content) for row in rows}


def _content(dyad: DyadId, wanted: ColumnElement[bool]) -> Select[Any]:
    """The models of the programme that dyad belongs to."""
    query = select(models.c.version, models.c.content).join(
        clients, clients.c.programme_id == models.c.programme_id
    )
    return query.join(dyads, dyads.c.client_id == clients.c.id).where(dyads.c.id == dyad, wanted)
