"""What became of an alert that was sent: delivered, undelivered, or seen."""

from bot.services.context import Context, KnownContact, access, audit
from bot.services.context.audit import Verb
from storage.repositories import alerts, due
from storage.repositories.alerts import Alert
from storage.repositories.due import DueKind
from storage.repositories.outbox_messages import OutboxMessage


def record_delivered(ctx: Context, message: OutboxMessage) -> None:
    """Record that an alert was delivered to one of its readers."""
    if message.subject is not None:
        alerts.record_arrival(ctx, message.subject, message.chat_key)


def record_undelivered(ctx: Context, message: OutboxMessage) -> None:
    """Make the next step of an alert due now, since this reader cannot be reached."""
    if message.subject is not None and due.get_moment(ctx, DueKind.ALERT, message.subject) is not None:
        due.schedule(ctx, DueKind.ALERT, message.subject, ctx.now)


def record_seen(ctx: Context, reader: KnownContact, alert_id: str) -> Alert:
    """Record that a reader has seen an alert, and end its escalation.

    Raises NotAccessible if it was not sent to them.
    """
    alert = access.received_alert(ctx, reader, alert_id)
    alerts.acknowledge(ctx, alert_id, reader.person.id)
    due.cancel(ctx, DueKind.ALERT, alert_id)
    audit.record(ctx, Verb.ALERT_SEEN, alert_id, reader)
    return alert
