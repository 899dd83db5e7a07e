"""How both sides' goals compared over time, and whether each side was offered to name its goals."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert, select

from flows.goals.comparison import FitOutcome, GoalComparison
from flows.ids import DyadId
from flows.instruments import Perspective
from storage.database.prepared_statements import PreparedStatement
from storage.database.unit_of_work import UnitOfWork
from storage.database.upsert import insert_if_new
from storage.encryption import padded_sealing
from storage.repositories import dyads
from storage.tables.goal_tables import goal_comparisons, goal_offers

STEP = 512  # bytes: the longest categories of all goals fit into one step
COLUMN = "goal_comparisons.content"
_OF_DYAD = PreparedStatement(select(goal_comparisons).where(goal_comparisons.c.dyad_id == bindparam("dyad")))
_OFFER = PreparedStatement(
    select(goal_offers.c.at).where(
        goal_offers.c.dyad_id == bindparam("dyad"), goal_offers.c.perspective == bindparam("perspective")
    )
)


def of_dyad(unit: UnitOfWork, dyad: DyadId) -> list[tuple[datetime, GoalComparison]]:
    """Return the comparisons of a dyad with the times from which they hold, oldest first."""
    return unit.cached_read(f"goal comparisons {dyad}", ("goal_comparisons",), lambda: _read(unit, dyad))


def record(unit: UnitOfWork, dyad: DyadId, comparison: GoalComparison) -> bool:
    """Store a comparison that holds from now on; return whether it differs from the one before.

    It is stored in any case, so that the number of rows tells nothing of what was compared.
    """
    before = of_dyad(unit, dyad)
    last = before[-1][1] if before else GoalComparison(FitOutcome.INCOMPLETE)
    row, client = unit.new_id(), dyads.get(unit, dyad).client
    content = asdict(comparison) | {"place": len(before)}
    sealed = padded_sealing.seal(unit, client, COLUMN, row, content, STEP)
    unit.conn.execute(insert(goal_comparisons).values(id=row, dyad_id=dyad, content=sealed, at=unit.now))
    return last != comparison


def record_offer(unit: UnitOfWork, dyad: DyadId, perspective: Perspective) -> bool:
    """Record that this side is offered to name its goals; return false if it was offered before."""
    return insert_if_new(unit, goal_offers, {"dyad_id": dyad, "perspective": perspective, "at": unit.now})


def was_offered(unit: UnitOfWork, dyad: DyadId, perspective: Perspective) -> bool:
    """Return whether this side was offered to name its goals."""
    return _OFFER.first(unit.conn, {"dyad": dyad, "perspective": perspective}) is not None


def _read(unit: UnitOfWork, dyad: DyadId) -> list[tuple[datetime, GoalComparison]]:
    rows = _OF_DYAD.all(unit.conn, {"dyad": dyad})
    if not rows:
        return []
    client = dyads.get(unit, dyad).client
    read = [(row.at, padded_sealing.unseal(unit, client, COLUMN, row.id, row.content)) for row in rows]
    in_order = sorted(read, key=lambda each: (each[0], each[1]["place"]))
    return [(at, _from_json(content)) for at, content in in_order]


def _from_json(content: dict[str, Any]) -> GoalComparison:
    sides = ("client", "practitioner", "refused_by_client", "refused_by_practitioner")
    return GoalComparison(FitOutcome(content["outcome"]), *(tuple(content[side]) for side in sides))
