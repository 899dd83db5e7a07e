"""Rate limit for wrong invitation codes, buttons of other people, and messages of strangers."""

from dataclasses import dataclass
from datetime import timedelta

from bot.services.context.contact import Contact
from bot.services.context.context import Context
from flows.rate_limit import AttemptKind, remaining_wait
from storage.repositories import failed_attempts

__all__ = ["AttemptKind", "Wait", "current_wait", "record_failed_attempt", "reset_failed_attempts"]


@dataclass(frozen=True, slots=True)
class Wait:
    """A wait before another attempt: minutes rounded up, and a name by which it is told only once."""

    minutes: int
    name: str


def current_wait(ctx: Context, contact: Contact, kind: AttemptKind) -> Wait | None:
    """Return the wait before this contact's next attempt; None if they need not wait."""
    attempts = failed_attempts.get(ctx, contact.chat_key, kind)
    if attempts is None:
        return None
    left = remaining_wait(kind, attempts, failed_attempts.count_recent(ctx, kind), ctx.now)
    if left <= timedelta():
        return None
    return Wait(-(-left // timedelta(minutes=1)), f"wait:{kind}:{attempts.last:%Y%m%dT%H%M%S%f}")


def record_failed_attempt(ctx: Context, contact: Contact, kind: AttemptKind) -> None:
    """Record a failed attempt."""
    failed_attempts.add(ctx, contact.chat_key, kind)


def reset_failed_attempts(ctx: Context, contact: Contact, kind: AttemptKind) -> None:
    """Reset the failure counter after a valid attempt."""
    failed_attempts.drop(ctx, contact.chat_key, kind)
