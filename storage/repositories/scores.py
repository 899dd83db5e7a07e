"""Scores as they were computed from the stored answers, with the version of the scoring."""

from dataclasses import asdict
from typing import Any

from sqlalchemy import select

from flows.ids import CheckInId, DyadId
from flows.scoring import Score, Scores
from storage.database.unit_of_work import UnitOfWork
from storage.database.upsert import put_in
from storage.encryption import padded_sealing
from storage.repositories.check_ins import CheckIn
from storage.tables.schema import check_ins, dyads, scores

Rows = dict[str, Score]

STEP = 512  # bytes
COLUMN = "scores.content"


def rows(made: Scores) -> Rows:
    """The scores as they are stored: by dimension, and the total."""
    return {str(dimension): score for dimension, score in made.dimensions.items()} | {"total": made.total}


def put(unit: UnitOfWork, check_in: CheckIn, made: Scores) -> None:
    """Store the scores of a client's check-in in place of earlier ones."""
    content = {name: asdict(score) for name, score in rows(made).items()}
    sealed = padded_sealing.seal(unit, check_in.client, COLUMN, check_in.id, content, STEP)
    put_in(unit, scores, [{"check_in_id": check_in.id, "content": sealed, "version": made.version}])


def of_dyad(unit: UnitOfWork, dyad: DyadId) -> dict[CheckInId, Rows]:
    """The scores of every check-in of a dyad."""
    whose = select(scores, dyads.c.client_id).select_from(scores.join(check_ins).join(dyads))
    found = unit.conn.execute(whose.where(dyads.c.id == dyad)).all()
    return {CheckInId(row.check_in_id): _read(unit, row) for row in found}


def _read(unit: UnitOfWork, row: Any) -> Rows:
    content = padded_sealing.unseal(unit, row.client_id, COLUMN, row.check_in_id, row.content)
    return {name: Score(**score) for name, score in content.items()}
