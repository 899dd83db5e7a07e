"""Waiting times after failed attempts (unknown codes, invalid buttons) and after many messages of a stranger.

Codes and ids are too long to be guessed; this bounds the work that guessing and flooding cause. The waits are short: a
person with an old link or an old message loses minutes.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class AttemptKind(StrEnum):
    """What was attempted."""

    CODE = "code"
    BUTTON = "button"
    STRANGER = "stranger"
    """A message of somebody who is unknown here, whatever it says."""


@dataclass(frozen=True, slots=True)
class Limit:
    """The limit of one kind of attempt.

    After ``free`` failures each further one causes a wait, from ``first``, doubling, up to ``longest``. The count is
    forgotten ``forgotten`` after the last failure.
    """

    free: int
    first: timedelta = timedelta(minutes=1)
    longest: timedelta = timedelta(minutes=15)
    forgotten: timedelta = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class FailedAttempts:
    """The number of failed attempts of one chat, and the time of the last."""

    count: int
    last: datetime


LIMITS = {
    AttemptKind.CODE: Limit(free=5),
    AttemptKind.BUTTON: Limit(free=10),
    AttemptKind.STRANGER: Limit(free=20, forgotten=timedelta(minutes=30)),
}
MAX_ATTEMPTS_OF_ALL = {AttemptKind.CODE: 100}
"""From this many failures of all chats together, each chat has one free attempt instead of several."""
FORGET_AFTER = max(limit.forgotten for limit in LIMITS.values())


def remaining_wait(kind: AttemptKind, wrong: FailedAttempts | None, of_all: int, now: datetime) -> timedelta:
    """Return how long this chat must still wait; zero or less if it need not.

    ``wrong`` are its own failures: without any it never waits. ``of_all`` is the number of failures of all chats.
    """
    limit = LIMITS[kind]
    if wrong is None or now - wrong.last >= limit.forgotten:
        return timedelta()
    is_crowded = of_all >= MAX_ATTEMPTS_OF_ALL.get(kind, of_all + 1)
    excess = wrong.count - (1 if is_crowded else limit.free)
    if excess < 0:
        return timedelta()
    wait: timedelta = limit.first * 2 ** min(excess, 10)
    return wrong.last + min(wait, limit.longest) - now
