"""Counts of one month of a programme: groups of people, without names, beside those of `aggregates`."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select

from flows.ids import ProgrammeId
from flows.instruments import Perspective
from storage.database.unit_of_work import UnitOfWork
from storage.repositories.aggregates import CountedGroup
from storage.repositories.check_ins import CheckInPhase
from storage.tables.plan_tables import sessions
from storage.tables.schema import check_ins, clients, consents, dyads, invites


def people(unit: UnitOfWork, programme: ProgrammeId, since: datetime, until: datetime) -> Mapping[str, int]:
    """Return how many clients were invited, opened their link, agreed for the first time, and answered."""
    first_consent = select(func.min(consents.c.given_at).label("at")).select_from(consents.join(clients))
    first_consent = first_consent.where(clients.c.programme_id == programme).group_by(consents.c.client_id)
    agreed = first_consent.subquery()
    client = func.count(dyads.c.client_id.distinct())
    invited = select(client).select_from(invites.join(dyads).join(clients, clients.c.id == dyads.c.client_id))
    answered = _of_check_ins(client).where(
        check_ins.c.phase == CheckInPhase.DONE, _within(check_ins.c.ended_at, since, until)
    )
    own = clients.c.programme_id == programme
    queries = {
        "invited": invited.where(own, _within(invites.c.made_at, since, until)),
        "opened": invited.where(own, _within(invites.c.used_at, since, until)),
        "agreed": select(func.count()).select_from(agreed).where(_within(agreed.c.at, since, until)),
        "active": answered.where(own),
    }
    return {name: unit.conn.execute(query).scalar_one() for name, query in queries.items()}


def sessions_held(unit: UnitOfWork, programme: ProgrammeId, since: datetime, until: datetime) -> CountedGroup:
    """Count the sessions that took place, and the clients who had them."""
    query = select(func.count(), func.count(dyads.c.client_id.distinct()))
    query = query.select_from(sessions.join(dyads).join(clients, clients.c.id == dyads.c.client_id))
    held = sessions.c.off.is_(False), _within(sessions.c.ended_at, since, until)
    count, of_people = unit.conn.execute(query.where(clients.c.programme_id == programme, *held)).one()
    return CountedGroup(count, count, of_people)


def answer_delays(
    unit: UnitOfWork, programme: ProgrammeId, since: datetime, until: datetime
) -> tuple[list[timedelta], int]:
    """Return how long each answer to a check-in asked in this time took, and by how many people they are."""
    of = check_ins.c
    query = _of_check_ins(of.asked_at, of.ended_at, dyads.c.client_id)
    asked = of.phase == CheckInPhase.DONE, of.wished.is_(False), _within(of.asked_at, since, until)
    rows = unit.conn.execute(query.where(clients.c.programme_id == programme, *asked)).all()
    return [row.ended_at - row.asked_at for row in rows], len({row.client_id for row in rows})


def _of_check_ins(*columns: Any) -> Select[Any]:
    joined = check_ins.join(dyads).join(clients, clients.c.id == dyads.c.client_id)
    return select(*columns).select_from(joined).where(check_ins.c.perspective == Perspective.CLIENT)


def _within(column: ColumnElement[Any], since: datetime, until: datetime) -> ColumnElement[bool]:
    return (column >= since) & (column < until)
