"""Scores of paper forms, typed by practitioners; shown beside check-ins and never combined with them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select

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


def add(unit: UnitOfWork, dyad: DyadId, form: str, value: float, low: float, high: float) -> None:
    """Store a score typed now."""
    content = {"form": form, "value": value, "low": low, "high": high}
    score_id, client = unit.new_id(), dyads.get(unit, dyad).client
    sealed = padded_sealing.seal(unit, client, COLUMN, score_id, content, STEP)
    unit.conn.execute(insert(paper_scores).values(id=score_id, dyad_id=dyad, content=sealed, at=unit.now))


def of_dyad(unit: UnitOfWork, dyad: DyadId) -> list[PaperScore]:
    """Return the client's paper scores, oldest first."""
    query, client = select(paper_scores).where(paper_scores.c.dyad_id == dyad), dyads.get(unit, dyad).client
    rows = unit.conn.execute(query.order_by(paper_scores.c.at, paper_scores.c.id)).all()

    return [
        PaperScore(**padded_sealing.unseal(unit, client, COLUMN, row.id, row.content), at=row.at)
        for row in rows
    ]
