"""Slowing down whoever tries codes or buttons that are not theirs."""

from datetime import timedelta

from bot.services.context.contact import Who
from bot.services.context.context import Desk
from flows.rate_limit import Kind, waits
from storage.repositories import failed_attempts

__all__ = ["Kind", "fitted", "minutes_left", "wrong"]


def minutes_left(desk: Desk, person: Who, kind: Kind) -> int:
    """How many minutes this person must wait before the next try is looked at; 0 for none."""
    tried = failed_attempts.get(desk.unit, person.lane, kind)
    if tried is None:
        return 0
    left = waits(kind, tried, failed_attempts.of_all(desk.unit, kind), desk.now)
    return max(0, -(-left // timedelta(minutes=1)))


def wrong(desk: Desk, person: Who, kind: Kind) -> None:
    """That did not fit."""
    failed_attempts.add(desk.unit, person.lane, kind)


def fitted(desk: Desk, person: Who, kind: Kind) -> None:
    """That did, so what did not before was a slip."""
    failed_attempts.drop(desk.unit, person.lane, kind)
