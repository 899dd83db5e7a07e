"""Scores computed from stored answers, with the version of the scoring."""

from dataclasses import asdict

from sqlalchemy import select

from flows.ids import CheckInId, DyadId
from flows.scoring import Score, Scores
from storage.database.unit_of_work import UnitOfWork
from storage.database.upsert import upsert_rows
from storage.encryption import padded_sealing
from storage.repositories.check_ins import CheckIn
from storage.tables.schema import check_ins, dyads, scores

ScoresByName = dict[str, Score]

STEP = 512  # bytes
COLUMN = "scores.content"


def by_name(computed: Scores) -> ScoresByName:
    """Return the scores by dimension, and the "total"."""
    by_dimension = {str(dimension): score for dimension, score in computed.dimensions.items()}
    return by_dimension | {"total": computed.total}


def put(unit: UnitOfWork, check_in: CheckIn, computed: Scores) -> None:
    """Store the scores of a client's check-in, in place of earlier ones."""
    content = {name: asdict(score) for name, score in by_name(computed).items()}
    sealed = padded_sealing.seal(unit, check_in.client, COLUMN, check_in.id, content, STEP)
    upsert_rows(unit, scores, [{"check_in_id": check_in.id, "content": sealed, "version": computed.version}])


def of_dyad(unit: UnitOfWork, dyad: DyadId) -> dict[CheckInId, ScoresByName]:
    """Return the scores of each check-in of a dyad."""
    query = select(scores, dyads.c.client_id).select_from(scores.join(check_ins).join(dyads))
    stored = unit.conn.execute(query.where(dyads.c.id == dyad)).all()
    return {
        CheckInId(row.check_in_id): opened(unit, row.client_id, row.check_in_id, row.content)
        for row in stored
    }


def opened(unit: UnitOfWork, client: str, check_in: str, blob: bytes) -> ScoresByName:
    """Decrypt the scores of a check-in."""
    content = padded_sealing.unseal(unit, client, COLUMN, check_in, blob)
    return {name: Score(**score) for name, score in content.items()}
