"""Scores as they were computed from the stored answers, with the version of the scoring."""

from collections import defaultdict
from dataclasses import asdict

from sqlalchemy import delete, insert, select

from flows.ids import CheckInId, DyadId
from flows.scoring import Score, Scores
from storage.tables import check_ins, scores
from storage.unit_of_work import Unit

Rows = dict[str, Score]


def rows(made: Scores) -> Rows:
    """The scores as they are stored: by dimension, and the total."""
    return {str(dimension): score for dimension, score in made.dimensions.items()} | {"total": made.total}


def put(unit: Unit, check_in: CheckInId, made: Scores) -> None:
    """Store the scores of a check-in in place of earlier ones."""
    unit.conn.execute(delete(scores).where(scores.c.check_in_id == check_in))
    place = {"check_in_id": check_in, "version": made.version}
    found = [{"dimension": name, **asdict(score), **place} for name, score in rows(made).items()]
    unit.conn.execute(insert(scores), found)


def of_dyad(unit: Unit, dyad: DyadId) -> dict[CheckInId, Rows]:
    """The scores of every check-in of a dyad."""
    query = select(scores).join(check_ins, check_ins.c.id == scores.c.check_in_id)
    found: defaultdict[CheckInId, Rows] = defaultdict(dict)
    for row in unit.conn.execute(query.where(check_ins.c.dyad_id == dyad)):
        score = Score(row.value, row.answered, row._mapping["of"], row.partial)
        found[CheckInId(row.check_in_id)][row.dimension] = score
    return dict(found)
