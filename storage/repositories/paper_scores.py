"""Scores of paper forms, typed in by practitioners: shown beside the check-ins, never mixed with them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select

from flows.ids import DyadId
from storage.tables import paper_scores
from storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class PaperScore:
    """``form`` as the programme's file called it, with the range that was declared then."""

    form: str
    value: float
    low: float
    high: float
    at: datetime


def add(unit: Unit, dyad: DyadId, form: str, value: float, low: float, high: float) -> None:
    """Keep a score, as typed now."""
    unit.conn.execute(
        insert(paper_scores).values(
            id=unit.new_id(), dyad_id=dyad, form=form, value=value, low=low, high=high, at=unit.now
        )
    )


def of_dyad(unit: Unit, dyad: DyadId) -> list[PaperScore]:
    """A client's scores from paper, oldest first."""
    query = select(paper_scores).where(paper_scores.c.dyad_id == dyad)
    rows = unit.conn.execute(query.order_by(paper_scores.c.at, paper_scores.c.id))
    return [PaperScore(row.form, row.value, row.low, row.high, row.at) for row in rows]
