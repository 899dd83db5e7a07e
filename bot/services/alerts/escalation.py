"""Escalation of alerts: the programme's named readers are notified one after the other, in their hours.

1. An alert is raised only for a client who has agreed to it. The words are neither sent nor stored.
2. The first reader on duty is notified immediately. A reader who does not confirm in time is followed by the next, the
   last by the first, for at most two rounds. Each step is a due row that checks again when it runs: whether the alert
   is confirmed, who is on duty, who can be reached.
3. Outside all hours the alert waits for the next ones, or the first reader is notified that it is outside their hours.
4. A duplicate alert is better than none: one with an unknown delivery outcome is sent again.
5. An alert continues though the client stops; it ends when the client is erased.
"""

from datetime import datetime, timedelta

from bot.services.alerts import texts
from bot.services.alerts.alert_consent import may_alert
from bot.services.alerts.alert_readers import AlertReader, list_readers, next_hours, readers_on_duty
from bot.services.context import Contact, Context, audit
from bot.services.context.audit import Verb
from bot.services.events import publication
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import SendMessage
from storage.repositories import alerts, due, dyads
from storage.repositories.alerts import Alert
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad
from storage.repositories.outbox_messages import OutboxKind

ROUNDS = 2
RETRY_INTERVAL = timedelta(hours=1)
LATEST = timedelta(days=7)  # no reader is notified of an older alert


def raise_alerts(ctx: Context, client: Contact) -> datetime | None:
    """Raise an alert for each of the client's dyads that allows one.

    Returns when a reader is notified, now or at the start of the next hours, or None if never.
    """
    moments = [_raise_alert(ctx, each) for each in client.dyads if may_alert(ctx, each)]
    return min((each for each in moments if each is not None), default=None)


def _raise_alert(ctx: Context, dyad: Dyad) -> datetime | None:
    """Raise an alert unless one is running; return when a reader is notified, or None."""
    readers = list_readers(ctx, dyad)
    if not readers:
        return None
    running = [
        each for each in alerts.list_unseen(ctx, dyad.id) if due.get_moment(ctx, DueKind.ALERT, each.id)
    ]
    if not running:
        alert = alerts.add(ctx, dyad.id)
        audit.record(ctx, Verb.ALERT_RAISED, alert.id)
        publication.publish_alert(ctx, dyad, alert.id)
        at_once = readers[0].person.programme.safety.outside_hours == "at-once"
        if at_once and not readers_on_duty(ctx, readers):
            _notify(ctx, dyad, alert, readers[0], place=None)
        _continue(ctx, dyad, alert, readers)
    return ctx.now if readers_on_duty(ctx, readers) else next_hours(ctx, readers)


def run_due(ctx: Context, alert_id: str) -> None:
    """Continue an alert that was not confirmed in time, or that waited for a reader's hours."""
    alert = alerts.find(ctx, alert_id)
    if alert is not None and alert.seen_at is None and ctx.now - alert.made_at < LATEST:
        dyad = dyads.get(ctx, alert.dyad)
        _continue(ctx, dyad, alert, list_readers(ctx, dyad))


def _continue(ctx: Context, dyad: Dyad, alert: Alert, readers: list[AlertReader]) -> None:
    """Notify the next reader on duty, or wait for the next hours."""
    places = [each.place for each in alerts.list_deliveries(ctx, alert.id) if each.place is not None]
    if not readers:
        due.schedule(ctx, DueKind.ALERT, alert.id, ctx.now + RETRY_INTERVAL)
        return
    if len(places) >= ROUNDS * len(readers):
        return
    reader = _next(readers_on_duty(ctx, readers), places[-1] if places else -1)
    if reader is None:
        due.schedule(ctx, DueKind.ALERT, alert.id, next_hours(ctx, readers))
        return
    _notify(ctx, dyad, alert, reader, place=reader.place)
    within = timedelta(minutes=reader.part.acknowledge_within)
    due.schedule(ctx, DueKind.ALERT, alert.id, ctx.now + within)


def _next(on_duty: list[AlertReader], last: int) -> AlertReader | None:
    """Return the reader on duty who follows the place `last` in the list, cyclically."""
    return min(on_duty, key=lambda each: (each.place <= last, each.place), default=None)


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
