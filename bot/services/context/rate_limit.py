"""Rate limit for attempts with wrong invitation codes and with buttons of other people."""

from datetime import timedelta

from bot.services.context.contact import Contact
from bot.services.context.context import Context
from flows.rate_limit import AttemptKind, remaining_wait
from storage.repositories import failed_attempts

__all__ = ["AttemptKind", "minutes_left", "record_failed_attempt", "reset_failed_attempts"]


def minutes_left(ctx: Context, contact: Contact, kind: AttemptKind) -> int:
    """Return how many minutes this contact must wait before another attempt, rounded up; 0 for none."""
    attempts = failed_attempts.get(ctx, contact.chat_key, kind)
    if attempts is None:
        return 0
    left = remaining_wait(kind, attempts, failed_attempts.count_recent(ctx, kind), ctx.now)
    return max(0, -(-left // timedelta(minutes=1)))


def record_failed_attempt(ctx: Context, contact: Contact, kind: AttemptKind) -> None:
    """Record a failed attempt."""
    failed_attempts.add(ctx, contact.chat_key, kind)


def reset_failed_attempts(ctx: Context, contact: Contact, kind: AttemptKind) -> None:
    """Reset the failure counter after a valid attempt."""
    failed_attempts.drop(ctx, contact.chat_key, kind)
