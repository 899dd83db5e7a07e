"""Detection models estimated from a programme's own check-ins; each version is kept for ever."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, insert, select, update

from flows.detection.model import SHIPPED, Model
from flows.detection.model.model import EVER_SHIPPED, dump_model, parse_model
from flows.ids import DyadId, ProgrammeId
from storage.database.prepared_statements import PreparedStatement, is_one_of
from storage.database.unit_of_work import UnitOfWork
from storage.tables.schema import clients, dyads, models


def _content(condition: ColumnElement[bool]) -> Select[Any]:
    """Select the matching models of the programme to which the parameter ``dyad`` belongs."""
    query = select(models.c.version, models.c.content).join(
        clients, clients.c.programme_id == models.c.programme_id
    )
    return query.join(dyads, dyads.c.client_id == clients.c.id).where(
        dyads.c.id == bindparam("dyad"), condition
    )


_NEWEST_ACCEPTED = PreparedStatement(
    _content(models.c.accepted_at <= bindparam("now"))
    .order_by(models.c.accepted_at.desc(), models.c.made_at.desc())
    .limit(1)
)
_OF_VERSIONS = PreparedStatement(_content(is_one_of(models.c.version, "versions")))


@dataclass(frozen=True, slots=True)
class StoredModel:
    """A stored model, with the numbers of dyads and check-ins from which it was estimated."""

    model: Model
    dyads: int
    check_ins: int
    made_at: datetime
    accepted_at: datetime | None = None


def _read(row: Row[Any]) -> StoredModel:
    return StoredModel(_parse_model(row.content), row.dyads, row.check_ins, row.made_at, row.accepted_at)


def _parse_model(content: Any) -> Model:
    return parse_model(json.dumps(content))


def add(unit: UnitOfWork, programme: ProgrammeId, model: Model, *, of_dyads: int, of_check_ins: int) -> None:
    """Store a model, which is not used until it is accepted."""
    unit.conn.execute(
        insert(models).values(
            programme_id=programme,
            version=model.version,
            content=json.loads(dump_model(model)),
            dyads=of_dyads,
            check_ins=of_check_ins,
            made_at=unit.now,
        )
    )


def of_programme(unit: UnitOfWork, programme: ProgrammeId) -> list[StoredModel]:
    """Return all models of a programme, oldest first."""
    query = select(models).where(models.c.programme_id == programme)
    return [_read(row) for row in unit.conn.execute(query.order_by(models.c.made_at, models.c.version))]


def accept(unit: UnitOfWork, programme: ProgrammeId, version: str) -> None:
    """Use this model for the programme's new check-ins from now on."""
    condition = (models.c.programme_id == programme) & (models.c.version == version)
    unit.conn.execute(update(models).where(condition).values(accepted_at=unit.now))


def get_current(unit: UnitOfWork, dyad: DyadId) -> Model:
    """Return the model for a check-in of this dyad that is completed now: the newest accepted, else the shipped one."""
    row = _NEWEST_ACCEPTED.first(unit.conn, {"dyad": dyad, "now": unit.now})
    return _parse_model(row.content) if row else SHIPPED


def get_versions(unit: UnitOfWork, dyad: DyadId, versions: Collection[str]) -> Mapping[str, Model]:
    """Return the models with these versions, of the dyad's programme or shipped."""
    not_shipped = set(versions) - EVER_SHIPPED.keys()
    if not not_shipped:
        return EVER_SHIPPED
    rows = _OF_VERSIONS.all(unit.conn, {"dyad": dyad, "versions": not_shipped})
    return EVER_SHIPPED | {row.version: _parse_model(row.content) for row in rows}
