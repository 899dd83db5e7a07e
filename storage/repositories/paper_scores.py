"""Scores of paper forms, typed by practitioners; shown beside check-ins and never combined with them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select

from flows.ids import DyadId
from storage.database.unit_of_work import UnitOfWork
from storage.encryption import padded_sealing
from storage.repositories import dyads
from storage.tables.schema import paper_scores

STEP = 256  # bytes
COLUMN = "paper_scores.content"


@dataclass(frozen=True, slots=True)
class PaperScore:
    """A score of a form, with the name and the range that the programme's file gave the form at the time."""

    form: str
    value: float
    low: float
    high: float
    at: datetime


def add(unit: UnitOfWork, dyad: DyadId, form: str, value: float, low: float, high: float) -> str:
    """Store a score typed now; return its id."""
    content = {"form": form, "value": value, "low": low, "high": high}
    score_id, client = unit.new_id(), dyads.get(unit, dyad).client
    sealed = padded_sealing.seal(unit, client, COLUMN, score_id, content, STEP)
    unit.conn.execute(insert(paper_scores).values(id=score_id, dyad_id=dyad, content=sealed, at=unit.now))
    return score_id


def find_dyad(unit: UnitOfWork, score_id: str) -> DyadId | None:
    """Return the dyad of a stored score, or None."""
    query = select(paper_scores.c.dyad_id).where(paper_scores.c.id == score_id)
    found = unit.conn.execute(query).scalar_one_or_none()
    return DyadId(found) if found is not None else None


def remove(unit: UnitOfWork, score_id: str) -> None:
    """Delete a score."""
    unit.conn.execute(delete(paper_scores).where(paper_scores.c.id == score_id))


def of_dyad(unit: UnitOfWork, dyad: DyadId) -> list[PaperScore]:
    """Return the client's paper scores, oldest first."""
    query, client = select(paper_scores).where(paper_scores.c.dyad_id == dyad), dyads.get(unit, dyad).client
    rows = unit.conn.execute(query.order_by(paper_scores.c.at, paper_scores.c.id)).all()

    return [
        PaperScore(**padded_sealing.unseal(unit, client, COLUMN, row.id, row.content), at=row.at)
        for row in rows
    ]
