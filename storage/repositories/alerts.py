"""Alerts: which there were, whom each was sent to, who has seen it; and which clients agree to them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, insert, select, update

from flows.ids import ClientId, DyadId, PersonId
from storage.database.unit_of_work import UnitOfWork
from storage.tables.alert_tables import alert_choices, alert_steps, alerts
from storage.tables.schema import people


@dataclass(frozen=True, slots=True)
class Alert:
    """``seen_at``: when somebody first confirmed that they had seen it."""

    id: str
    dyad: DyadId
    made_at: datetime
    seen_at: datetime | None


@dataclass(frozen=True, slots=True)
class AlertDelivery:
    """One person it was sent to. ``place`` is theirs in the programme's list; None: it was sent outside the hours."""

    number: int
    person: PersonId
    place: int | None
    at: datetime
    sent_at: datetime | None
    seen_at: datetime | None


def _read(row: Row[Any]) -> Alert:
    return Alert(row.id, DyadId(row.dyad_id), row.made_at, row.seen_at)


def add(unit: UnitOfWork, dyad: DyadId) -> Alert:
    """Words were written just now."""
    made = Alert(unit.new_id(), dyad, unit.now, None)
    unit.conn.execute(insert(alerts).values(id=made.id, dyad_id=dyad, made_at=unit.now))
    return made


def find(unit: UnitOfWork, alert: str) -> Alert | None:
    """The alert of that id, if there is one: for ids that came from outside."""
    row = unit.conn.execute(select(alerts).where(alerts.c.id == alert)).one_or_none()
    return _read(row) if row else None


def every(unit: UnitOfWork, most: int) -> list[Alert]:
    """All there were, newest first."""
    query = select(alerts).order_by(alerts.c.made_at.desc(), alerts.c.id).limit(most)
    return [_read(row) for row in unit.conn.execute(query)]


def unseen(unit: UnitOfWork, dyad: DyadId) -> list[Alert]:
    """A dyad's that nobody has confirmed, newest first."""
    query = select(alerts).where(alerts.c.dyad_id == dyad, alerts.c.seen_at.is_(None))
    return [_read(row) for row in unit.conn.execute(query.order_by(alerts.c.made_at.desc()))]


def told_to(unit: UnitOfWork, person: PersonId, since: datetime) -> list[Alert]:
    """Those sent to this person since then, newest first."""
    mine = select(alert_steps.c.alert_id).where(alert_steps.c.person_id == person)
    query = select(alerts).where(alerts.c.id.in_(mine), alerts.c.made_at >= since)
    return [_read(row) for row in unit.conn.execute(query.order_by(alerts.c.made_at.desc(), alerts.c.id))]


def steps(unit: UnitOfWork, alert: str) -> list[AlertDelivery]:
    """Whom it was sent to, in order."""
    of = alert_steps.c
    rows = unit.conn.execute(select(alert_steps).where(of.alert_id == alert).order_by(of.number))
    return [
        AlertDelivery(row.number, PersonId(row.person_id), row.place, row.at, row.sent_at, row.seen_at)
        for row in rows
    ]


def readers(unit: UnitOfWork, dyad: DyadId) -> frozenset[PersonId]:
    """Everybody to whom an alert about this client was sent."""
    query = select(alert_steps.c.person_id).join(alerts).where(alerts.c.dyad_id == dyad)
    return frozenset(PersonId(each) for each in unit.conn.execute(query).scalars())


def add_step(unit: UnitOfWork, alert: str, person: PersonId, place: int | None) -> int:
    """It is sent to this person now; returns the step's number."""
    query = select(func.max(alert_steps.c.number)).where(alert_steps.c.alert_id == alert)
    number = (unit.conn.execute(query).scalar_one() or 0) + 1
    values = {"alert_id": alert, "number": number, "person_id": person, "place": place, "at": unit.now}
    unit.conn.execute(insert(alert_steps).values(**values))
    return number


def arrived(unit: UnitOfWork, alert: str, chat_key: str) -> None:
    """It has arrived in that chat."""
    of, whose = alert_steps.c, select(people.c.id).where(people.c.chat_key == chat_key)
    this = of.alert_id == alert, of.person_id.in_(whose), of.sent_at.is_(None)
    unit.conn.execute(update(alert_steps).where(*this).values(sent_at=unit.now))


def seen(unit: UnitOfWork, alert: str, person: PersonId) -> None:
    """This person confirms that they have seen it; the first one's moment is kept."""
    of = alert_steps.c
    mine = of.alert_id == alert, of.person_id == person, of.seen_at.is_(None)
    unit.conn.execute(update(alert_steps).where(*mine).values(seen_at=unit.now))
    first = alerts.c.id == alert, alerts.c.seen_at.is_(None)
    unit.conn.execute(update(alerts).where(*first).values(seen_at=unit.now))


def choice(unit: UnitOfWork, client: ClientId) -> bool | None:
    """Whether this client agrees that somebody is told; None: they have not said."""
    query = select(alert_choices.c.allowed).where(alert_choices.c.client_id == client)
    return unit.conn.execute(query).scalar_one_or_none()


def names_coordinators(unit: UnitOfWork, client: ClientId) -> bool:
    """Whether the text this client agreed to said that coordinators, too, read whom it is about."""
    of = alert_choices.c
    query = select(of.coordinators).where(of.client_id == client, of.allowed)
    return bool(unit.conn.execute(query).scalar_one_or_none())


def choose(unit: UnitOfWork, client: ClientId, allowed: bool, *, coordinators: bool) -> None:
    """The client agrees, or no longer; ``coordinators``: whether what they read named them."""
    unit.conn.execute(delete(alert_choices).where(alert_choices.c.client_id == client))
    values = {"client_id": client, "allowed": allowed, "coordinators": coordinators, "at": unit.now}
    unit.conn.execute(insert(alert_choices).values(**values))
