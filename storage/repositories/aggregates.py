"""Statistics of a programme: counts without names, each with the number of people it is about."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Executable, and_, case, func, or_, select

from flows.goals.goal import GoalState
from flows.ids import ProgrammeId
from flows.instruments import Perspective
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import flags as flags_repository
from storage.repositories import goals as goals_repository
from storage.repositories.check_ins import CheckInPhase
from storage.tables.goal_tables import goals
from storage.tables.schema import (
    check_ins,
    clients,
    digests,
    dyads,
    flags,
    invites,
    people,
    practitioners,
)

BATCH_SIZE = 5_000
"""Rows of flags that are read and decrypted together."""


@dataclass(frozen=True, slots=True)
class CountedGroup:
    """A count, the subset ``of_these``, and the number of people that the count is about."""

    count: int
    of_these: int
    people: int


def count_dyads_by_state(unit: UnitOfWork, programme: ProgrammeId) -> Mapping[str, int]:
    """Count dyads by state; those whose client has blocked the bot are counted as "unreachable" instead."""
    of = dyads.c.state, people.c.reachable
    joined = dyads.join(clients).outerjoin(people, people.c.id == clients.c.person_id)
    query = select(*of, func.count()).select_from(joined).where(clients.c.programme_id == programme)
    counts = Counter[str]()
    for state, reachable, count in unit.conn.execute(query.group_by(*of)):
        counts["unreachable" if reachable is False else state] += count
    return counts


def count_practitioners(unit: UnitOfWork, programme: ProgrammeId) -> tuple[int, int]:
    """Count the practitioners who have opened their invite, and those who have an unused one."""
    of = practitioners.c
    query = select(func.count()).where(of.programme_id == programme)
    unused = select(invites.c.practitioner_id).where(invites.c.dyad_id.is_(None), invites.c.used_at.is_(None))
    begun_count = unit.conn.execute(query.where(of.person_id.is_not(None))).scalar_one()
    waiting = unit.conn.execute(query.where(of.person_id.is_(None), of.id.in_(unused))).scalar_one()
    return begun_count, waiting


def count_check_ins(
    unit: UnitOfWork, programme: ProgrammeId, since: datetime, until: datetime
) -> CountedGroup:
    """Count finished check-ins that clients were asked between ``since`` and ``until``, and how many were answered."""
    of = check_ins.c
    condition = and_(
        of.perspective == Perspective.CLIENT,
        of.wished.is_(False),
        of.asked_at >= since,
        of.asked_at < until,
        of.phase.in_((CheckInPhase.DONE, CheckInPhase.CLOSED)),
    )
    answered = func.sum(case((of.phase == CheckInPhase.DONE, 1), else_=0))
    query = select(func.count(), answered, func.count(clients.c.id.distinct()))
    joined = check_ins.join(dyads).join(clients, clients.c.id == dyads.c.client_id)
    return _count_group(unit, query.select_from(joined).where(condition, clients.c.programme_id == programme))


def count_digests(unit: UnitOfWork, programme: ProgrammeId, since: datetime, until: datetime) -> CountedGroup:
    """Count digests composed between ``since`` and ``until``, and how many had a button tapped."""
    of = digests.c
    query = select(func.count(), func.count(of.used_at), func.count(of.practitioner_id.distinct()))
    query = query.select_from(digests.join(practitioners))
    return _count_group(
        unit, query.where(practitioners.c.programme_id == programme, of.at >= since, of.at < until)
    )


def count_flags(unit: UnitOfWork, programme: ProgrammeId, since: datetime, until: datetime) -> CountedGroup:
    """Count flags raised between ``since`` and ``until``, and how many were discussed."""
    owners = dyads.c.client_id, dyads.c.practitioner_id
    query = select(flags.c.check_in_id, flags.c.dyad_id, flags.c.content, *owners)
    query = query.select_from(flags.join(dyads).join(clients, clients.c.id == dyads.c.client_id))
    query = query.where(clients.c.programme_id == programme, flags.c.at >= since)
    count, discussed, client_ids, practitioner_ids = 0, 0, set[str](), set[str]()
    for rows in unit.conn.execute(query).partitions(BATCH_SIZE):
        unit.load_keys({row.client_id for row in rows})
        for row in rows:
            recent = [flag for flag in flags_repository.unseal_row(unit, row) if since <= flag.at < until]
            if recent:
                client_ids.add(row.client_id)
                practitioner_ids.add(row.practitioner_id)
            count += len(recent)
            discussed += sum(flag.verdict == "discussed" for flag in recent)
    return CountedGroup(count, discussed, min(len(client_ids), len(practitioner_ids)))


def count_goals(
    unit: UnitOfWork, programme: ProgrammeId, since: datetime, until: datetime
) -> tuple[CountedGroup, CountedGroup]:
    """Count the clients who had a goal between ``since`` and ``until``.

    Return them first with those who looked at one again in that time, then with those who said that one is reached.
    """
    of, client_side = goals.c, goals.c.perspective == Perspective.CLIENT
    query = select(dyads.c.id, dyads.c.client_id, dyads.c.practitioner_id)
    query = query.select_from(goals.join(dyads).join(clients, clients.c.id == dyads.c.client_id)).distinct()
    had_one = client_side, of.made_at < until, or_(of.ended_at.is_(None), of.ended_at >= since)
    owners = unit.conn.execute(query.where(clients.c.programme_id == programme, *had_one)).all()
    named, reviewed, reached = ({row.client_id for row in owners}, set[str](), set[str]())
    client_of = {row.id: row.client_id for row in owners}
    for goal in goals_repository.of_clients(unit, client_of):
        if goal.reviews and since <= goal.confirmed_at < until:
            reviewed.add(client_of[goal.dyad])
        if goal.state is GoalState.REACHED and goal.ended_at and since <= goal.ended_at < until:
            reached.add(client_of[goal.dyad])
    people = min(len(named), len({row.practitioner_id for row in owners}))
    return (
        CountedGroup(len(named), len(reviewed), people),
        CountedGroup(len(named), len(reached), people),
    )


def _count_group(unit: UnitOfWork, query: Executable) -> CountedGroup:
    """Run a query of a count, its subset and counts of people, of which the smallest is taken."""
    count, of_these, *people_counts = unit.conn.execute(query).one()
    return CountedGroup(count, of_these or 0, min(people_counts))
