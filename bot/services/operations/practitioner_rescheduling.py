"""A practitioner's digest and calendar, moved into the future by a wrong clock, made due again."""

from bot.services.context import Context, digest_schedule, from_practitioner
from bot.services.sessions import calendar_fetch_outcome
from storage.repositories import (
    due,
    feeds,
)
from storage.repositories.due import DueKind
from storage.repositories.practitioners import Practitioner


def reschedule_practitioner(ctx: Context, practitioner: Practitioner) -> None:
    """Plan the next digest, unless it is due now, and refresh the calendar now if it waits too long."""
    reader = from_practitioner(ctx, practitioner.id)
    if reader is not None and not due.is_due(ctx, DueKind.DIGEST, practitioner.id):
        due.schedule(ctx, DueKind.DIGEST, practitioner.id, digest_schedule.next_digest(ctx, reader))
    feed = feeds.get(ctx, practitioner.id)
    if feed is not None and feed.next_at - ctx.now > calendar_fetch_outcome.MAX_RETRY_DELAY:
        feeds.set_fields(ctx, practitioner.id, next_at=ctx.now)
