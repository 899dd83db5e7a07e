"""What a calendar says now against what is stored from it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from flows.calendar_feed.model import FeedSession, KnownSession

LOOK_BACK = timedelta(days=1)  # a session taken out of the calendar just after its time did not take place
_FEW = 2
_SAME_DAY = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class New:
    """A session that was not known."""

    session: FeedSession


@dataclass(frozen=True, slots=True)
class Renamed:
    """A known session that the calendar calls otherwise now; if its time is another too, it is also ``Moved``."""

    known: KnownSession
    session: FeedSession


@dataclass(frozen=True, slots=True)
class Moved:
    """A known session with another time; ``session`` has its new one."""

    known: KnownSession
    session: FeedSession


@dataclass(frozen=True, slots=True)
class CalledOff:
    """A known session that is cancelled or gone, or now has another client's code."""

    known: KnownSession


@dataclass(frozen=True, slots=True)
class Stays:
    """A known session that has begun and is gone because its whole series has moved: it is left as it was."""

    known: KnownSession


Change = New | Renamed | Moved | CalledOff | Stays


def changes(
    known: Iterable[KnownSession], seen: Iterable[FeedSession], now: datetime, until: datetime
) -> tuple[Change, ...]:
    """What to do: first what is called off, then what has another name, then the rest, each in the order of time.

    ``seen`` was read for the window from a day before ``now`` to ``until``. What lies before it stays as it was.
    A session that is gone while one of the same client has come within half a day is that one under another name: some
    programs name their events anew at each export, and all name them anew when a single one begins to repeat.
    One that has begun and is gone did not take place, unless all others of its series have gone with it and come
    elsewhere: a series is moved as a whole, also where it was.
    """
    since = now - LOOK_BACK
    stored = {(one.uid, one.key): one for one in known}
    standing = {(one.uid, one.key): one for one in seen if not one.cancelled}
    gone = [
        one
        for name, one in stored.items()
        if since <= one.starts < until and not _same_dyad(one, standing.get(name))
    ]
    fresh = [one for name, one in standing.items() if not _is_of(one, stored.get(name))]
    renamed = [Renamed(*pair) for pair in _pairs(gone, fresh)]
    by_other_names = {(each.session.uid, each.session.key): each.known for each in renamed}
    kept = {(each.known.uid, each.known.key) for each in renamed}
    moved = {name[0] for name in standing} - {name[0] for name in stored.keys() & standing.keys()}
    off = (
        Stays(one) if one.uid in moved and one.starts <= now else CalledOff(one)
        for one in gone
        if (one.uid, one.key) not in kept
    )
    here = (
        change
        for name, one in standing.items()
        if (change := _change(by_other_names.get(name, stored.get(name)), one))
    )
    return (
        *sorted(off, key=lambda one: one.known.starts),
        *sorted(renamed, key=lambda one: one.session.starts),
        *sorted(here, key=lambda one: one.session.starts),
    )


def looks_emptied(known: Iterable[KnownSession], seen: Iterable[FeedSession], now: datetime) -> bool:
    """Whether every one of several coming sessions has gone at once: a wrong file more likely than a free year."""
    coming = sum(1 for one in known if one.starts > now)
    return coming > _FEW and not any(True for _ in seen)


def _same_dyad(known: KnownSession, session: FeedSession | None) -> bool:
    return session is not None and session.code == known.code


def _is_of(session: FeedSession, known: KnownSession | None) -> bool:
    return known is not None and _same_dyad(known, session)


def _pairs(
    gone: Iterable[KnownSession], fresh: Iterable[FeedSession]
) -> Iterator[tuple[KnownSession, FeedSession]]:
    """Who is whom: first those of the very same time, then, of what is left, the next ones in order."""
    there = {(one.code, one.starts): one for one in fresh}
    left = []
    for one in sorted(gone, key=_when):
        same = there.pop(_when(one), None)
        if same is None:
            left.append(one)
        else:
            yield one, same
    yield from _near(left[::-1], sorted(there.values(), key=_when, reverse=True))


def _near(gone: list[KnownSession], fresh: list[FeedSession]) -> Iterator[tuple[KnownSession, FeedSession]]:
    """Both the latest first; taken from their ends."""
    while gone and fresh:
        one, other = gone[-1], fresh[-1]
        if one.code == other.code and abs(one.starts - other.starts) < _SAME_DAY:
            yield gone.pop(), fresh.pop()
        elif _when(one) < _when(other):
            gone.pop()
        else:
            fresh.pop()


def _when(one: KnownSession | FeedSession) -> tuple[str, datetime]:
    return one.code, one.starts


def _change(known: KnownSession | None, session: FeedSession) -> New | Moved | None:
    if known is None or known.code != session.code:
        return New(session)
    if (known.starts, known.ends) != (session.starts, session.ends):
        return Moved(known, session)
    return None
