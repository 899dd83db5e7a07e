"""Alerts, their recipients and acknowledgements, and which clients agree to alerts."""

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
    """An alert; ``seen_at``: when a recipient first acknowledged it."""

    id: str
    dyad: DyadId
    made_at: datetime
    seen_at: datetime | None


@dataclass(frozen=True, slots=True)
class AlertDelivery:
    """A delivery to one person; ``place``: theirs in the programme's list, None if sent outside on-call hours."""

    number: int
    person: PersonId
    place: int | None
    at: datetime
    sent_at: datetime | None
    seen_at: datetime | None


def _read(row: Row[Any]) -> Alert:
    return Alert(row.id, DyadId(row.dyad_id), row.made_at, row.seen_at)


def add(unit: UnitOfWork, dyad: DyadId) -> Alert:
    """Add an alert about this dyad now."""
    alert = Alert(unit.new_id(), dyad, unit.now, None)
    unit.conn.execute(insert(alerts).values(id=alert.id, dyad_id=dyad, made_at=unit.now))
    return alert


def find(unit: UnitOfWork, alert: str) -> Alert | None:
    """Return an alert by an id from outside, if it exists."""
    row = unit.conn.execute(select(alerts).where(alerts.c.id == alert)).one_or_none()
    return _read(row) if row else None


def list_newest(unit: UnitOfWork, limit: int) -> list[Alert]:
    """Return the newest alerts, newest first."""
    query = select(alerts).order_by(alerts.c.made_at.desc(), alerts.c.id).limit(limit)
    return [_read(row) for row in unit.conn.execute(query)]


def list_unseen(unit: UnitOfWork, dyad: DyadId) -> list[Alert]:
    """Return a dyad's unacknowledged alerts, newest first."""
    query = select(alerts).where(alerts.c.dyad_id == dyad, alerts.c.seen_at.is_(None))
    return [_read(row) for row in unit.conn.execute(query.order_by(alerts.c.made_at.desc()))]


def list_sent_to(unit: UnitOfWork, person: PersonId, since: datetime) -> list[Alert]:
    """Return the alerts sent to this person and raised at ``since`` or later, newest first."""
    sent_to_person = select(alert_steps.c.alert_id).where(alert_steps.c.person_id == person)
    query = select(alerts).where(alerts.c.id.in_(sent_to_person), alerts.c.made_at >= since)
    return [_read(row) for row in unit.conn.execute(query.order_by(alerts.c.made_at.desc(), alerts.c.id))]


def list_deliveries(unit: UnitOfWork, alert: str) -> list[AlertDelivery]:
    """Return the deliveries of an alert, in order."""
    of = alert_steps.c
    rows = unit.conn.execute(select(alert_steps).where(of.alert_id == alert).order_by(of.number))
    return [
        AlertDelivery(row.number, PersonId(row.person_id), row.place, row.at, row.sent_at, row.seen_at)
        for row in rows
    ]


def list_recipients(unit: UnitOfWork, dyad: DyadId) -> frozenset[PersonId]:
    """Return all persons to whom an alert about this dyad was sent."""
    query = select(alert_steps.c.person_id).join(alerts).where(alerts.c.dyad_id == dyad)
    return frozenset(PersonId(each) for each in unit.conn.execute(query).scalars())


def add_delivery(unit: UnitOfWork, alert: str, person: PersonId, place: int | None) -> int:
    """Record that the alert is sent to this person now; return the number of the delivery."""
    query = select(func.max(alert_steps.c.number)).where(alert_steps.c.alert_id == alert)
    number = (unit.conn.execute(query).scalar_one() or 0) + 1
    values = {"alert_id": alert, "number": number, "person_id": person, "place": place, "at": unit.now}
    unit.conn.execute(insert(alert_steps).values(**values))
    return number


def record_arrival(unit: UnitOfWork, alert: str, chat_key: str) -> None:
    """Record that the alert was delivered to this chat."""
    of, person = alert_steps.c, select(people.c.id).where(people.c.chat_key == chat_key)
    delivery = of.alert_id == alert, of.person_id.in_(person), of.sent_at.is_(None)
    unit.conn.execute(update(alert_steps).where(*delivery).values(sent_at=unit.now))


def acknowledge(unit: UnitOfWork, alert: str, person: PersonId) -> None:
    """Record that this person acknowledges the alert; the alert keeps the first acknowledgement."""
    of = alert_steps.c
    delivery = of.alert_id == alert, of.person_id == person, of.seen_at.is_(None)
    unit.conn.execute(update(alert_steps).where(*delivery).values(seen_at=unit.now))
    unseen_alert = alerts.c.id == alert, alerts.c.seen_at.is_(None)
    unit.conn.execute(update(alerts).where(*unseen_alert).values(seen_at=unit.now))


def get_choice(unit: UnitOfWork, client: ClientId) -> bool | None:
    """Return whether this client agrees to alerts; None if they have not been asked."""
    query = select(alert_choices.c.allowed).where(alert_choices.c.client_id == client)
    return unit.conn.execute(query).scalar_one_or_none()


def has_agreed_to_coordinators(unit: UnitOfWork, client: ClientId) -> bool:
    """Return whether the text that this client agreed to named coordinators as recipients."""
    of = alert_choices.c
    query = select(of.coordinators).where(of.client_id == client, of.allowed)
    return bool(unit.conn.execute(query).scalar_one_or_none())


def put_choice(unit: UnitOfWork, client: ClientId, allowed: bool, *, coordinators: bool) -> None:
    """Store the client's choice; ``coordinators``: whether the text named coordinators as recipients."""
    unit.conn.execute(delete(alert_choices).where(alert_choices.c.client_id == client))
    values = {"client_id": client, "allowed": allowed, "coordinators": coordinators, "at": unit.now}
    unit.conn.execute(insert(alert_choices).values(**values))
