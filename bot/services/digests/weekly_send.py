"""Sending digests: the weekly one, once per local week, and the running one on request."""

from bot.services.context import Context, PractitionerContact, audit, digest_schedule, from_practitioner
from bot.services.digests import composition, stored_digests
from bot.services.digests.digest_messages import digest_messages
from bot.services.events import publication
from bot.services.messaging import outbox
from flows.scheduling.weekly_recurrence import iso_week, last_weekly
from storage.repositories import due, practitioners
from storage.repositories.due import DueKind
from storage.repositories.outbox_messages import OutboxKind


def run_due(ctx: Context, practitioner_id: str) -> None:
    """Compose, store and send the digest of the week that is due, at most once, and plan the next one."""
    practitioner = practitioners.find(ctx, practitioner_id)
    assert practitioner is not None  # due rows go with their practitioner
    reader = from_practitioner(ctx, practitioner.id)
    if reader is None:
        return
    # After an outage of days this is still the digest of the week in which it was due.
    moment = last_weekly(digest_schedule.digest_rhythm(reader), ctx.now) or ctx.now
    week = composition.read_week(ctx, reader, name=iso_week(moment, reader.zone))
    digest = composition.compose_digest(reader, week)
    is_first = stored_digests.add(ctx, practitioner.id, digest)
    due.schedule(ctx, DueKind.DIGEST, practitioner.id, digest_schedule.next_digest(ctx, reader))
    if not is_first or (digest.quiet and not practitioner.digest_when_quiet):
        return
    audit.record(ctx, audit.Verb.DIGEST_SENT, stored_digests.audit_subject(reader, digest.week))
    publication.publish_digest(ctx, practitioner, digest.week)
    for number, action in enumerate(digest_messages(ctx, reader, week, digest)):
        key = f"digest:{practitioner.id}:{digest.week}:{number}"
        outbox.post(ctx, reader, OutboxKind.DIGEST, action, key=key)


def send_running_digest(ctx: Context, reader: PractitionerContact) -> None:
    """Reply with the digest as it would be sent now."""
    week = composition.read_week(ctx, reader)
    digest = composition.compose_digest(reader, week)
    audit.record(ctx, audit.Verb.READ_DIGEST, stored_digests.audit_subject(reader, digest.week))
    for action in digest_messages(ctx, reader, week, digest):
        outbox.post(ctx, reader, OutboxKind.REPLY, action, key=f"reply:{ctx.new_id()}")
