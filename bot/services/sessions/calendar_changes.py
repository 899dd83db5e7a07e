"""Storing the changes of a calendar, from an address or a file, as single sessions."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.services.context.context import Context
from bot.services.sessions import arranged_sessions, session_changes
from bot.services.upcoming.upcoming_sessions import UpcomingSession
from flows.calendar_feed import (
    CalledOffSession,
    FeedChange,
    FeedSession,
    KeptSession,
    KnownSession,
    RenamedSession,
)
from flows.calendar_feed.model import FeedContent
from flows.ids import PractitionerId
from storage.repositories import dyads, single_sessions
from storage.repositories.dyads import Dyad
from storage.repositories.single_sessions import SingleSession


def apply_changes(
    ctx: Context, clients: Mapping[str, Dyad], changes: Iterable[FeedChange], source: str
) -> None:
    """Store a calendar's changes; ``clients`` by code, ``source`` as in the single sessions' repository."""
    for change in changes:
        if isinstance(change, CalledOffSession | KeptSession):
            _remove(ctx, clients[change.known.code], change, source)
            continue
        session: FeedSession = change.session
        if isinstance(change, RenamedSession):
            known = change.known
            old, new = (known.uid, known.key), (session.uid, session.key)
            single_sessions.set_uid(ctx, clients[known.code].id, source, old, new)
        else:
            dyad, times = clients[session.code], (session.starts, session.ends)
            arranged_sessions.add_single_session(ctx, dyad, source, session.uid, session.key, times)


def _remove(ctx: Context, dyad: Dyad, change: CalledOffSession | KeptSession, source: str) -> None:
    """Record that the calendar no longer has a session; cancel it unless it has already taken place."""
    session = single_sessions.find_by_uid(ctx, dyad.id, source, change.known.uid, change.known.key)
    if session is None:
        return
    single_sessions.mark_missing(ctx, session)
    if isinstance(change, CalledOffSession):
        upcoming = UpcomingSession(dyad, session.id, session.starts, session.ends)
        session_changes.call_off(ctx, upcoming)


def clients_by_code(ctx: Context, practitioner: PractitionerId) -> dict[str, Dyad]:
    """Return a practitioner's clients by the codes that calendar titles contain."""
    return {each.code: each for each in dyads.of_practitioner(ctx, practitioner)}


def with_hashed_uids(ctx: Context, content: FeedContent) -> list[FeedSession]:
    """Return a calendar's sessions with hashed UIDs, since a calendar's own UIDs may contain names."""
    return [replace(each, uid=ctx.hash(f"feed:{each.uid}")) for each in content.sessions]


def as_known(clients: Mapping[str, Dyad], stored: Iterable[SingleSession]) -> list[KnownSession]:
    """Return stored sessions as the calendar last stated them, without corrections by hand, for comparison."""
    codes = {each.id: each.code for each in clients.values()}
    return [KnownSession(each.uid, each.key, codes[each.dyad], *each.said) for each in stored if each.said]
