"""Scores as they were computed from the stored answers, with the version of the scoring."""

from sqlalchemy import delete, insert

from flows.ids import CheckInId
from flows.scoring import Scores
from storage.tables import scores
from storage.unit_of_work import Unit


def put(unit: Unit, check_in: CheckInId, made: Scores) -> None:
    """Store the scores of a check-in in place of earlier ones."""
    unit.conn.execute(delete(scores).where(scores.c.check_in_id == check_in))
    rows = {str(dimension): score for dimension, score in made.dimensions.items()} | {"total": made.total}
    unit.conn.execute(
        insert(scores),
        [
            {
                "check_in_id": check_in,
                "dimension": dimension,
                "value": score.value,
                "answered": score.answered,
                "of": score.of,
                "partial": score.partial,
                "version": made.version,
            }
            for dimension, score in rows.items()
        ],
    )
