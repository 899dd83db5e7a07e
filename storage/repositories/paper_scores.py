"""Scores of paper forms, typed in by practitioners: shown beside the check-ins, never mixed with them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

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
    """``form`` as the programme's file called it, with the range that was declared then."""

    form: str
    value: float
    low: float
    high: float
    at: datetime


def add(unit: UnitOfWork, dyad: DyadId, form: str, value: float, low: float, high: float) -> None:
    """Keep a score, as typed now."""
    content = {"form": form, "value": value, "low": low, "high": high}
    made, client = unit.new_id(), dyads.get(unit, dyad).client
    sealed = padded_sealing.seal(unit, client, COLUMN, made, content, STEP)
    unit.conn.execute(insert(paper_scores).values(id=made, dyad_id=dyad, content=sealed, at=unit.now))


def of_dyad(unit: UnitOfWork, dyad: DyadId) -> list[PaperScore]:
    """A client's scores from paper, oldest first."""
    query, client = select(paper_scores).where(paper_scores.c.dyad_id == dyad), dyads.get(unit, dyad).client
    rows = unit.conn.execute(query.order_by(paper_scores.c.at, paper_scores.c.id)).all()

    def content(row: Any) -> dict[str, Any]:
        found: dict[str, Any] = padded_sealing.unseal(unit, client, COLUMN, row.id, row.content)
        return found

    return [PaperScore(**content(row), at=row.at) for row in rows]
