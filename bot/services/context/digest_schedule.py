"""When a practitioner's weekly digest is sent."""

from datetime import datetime, time, timedelta

from bot.services.context.contact import PractitionerContact
from bot.services.context.context import Context
from flows.scheduling import digest_due as schedule
from flows.scheduling.digest_due import DigestDue
from flows.scheduling.weekly_recurrence import Weekly, iso_week
from storage.repositories import digests, due
from storage.repositories.due import DueKind


def next_digest(ctx: Context, reader: PractitionerContact) -> datetime:
    """Return the moment of the practitioner's next weekly digest, by weekday and time in their zone."""
    return next_digest_due(ctx, reader).at


def schedule_next_digest(ctx: Context, reader: PractitionerContact) -> datetime:
    """Schedule the practitioner's next weekly digest, in place of an earlier one; return its moment."""
    at = next_digest(ctx, reader)
    due.schedule(ctx, DueKind.DIGEST, reader.practitioner.id, at)
    return at


def next_digest_due(ctx: Context, reader: PractitionerContact) -> DigestDue:
    """Return the moment and the week of the practitioner's next digest."""
    # Digests of later weeks were composed while the clock was ahead: ignore them until their week comes.
    latest_week = iso_week(ctx.now + timedelta(weeks=1), reader.zone)
    last = digests.get_latest_week(ctx, reader.practitioner.id, latest_week)
    return schedule.next_digest(digest_rhythm(reader), ctx.now, last)


def digest_rhythm(reader: PractitionerContact) -> Weekly:
    """Return the weekday and time of the practitioner's digest, in their zone."""
    at = time.fromisoformat(reader.practitioner.digest_at)
    return Weekly(reader.practitioner.digest_weekday, at, reader.zone)
