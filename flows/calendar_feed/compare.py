"""Comparison of a calendar's sessions with those stored from it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from flows.calendar_feed.model import FeedSession, KnownSession

LOOK_BACK = timedelta(days=1)  # a session taken out of the calendar just after its time did not take place
_MAX_SESSIONS_EMPTIED_AT_ONCE = 2
_MAX_RENAME_SHIFT = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class NewSession:
    """A session that was not known."""

    session: FeedSession


@dataclass(frozen=True, slots=True)
class RenamedSession:
    """A known session with another uid or key; if its time differs too, it is also ``Moved``."""

    known: KnownSession
    session: FeedSession


@dataclass(frozen=True, slots=True)
class MovedSession:
    """A known session with another time; ``session`` has the new one."""

    known: KnownSession
    session: FeedSession


@dataclass(frozen=True, slots=True)
class CalledOffSession:
    """A known session that is cancelled or gone, or now has another client's code."""

    known: KnownSession


@dataclass(frozen=True, slots=True)
class KeptSession:
    """A known session that has begun and is gone because its whole series was moved: it stays unchanged."""

    known: KnownSession


FeedChange = NewSession | RenamedSession | MovedSession | CalledOffSession | KeptSession


def find_changes(
    known: Iterable[KnownSession], seen: Iterable[FeedSession], now: datetime, until: datetime
) -> tuple[FeedChange, ...]:
    """Return the changes: first cancellations, then new names, then the rest, each in order of time.

    ``seen`` was read for the window from a day before ``now`` to ``until``. Sessions before it stay unchanged.
    A session that is gone while another of the same client has appeared within half a day is that one under
    another name: some programs rename their events at each export, and all do when a single event becomes a
    series. A session that has begun and is gone did not take place, unless all others of its series have gone
    with it and appeared at other times: then the whole series was moved, including its past.
    """
    since = now - LOOK_BACK
    stored = {(each.uid, each.key): each for each in known}
    current = {(each.uid, each.key): each for each in seen if not each.cancelled}
    gone = [
        each
        for key, each in stored.items()
        if since <= each.starts < until and not _same_dyad(each, current.get(key))
    ]
    fresh = [each for key, each in current.items() if not _is_known_as(each, stored.get(key))]
    renamed = [RenamedSession(*pair) for pair in _pair_renamed(gone, fresh)]
    known_by_new_name = {(each.session.uid, each.session.key): each.known for each in renamed}
    renamed_names = {(each.known.uid, each.known.key) for each in renamed}
    moved_series = {key[0] for key in current} - {key[0] for key in stored.keys() & current.keys()}
    cancelled = (
        KeptSession(each) if each.uid in moved_series and each.starts <= now else CalledOffSession(each)
        for each in gone
        if (each.uid, each.key) not in renamed_names
    )
    new_or_moved = (
        change
        for key, each in current.items()
        if (change := _change(known_by_new_name.get(key, stored.get(key)), each))
    )
    return (
        *sorted(cancelled, key=lambda each: each.known.starts),
        *sorted(renamed, key=lambda each: each.session.starts),
        *sorted(new_or_moved, key=lambda each: each.session.starts),
    )


def looks_emptied(known: Iterable[KnownSession], seen: Iterable[FeedSession], now: datetime) -> bool:
    """Return whether all of several future sessions are gone at once: more likely a wrong file than a change."""
    future = sum(1 for each in known if each.starts > now)
    return future > _MAX_SESSIONS_EMPTIED_AT_ONCE and not any(True for _ in seen)


def _same_dyad(known: KnownSession, session: FeedSession | None) -> bool:
    return session is not None and session.code == known.code


def _is_known_as(session: FeedSession, known: KnownSession | None) -> bool:
    return known is not None and _same_dyad(known, session)


def _pair_renamed(
    gone: Iterable[KnownSession], fresh: Iterable[FeedSession]
) -> Iterator[tuple[KnownSession, FeedSession]]:
    """Pair gone sessions with new ones: first those of the same time, then the rest in order."""
    by_time = {(session.code, session.starts): session for session in fresh}
    unpaired = []
    for session in sorted(gone, key=_sort_key):
        replacement = by_time.pop(_sort_key(session), None)
        if replacement is None:
            unpaired.append(session)
        else:
            yield session, replacement
    yield from _pair_nearest(unpaired[::-1], sorted(by_time.values(), key=_sort_key, reverse=True))


def _pair_nearest(
    gone: list[KnownSession], fresh: list[FeedSession]
) -> Iterator[tuple[KnownSession, FeedSession]]:
    """Pair sessions of a client within half a day; both lists are sorted latest first and consumed from the end."""
    while gone and fresh:
        one, other = gone[-1], fresh[-1]
        if one.code == other.code and abs(one.starts - other.starts) < _MAX_RENAME_SHIFT:
            yield gone.pop(), fresh.pop()
        elif _sort_key(one) < _sort_key(other):
            gone.pop()
        else:
            fresh.pop()


def _sort_key(session: KnownSession | FeedSession) -> tuple[str, datetime]:
    return session.code, session.starts


def _change(known: KnownSession | None, session: FeedSession) -> NewSession | MovedSession | None:
    if known is None or known.code != session.code:
        return NewSession(session)
    if (known.starts, known.ends) != (session.starts, session.ends):
        return MovedSession(known, session)
    return None
