"""Goals of both sides, and what each side taps about the other's.

A goal is sealed with the key of the side that named it, a tap with the key of the side that tapped. Both are padded to
one length, so that neither the words nor their absence can be told from outside.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, insert, select, update

from flows.goals.goal import Goal, GoalFit, GoalState, GoalVisibility
from flows.goals.lifecycle import check_goal_transition
from flows.ids import ClientId, DyadId, GoalId
from flows.instruments import Perspective
from storage.database.prepared_statements import PreparedStatement
from storage.database.unit_of_work import UnitOfWork
from storage.database.upsert import upsert_rows
from storage.encryption import padded_sealing
from storage.repositories import dyads, key_owners
from storage.tables.goal_tables import goal_taps, goals
from storage.tables.schema import dyads as dyads_table

STEP, TAP_STEP = 2048, 64  # bytes: the longest words fit into one step
COLUMN, TAP_COLUMN = "goals.content", "goal_taps.content"
OTHER_SIDE = {
    Perspective.CLIENT: Perspective.PRACTITIONER,
    Perspective.PRACTITIONER: Perspective.CLIENT,
}


def _query() -> Select[Any]:
    return (
        select(
            goals,
            dyads_table.c.client_id,
            goal_taps.c.content.label("tap"),
            goal_taps.c.at.label("tapped_at"),
        )
        .join(dyads_table, dyads_table.c.id == goals.c.dyad_id)
        .outerjoin(goal_taps, goal_taps.c.goal_id == goals.c.id)
    )


_OF_DYAD = PreparedStatement(_query().where(goals.c.dyad_id == bindparam("dyad")))
_BY_ID = _query().where(goals.c.id == bindparam("goal"))


def of_dyad(unit: UnitOfWork, dyad: DyadId) -> list[Goal]:
    """Return all goals of a dyad, of both sides and ended ones too, oldest first."""
    return unit.cached_read(
        f"goals {dyad}",
        ("goals", "goal_taps"),
        lambda: _in_order(_read(unit, row) for row in _OF_DYAD.all(unit.conn, {"dyad": dyad})),
    )


def of_clients(unit: UnitOfWork, dyad_ids: Collection[DyadId]) -> list[Goal]:
    """Return all goals that the clients of these dyads have named, oldest first."""
    return _where(unit, goals.c.dyad_id.in_(sorted(dyad_ids)), goals.c.perspective == Perspective.CLIENT)


def of_dyads(unit: UnitOfWork, dyad_ids: Collection[DyadId]) -> list[Goal]:
    """Return all goals of both sides of these dyads, oldest first."""
    return _where(unit, goals.c.dyad_id.in_(sorted(dyad_ids)))


def _where(unit: UnitOfWork, *conditions: ColumnElement[bool]) -> list[Goal]:
    rows = unit.conn.execute(_query().where(*conditions)).all()
    unit.load_keys(owner for row in rows for owner in (row.client_id, key_owners.of_view(row.dyad_id)))
    return _in_order(_read(unit, row) for row in rows)


def find(unit: UnitOfWork, goal: str) -> Goal | None:
    """Return the goal of an untrusted id, or None."""
    row = unit.conn.execute(_BY_ID, {"goal": goal}).one_or_none()
    return _read(unit, row) if row else None


def add(unit: UnitOfWork, dyad: DyadId, perspective: Perspective, category: str) -> Goal:
    """Add a goal that this side names now; it has no words yet and nobody else sees it."""
    made = Goal(
        GoalId(unit.new_id()),
        dyad,
        perspective,
        category,
        None,
        GoalVisibility.HIDDEN,
        GoalState.ACTIVE,
        unit.now,
        unit.now,
        place=len([each for each in of_dyad(unit, dyad) if each.perspective is perspective]),
    )
    row = {"id": made.id, "dyad_id": dyad, "perspective": perspective, "made_at": unit.now}
    unit.conn.execute(insert(goals).values(**row, **_changing(unit, made)))
    return made


def change(unit: UnitOfWork, goal: Goal, **values: Any) -> Goal:
    """Store a goal with these fields changed (words, visibility, confirmed_at, reviews) and return it."""
    changed = replace(goal, **values)
    unit.conn.execute(update(goals).where(goals.c.id == goal.id).values(**_changing(unit, changed)))
    return changed


def confirm(unit: UnitOfWork, goal: Goal) -> Goal:
    """Record that the side that named a goal says it is still so."""
    return change(unit, goal, confirmed_at=unit.now, reviews=goal.reviews + 1)


def set_state(unit: UnitOfWork, goal: Goal, state: GoalState) -> Goal:
    """Change a goal's state. Raises ForbiddenGoalTransition."""
    check_goal_transition(goal.state, state)
    ended_at = None if state is GoalState.ACTIVE else unit.now
    return change(unit, goal, state=state, ended_at=ended_at)


def record_tap(unit: UnitOfWork, goal: Goal, fit: GoalFit) -> None:
    """Record what the side that did not name a goal says of it."""
    side = OTHER_SIDE[goal.perspective]
    owner = key_owners.of_check_in(dyads.get(unit, goal.dyad).client, goal.dyad, side)
    sealed = padded_sealing.seal(unit, owner, TAP_COLUMN, goal.id, {"fit": fit}, TAP_STEP)
    row = {"goal_id": goal.id, "dyad_id": goal.dyad, "perspective": side, "content": sealed, "at": unit.now}
    upsert_rows(unit, goal_taps, [row])


def remove_words(unit: UnitOfWork, goal_ids: Collection[str]) -> None:
    """Remove the own words of these goals, whose retention period has passed."""
    for row in unit.conn.execute(_query().where(goals.c.id.in_(sorted(goal_ids)))).all():
        content = _changing(unit, replace(_read(unit, row), words=None))["content"]
        values = {"content": content, "words_gone_at": unit.now}
        unit.conn.execute(update(goals).where(goals.c.id == row.id).values(values))


def _in_order(read: Iterable[Goal]) -> list[Goal]:
    return sorted(read, key=lambda each: (each.made_at, each.perspective, each.place))


def _changing(unit: UnitOfWork, goal: Goal) -> dict[str, Any]:
    """Return the columns of a goal that can change."""
    owner = key_owners.of_check_in(dyads.get(unit, goal.dyad).client, goal.dyad, goal.perspective)
    content = {
        "category": goal.category,
        "words": goal.words,
        "visibility": goal.visibility,
        "state": goal.state,
        "reviews": goal.reviews,
        "place": goal.place,
    }
    return {
        "content": padded_sealing.seal(unit, owner, COLUMN, goal.id, content, STEP),
        "confirmed_at": goal.confirmed_at,
        "ended_at": goal.ended_at,
        "words_gone_at": None,
    }


def _read(unit: UnitOfWork, row: Row[Any]) -> Goal:
    content = padded_sealing.unseal(unit, key_owners.of_row(row), COLUMN, row.id, row.content)
    perspective = Perspective(row.perspective)
    fit = None
    if row.tap is not None:
        tapper = key_owners.of_check_in(ClientId(row.client_id), DyadId(row.dyad_id), OTHER_SIDE[perspective])
        fit = GoalFit(padded_sealing.unseal(unit, tapper, TAP_COLUMN, row.id, row.tap)["fit"])
    return Goal(
        GoalId(row.id),
        DyadId(row.dyad_id),
        perspective,
        content["category"],
        content["words"],
        GoalVisibility(content["visibility"]),
        GoalState(content["state"]),
        row.made_at,
        row.confirmed_at,
        row.ended_at,
        content["reviews"],
        content["place"],
        fit,
        row.tapped_at,
    )
