"""What a calendar says now against what is stored from it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from flows.schedule.feed.model import FeedSession, Known

LOOK_BACK = timedelta(days=1)  # a session taken out of the calendar just after its time did not take place
_FEW = 2


@dataclass(frozen=True, slots=True)
class New:
    """A session that was not known."""

    session: FeedSession


@dataclass(frozen=True, slots=True)
class Moved:
    """A known session with another time; ``session`` has its new one."""

    known: Known
    session: FeedSession


@dataclass(frozen=True, slots=True)
class CalledOff:
    """A known session that is cancelled or gone, or now has another client's code."""

    known: Known


Change = New | Moved | CalledOff


def changes(
    known: Iterable[Known], seen: Iterable[FeedSession], now: datetime, until: datetime
) -> tuple[Change, ...]:
    """What to do: first what is called off, then the rest, each in the order of time.

    ``seen`` was read for the window from a day before ``now`` to ``until``. What lies before it stays as it was.
    """
    since = now - LOOK_BACK
    stored = {(one.uid, one.key): one for one in known}
    standing = {(one.uid, one.key): one for one in seen if not one.cancelled}
    gone = (
        CalledOff(one)
        for name, one in stored.items()
        if since <= one.starts < until and not _same_dyad(one, standing.get(name))
    )
    here = (change for name, one in standing.items() if (change := _change(stored.get(name), one)))
    return (
        *sorted(gone, key=lambda one: one.known.starts),
        *sorted(here, key=lambda one: one.session.starts),
    )


def looks_emptied(known: Iterable[Known], seen: Iterable[FeedSession], now: datetime) -> bool:
    """Whether every one of several coming sessions has gone at once: a wrong file more likely than a free year."""
    coming = sum(1 for one in known if one.starts > now)
    return coming > _FEW and not any(True for _ in seen)


def _same_dyad(known: Known, session: FeedSession | None) -> bool:
    return session is not None and session.code == known.code


def _change(known: Known | None, session: FeedSession) -> New | Moved | None:
    if known is None or known.code != session.code:
        return New(session)
    if (known.starts, known.ends) != (session.starts, session.ends):
        return Moved(known, session)
    return None
