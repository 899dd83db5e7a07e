"""Escalation of alerts: the programme's named readers are notified one after the other, in their hours.

1. An alert is raised only for a client who has agreed to it. The words are neither sent nor stored.
2. The first reader on duty is notified immediately. A reader who does not confirm in time is followed by the next, the
   last by the first, for at most two rounds. Each step is a due row that checks again when it runs: whether the alert
   is confirmed, who is on duty, who can be reached.
3. Outside all hours the alert waits for the next ones, or the first reader is notified that it is outside their hours.
4. A duplicate alert is better than none: one with an unknown delivery outcome is sent again.
5. An alert continues though the client stops; it ends when the client is erased.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.services.alerts import texts
from bot.services.context import Contact, Context, KnownContact, access, audit, contact
from bot.services.context.audit import Verb
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import SendMessage
from bot.services.programmes.safety import OWN, StaffedPart
from flows.dyads import lifecycle
from flows.scheduling import on_call
from flows.scheduling.local import local_time
from storage.repositories import alerts, consents, coordinators, due, dyads, holidays, practitioners
from storage.repositories.alerts import Alert
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad
from storage.repositories.outbox_messages import OutboxKind, OutboxMessage
from storage.repositories.practitioners import Practitioner

ROUNDS = 2
RETRY_INTERVAL = timedelta(hours=1)
LATEST = timedelta(days=7)  # no reader is notified of an older alert


@dataclass(frozen=True, slots=True)
class AlertReader:
    """One reader of the programme's list, with their place in it and their hours."""

    place: int
    part: StaffedPart
    practitioner: Practitioner | None  # None: a coordinator
    person: KnownContact


def record_consent(ctx: Context, dyad: Dyad) -> None:
    """Record that the client's consent covers alerts, if the text named readers; a refusal stays."""
    programme = contact.programme_of(ctx, practitioners.get(ctx, dyad.practitioner))
    if programme.safety.staffed and alerts.get_choice(ctx, dyad.client) is not False:
        named = texts.has_coordinator_reader(ctx, programme)
        alerts.put_choice(ctx, dyad.client, True, coordinators=named)


def raise_alerts(ctx: Context, client: Contact) -> datetime | None:
    """Raise an alert for each of the client's dyads that allows one.

    Returns when a reader is notified, now or at the start of the next hours, or None if never.
    """
    moments = [_raise_alert(ctx, each) for each in client.dyads if _may_alert(ctx, each)]
    return min((each for each in moments if each is not None), default=None)


def _may_alert(ctx: Context, dyad: Dyad) -> bool:
    agreed = consents.in_force_since(ctx, dyad.client) is not None
    return lifecycle.may_raise_alert(dyad.state) and agreed and alerts.get_choice(ctx, dyad.client) is True


def _raise_alert(ctx: Context, dyad: Dyad) -> datetime | None:
    """Raise an alert unless one is running; return when a reader is notified, or None."""
    readers = _readers(ctx, dyad)
    if not readers:
        return None
    running = [
        each for each in alerts.list_unseen(ctx, dyad.id) if due.get_moment(ctx, DueKind.ALERT, each.id)
    ]
    if not running:
        alert = alerts.add(ctx, dyad.id)
        audit.record(ctx, Verb.ALERT_RAISED, alert.id)
        at_once = readers[0].person.programme.safety.outside_hours == "at-once"
        if at_once and not _on_duty(ctx, readers):
            _notify(ctx, dyad, alert, readers[0], place=None)
        _continue(ctx, dyad, alert, readers)
    return ctx.now if _on_duty(ctx, readers) else _next_hours(ctx, readers)


def run_due(ctx: Context, alert_id: str) -> None:
    """Continue an alert that was not confirmed in time, or that waited for a reader's hours."""
    alert = alerts.find(ctx, alert_id)
    if alert is not None and alert.seen_at is None and ctx.now - alert.made_at < LATEST:
        dyad = dyads.get(ctx, alert.dyad)
        _continue(ctx, dyad, alert, _readers(ctx, dyad))


def _continue(ctx: Context, dyad: Dyad, alert: Alert, readers: list[AlertReader]) -> None:
    """Notify the next reader on duty, or wait for the next hours."""
    places = [each.place for each in alerts.list_deliveries(ctx, alert.id) if each.place is not None]
    if not readers:
        due.schedule(ctx, DueKind.ALERT, alert.id, ctx.now + RETRY_INTERVAL)
        return
    if len(places) >= ROUNDS * len(readers):
        return
    reader = _next(_on_duty(ctx, readers), places[-1] if places else -1)
    if reader is None:
        due.schedule(ctx, DueKind.ALERT, alert.id, _next_hours(ctx, readers))
        return
    _notify(ctx, dyad, alert, reader, place=reader.place)
    within = timedelta(minutes=reader.part.acknowledge_within)
    due.schedule(ctx, DueKind.ALERT, alert.id, ctx.now + within)


def _next(on_duty: list[AlertReader], last: int) -> AlertReader | None:
    """Return the reader on duty who follows the place `last` in the list, cyclically."""
    return min(on_duty, key=lambda each: (each.place <= last, each.place), default=None)


def _readers(ctx: Context, dyad: Dyad) -> list[AlertReader]:
    """Return the readers of the programme's present list who can be reached and are not this client."""
    own = practitioners.get(ctx, dyad.practitioner)
    programme = contact.programme_of(ctx, own)
    readers = []
    for place, part in enumerate(programme.safety.staffed):
        practitioner = own if part.reader == OWN else practitioners.find(ctx, part.reader)
        role = practitioner or coordinators.find(ctx, part.reader)
        if role is None or role.person is None or role.person == dyad.person:
            continue
        person = contact.from_person(ctx, role.person)
        if person.person.reachable:
            readers.append(AlertReader(place, part, practitioner, replace(person, programme=programme)))
    return readers


def _on_duty(ctx: Context, readers: list[AlertReader]) -> list[AlertReader]:
    return [each for each in readers if _covers(ctx, each) and not _is_away(ctx, each)]


def _covers(ctx: Context, reader: AlertReader) -> bool:
    return reader.part.on_clock(reader.person.programme.zone).covers(ctx.now)


def _is_away(ctx: Context, reader: AlertReader) -> bool:
    today = local_time(ctx.now, reader.person.zone).date()
    own = holidays.of_practitioner(ctx, reader.practitioner.id) if reader.practitioner else []
    return any(holiday.covers(today) for _, holiday in own)


def _next_hours(ctx: Context, readers: list[AlertReader]) -> datetime:
    hours = [each.part.on_clock(each.person.programme.zone) for each in readers]
    return on_call.next_start(hours, ctx.now)


def _notify(ctx: Context, dyad: Dyad, alert: Alert, reader: AlertReader, place: int | None) -> None:
    """Send an alert to one reader; `place` is None where it is sent outside all hours.

    The client's own practitioner reads the client's label, as does a coordinator if the client agreed to that; other
    readers get a reference without names.
    """
    number = alerts.add_delivery(ctx, alert.id, reader.person.person.id, place)
    own = reader.practitioner is not None and reader.practitioner.id == dyad.practitioner
    message = texts.build_alert(
        ctx, reader.person, dyad, alert, own=own, again=number > 1, outside=place is None
    )
    action, key = SendMessage(reader.person.chat, message), f"alert:{alert.id}:{number}"
    outbox.post(ctx, reader.person, OutboxKind.ALERT, action, key=key, subject=alert.id)
    audit.record(ctx, Verb.ALERT_SENT, f"{alert.id}:{number}")


def record_delivered(ctx: Context, message: OutboxMessage) -> None:
    """Record that an alert was delivered to one of its readers."""
    if message.subject is not None:
        alerts.record_arrival(ctx, message.subject, message.chat_key)


def record_undelivered(ctx: Context, message: OutboxMessage) -> None:
    """Make the next step of an alert due now, since this reader cannot be reached."""
    if message.subject is not None and due.get_moment(ctx, DueKind.ALERT, message.subject) is not None:
        due.schedule(ctx, DueKind.ALERT, message.subject, ctx.now)


def record_seen(ctx: Context, reader: KnownContact, alert_id: str) -> Alert:
    """Record that a reader has seen an alert, and end its escalation. Raises NotYours if it was not sent to them."""
    alert = access.received_alert(ctx, reader, alert_id)
    alerts.acknowledge(ctx, alert_id, reader.person.id)
    due.cancel(ctx, DueKind.ALERT, alert_id)
    audit.record(ctx, Verb.ALERT_SEEN, alert_id, reader)
    return alert
