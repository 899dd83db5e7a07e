"""Tries that did not fit (codes, buttons): how many are free, and how long to wait after more of them.

Codes and ids are too long to be guessed; this keeps whoever tries all the same from making work. The waits are short:
an honest person with an old link or an old message loses minutes.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class AttemptKind(StrEnum):
    """What was tried."""

    CODE = "code"
    BUTTON = "button"


@dataclass(frozen=True, slots=True)
class Limit:
    """After so many wrong tries come waits, each twice the last. All is forgotten so long after the last try."""

    free: int
    first: timedelta = timedelta(minutes=1)
    longest: timedelta = timedelta(minutes=15)
    forgotten: timedelta = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class FailedAttempts:
    """How many tries were wrong, and when the last one was."""

    count: int
    last: datetime


LIMITS = {AttemptKind.CODE: Limit(free=5), AttemptKind.BUTTON: Limit(free=10)}
MAX_ATTEMPTS_OF_ALL = {AttemptKind.CODE: 100}
"""So many wrong tries of everybody together, and each chat has one free try instead of several."""
FORGOTTEN = max(each.forgotten for each in LIMITS.values())


def waits(kind: AttemptKind, wrong: FailedAttempts | None, of_all: int, now: datetime) -> timedelta:
    """How long somebody must still wait who got that wrong; nothing, or less, where they need not.

    Whoever got nothing wrong never waits, whatever others do.
    """
    limit = LIMITS[kind]
    if wrong is None or now - wrong.last >= limit.forgotten:
        return timedelta()
    crowded = of_all >= MAX_ATTEMPTS_OF_ALL.get(kind, of_all + 1)
    over = wrong.count - (1 if crowded else limit.free)
    if over < 0:
        return timedelta()
    wait: timedelta = limit.first * 2 ** min(over, 10)
    return wrong.last + min(wait, limit.longest) - now
