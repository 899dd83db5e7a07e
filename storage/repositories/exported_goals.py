"""Goals of a batch of dyads for an export, with who named each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, select

from flows.goals import Goal
from flows.ids import ClientId, DyadId, PersonId
from flows.instruments import Perspective
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import goals as goals_repository
from storage.tables.schema import clients, dyads, people, practitioners


@dataclass(frozen=True, slots=True)
class NamedGoal:
    """A goal, with the client it is for and the person who named it."""

    goal: Goal
    client: ClientId
    person: PersonId
    language: str | None
    telegram_language: str | None
    zone: str | None


def of_dyads(unit: UnitOfWork, batch: Sequence[DyadId]) -> dict[DyadId, list[NamedGoal]]:
    """Return the goals of both sides, in the order in which they were named; not those of people who have left."""
    found: dict[DyadId, list[NamedGoal]] = {dyad: [] for dyad in batch}
    every = goals_repository.of_dyads(unit, batch)
    people_of = _people_of(unit, {each.dyad for each in every})
    for goal in every:
        row = people_of.get((goal.dyad, goal.perspective))
        if row is not None:
            person = row.language, row.telegram_language, row.zone
            found[goal.dyad].append(
                NamedGoal(goal, ClientId(row.client_id), PersonId(row.person_id), *person)
            )
    return found


def _people_of(unit: UnitOfWork, of: set[DyadId]) -> dict[tuple[DyadId, Perspective], Row[Any]]:
    """Return the two people of each of these dyads."""
    if not of:
        return {}
    known = people.c.id.label("person_id"), people.c.language, people.c.telegram_language, people.c.zone
    query: Select[Any] = select(dyads.c.id, dyads.c.client_id, *known).where(dyads.c.id.in_(sorted(of)))
    joined = {
        Perspective.CLIENT: dyads.join(clients, clients.c.id == dyads.c.client_id).join(
            people, people.c.id == clients.c.person_id
        ),
        Perspective.PRACTITIONER: dyads.join(
            practitioners, practitioners.c.id == dyads.c.practitioner_id
        ).join(people, people.c.id == practitioners.c.person_id),
    }
    return {
        (DyadId(row.id), side): row
        for side, tables in joined.items()
        for row in unit.conn.execute(query.select_from(tables)).all()
    }
