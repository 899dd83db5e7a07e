"""A programme in numbers: counts only, and how many people stand behind each. Nothing here can name anybody."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Executable, and_, case, func, select

from flows.ids import ProgrammeId
from flows.instruments import Perspective
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import flags as kept_flags
from storage.repositories.check_ins import CheckInPhase
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

AT_ONCE = 5_000
"""Check-ins whose flags are opened together."""


@dataclass(frozen=True, slots=True)
class CountedGroup:
    """So many of them, and of these so many; ``people``: how many people stand behind them."""

    count: int
    of_these: int
    people: int


def standing(unit: UnitOfWork, programme: ProgrammeId) -> Mapping[str, int]:
    """How many dyads stand where; "unreachable" for those who cannot be written to."""
    of = dyads.c.state, people.c.reachable
    joined = dyads.join(clients).outerjoin(people, people.c.id == clients.c.person_id)
    query = select(*of, func.count()).select_from(joined).where(clients.c.programme_id == programme)
    found = Counter[str]()
    for state, reachable, count in unit.conn.execute(query.group_by(*of)):
        found["unreachable" if reachable is False else state] += count
    return found


def begun(unit: UnitOfWork, programme: ProgrammeId) -> tuple[int, int]:
    """How many practitioners have begun, and how many are invited and have not."""
    of = practitioners.c
    here = select(func.count()).where(of.programme_id == programme)
    unused = select(invites.c.practitioner_id).where(invites.c.dyad_id.is_(None), invites.c.used_at.is_(None))
    there = unit.conn.execute(here.where(of.person_id.is_not(None))).scalar_one()
    waiting = unit.conn.execute(here.where(of.person_id.is_(None), of.id.in_(unused))).scalar_one()
    return there, waiting


def asked(unit: UnitOfWork, programme: ProgrammeId, since: datetime, until: datetime) -> CountedGroup:
    """Check-ins that clients were asked from then till then and that are over, and how many were answered."""
    of = check_ins.c
    over = and_(
        of.perspective == Perspective.CLIENT,
        of.wished.is_(False),
        of.asked_at >= since,
        of.asked_at < until,
        of.phase.in_((CheckInPhase.DONE, CheckInPhase.CLOSED)),
    )
    answered = func.sum(case((of.phase == CheckInPhase.DONE, 1), else_=0))
    query = select(func.count(), answered, func.count(clients.c.id.distinct()))
    joined = check_ins.join(dyads).join(clients, clients.c.id == dyads.c.client_id)
    return _part(unit, query.select_from(joined).where(over, clients.c.programme_id == programme))


def sent(unit: UnitOfWork, programme: ProgrammeId, since: datetime, until: datetime) -> CountedGroup:
    """Digests from then till then, and in how many somebody tapped."""
    of = digests.c
    query = select(func.count(), func.count(of.used_at), func.count(of.practitioner_id.distinct()))
    query = query.select_from(digests.join(practitioners))
    return _part(unit, query.where(practitioners.c.programme_id == programme, of.at >= since, of.at < until))


def found(unit: UnitOfWork, programme: ProgrammeId, since: datetime, until: datetime) -> CountedGroup:
    """Flags from then till then, and how many were discussed."""
    whose = dyads.c.client_id, dyads.c.practitioner_id
    query = select(flags.c.check_in_id, flags.c.dyad_id, flags.c.content, *whose)
    query = query.select_from(flags.join(dyads).join(clients, clients.c.id == dyads.c.client_id))
    query = query.where(clients.c.programme_id == programme, flags.c.at >= since)
    count, discussed, about, by = 0, 0, set[str](), set[str]()
    for rows in unit.conn.execute(query).partitions(AT_ONCE):
        unit.fetch({row.client_id for row in rows})
        for row in rows:
            lately = [flag for flag in kept_flags.opened(unit, row) if since <= flag.at < until]
            if lately:
                about.add(row.client_id)
                by.add(row.practitioner_id)
            count += len(lately)
            discussed += sum(flag.verdict == "discussed" for flag in lately)
    return CountedGroup(count, discussed, min(len(about), len(by)))


def _part(unit: UnitOfWork, query: Executable) -> CountedGroup:
    """Of the counts of people, where there are several, the smallest."""
    count, of_these, *behind = unit.conn.execute(query).one()
    return CountedGroup(count, of_these or 0, min(behind))
