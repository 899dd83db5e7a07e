"""Slowing down whoever tries codes or buttons that are not theirs."""

from datetime import timedelta

from bot.services.context.contact import Contact
from bot.services.context.context import Context
from flows.rate_limit import AttemptKind, waits
from storage.repositories import failed_attempts

__all__ = ["AttemptKind", "minutes_left", "record_failed_attempt", "reset_failed_attempts"]


def minutes_left(ctx: Context, person: Contact, kind: AttemptKind) -> int:
    """How many minutes this person must wait before the next try is looked at; 0 for none."""
    tried = failed_attempts.get(ctx, person.chat_key, kind)
    if tried is None:
        return 0
    left = waits(kind, tried, failed_attempts.of_all(ctx, kind), ctx.now)
    return max(0, -(-left // timedelta(minutes=1)))


def record_failed_attempt(ctx: Context, person: Contact, kind: AttemptKind) -> None:
    """That did not fit."""
    failed_attempts.add(ctx, person.chat_key, kind)


def reset_failed_attempts(ctx: Context, person: Contact, kind: AttemptKind) -> None:
    """That did, so what did not before was a slip."""
    failed_attempts.drop(ctx, person.chat_key, kind)
