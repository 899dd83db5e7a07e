"""Slowing down whoever tries codes or buttons that are not theirs."""

from datetime import timedelta

from bot.services.desk import Desk
from bot.services.who import Who
from flows.slowing import Kind, waits
from storage.repositories import attempts

__all__ = ["Kind", "fitted", "minutes_left", "wrong"]


def minutes_left(desk: Desk, person: Who, kind: Kind) -> int:
    """How many minutes this person must wait before the next try is looked at; 0 for none."""
    tried = attempts.get(desk.unit, person.lane, kind)
    if tried is None:
        return 0
    left = waits(kind, tried, attempts.of_all(desk.unit, kind), desk.now)
    return max(0, -(-left // timedelta(minutes=1)))


def wrong(desk: Desk, person: Who, kind: Kind) -> None:
    """That did not fit."""
    attempts.add(desk.unit, person.lane, kind)


def fitted(desk: Desk, person: Who, kind: Kind) -> None:
    """That did, so what did not before was a slip."""
    attempts.drop(desk.unit, person.lane, kind)
