"""Practitioners' calendars: fetched now and then, read for their clients' codes, and what has changed taken over.

A calendar that cannot be read changes nothing: what was known stays, and after a day its practitioner learns it.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from bot.services.context import contact
from bot.services.context.context import Context, Resources
from bot.services.context.debug_exc_info import exc_info_at_debug
from bot.services.sessions import calendar_notices, planned_sessions
from bot.services.upcoming import upcoming_sessions
from flows.calendar_feed import (
    CalledOff,
    Change,
    FeedSession,
    KnownSession,
    Renamed,
    Stays,
    changes,
    looks_emptied,
    read_feed,
)
from flows.calendar_feed.compare import LOOK_BACK
from flows.calendar_feed.model import FeedContent
from flows.ids import PractitionerId
from flows.scheduling.normalize import NotRead
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import dyads, feeds, practitioners, single_sessions
from storage.repositories.dyads import Dyad
from storage.repositories.feeds import CalendarFeed
from storage.repositories.single_sessions import SingleSession

log = logging.getLogger(__name__)

AHEAD = timedelta(weeks=8)
FETCH_INTERVAL, MAX_RETRY_DELAY = timedelta(minutes=30), timedelta(hours=6)
PATIENCE = timedelta(days=1)
BATCH_SIZE = 4


@dataclass(frozen=True, slots=True)
class Fetched:
    """The calendar's text, and what its server calls this version of it."""

    text: str
    etag: str | None


@dataclass(frozen=True, slots=True)
class Unchanged:
    """It is still the one we know."""


@dataclass(frozen=True, slots=True)
class FetchFailed:
    """It could not be had; ``problem`` for the log."""

    problem: str


Got = Fetched | Unchanged | FetchFailed
Fetch = Callable[[str, str | None], Awaitable[Got]]


class Calendars:
    """Keeps up with calendars; ``fetch`` brings one by its address."""

    def __init__(self, store: Database, resources: Resources, fetch: Fetch) -> None:
        self._store, self._resources, self._fetch = store, resources, fetch

    async def round(self) -> int:
        """Fetch a few of those whose moment has come; returns how many."""
        now, waiting = await self._store.read(lambda unit: (unit.now, feeds.to_fetch(unit, BATCH_SIZE)))
        for feed in waiting:
            try:
                await self._one(feed, await self._fetch(feed.address, _version(feed, now)))
            except Exception as error:  # one calendar must not hold up the others
                log.error(
                    "a calendar could not be taken over: %s",
                    type(error).__name__,
                    exc_info=exc_info_at_debug(log, error),
                )
                await self._store.write(partial(self._failed, feed))
        return len(waiting)

    def _failed(self, feed: CalendarFeed, unit: UnitOfWork) -> None:
        refresh_due(Context(unit, self._resources), feed, FetchFailed("not taken over"), None)

    async def _one(self, feed: CalendarFeed, got: Got) -> None:
        content: FeedContent | NotRead | None = None
        if isinstance(got, Fetched):
            content = await self._read(feed, got.text)
        await self._store.write(lambda unit: refresh_due(Context(unit, self._resources), feed, got, content))

    async def _read(self, feed: CalendarFeed, text: str) -> FeedContent | NotRead:
        """Reading takes a while, so it is done beside the loop and outside any transaction."""
        now, zone = await self._store.read(
            lambda unit: (unit.now, _zone(Context(unit, self._resources), feed))
        )
        try:
            return await asyncio.to_thread(read_feed, text, now - LOOK_BACK, now + AHEAD, zone)
        except NotRead as error:
            return error


def _version(feed: CalendarFeed, now: datetime) -> str | None:
    """What need not be sent again. Once a day it is read whole, though it be the same: of a series only some weeks are
    kept ahead, and clients are new whose codes stood there before.
    """
    last_read = feed.next_at - FETCH_INTERVAL
    return feed.etag if not feed.failures and last_read.date() == now.date() else None


def _zone(ctx: Context, feed: CalendarFeed) -> str:
    return contact.zone_of(ctx, practitioners.get(ctx, feed.practitioner))


def refresh_due(ctx: Context, feed: CalendarFeed, got: Got, content: FeedContent | NotRead | None) -> None:
    """What came of one fetch, in one transaction. A calendar changed, dropped or read by somebody else meanwhile is
    left alone: what came late is older than what is known.
    """
    if feeds.get(ctx, feed.practitioner) != feed:
        return
    if isinstance(got, Unchanged):
        _well(ctx, feed, feed.etag)
    elif isinstance(got, FetchFailed) or isinstance(content, NotRead) or content is None:
        _ill(ctx, feed, content.said if isinstance(content, NotRead) else "calendar-failing")
    elif looks_emptied(_stored(ctx, feed.practitioner), content.sessions, ctx.now):
        _ill(ctx, feed, "schedule-feed-emptied")
    else:
        take_over(ctx, feed.practitioner, content)
        _well(ctx, feed, got.etag)


def _well(ctx: Context, feed: CalendarFeed, etag: str | None) -> None:
    next_at = ctx.now + FETCH_INTERVAL
    feeds.change(
        ctx, feed.practitioner, etag=etag, next_at=next_at, failures=0, failing_since=None, told_at=None
    )


def _ill(ctx: Context, feed: CalendarFeed, said: str) -> None:
    """Tried again after longer and longer waits; after a day of it the practitioner is told, once."""
    since = feed.failing_since or ctx.now
    next_at = ctx.now + min(FETCH_INTERVAL * 2 ** min(feed.failures, 10), MAX_RETRY_DELAY)
    feeds.change(ctx, feed.practitioner, next_at=next_at, failures=feed.failures + 1, failing_since=since)
    if ctx.now - since >= PATIENCE and not feed.told:
        feeds.change(ctx, feed.practitioner, told_at=ctx.now)
        calendar_notices.notify(ctx, feed.practitioner, said, name=f"{since:%Y%m%dT%H%M}")


def take_over(ctx: Context, practitioner: PractitionerId, content: FeedContent) -> None:
    """Take over what the calendar says now; what cannot be used is told once."""
    own = by_code(ctx, practitioner)
    seen = [each for each in named(ctx, content) if each.code in own]
    found = changes(_stored(ctx, practitioner), seen, ctx.now, ctx.now + AHEAD)
    apply(ctx, own, found, single_sessions.FEED)
    for problem in content.problems:
        calendar_notices.notify(ctx, practitioner, problem.said, name=problem.code, code=problem.code)
    for code in {each.code for each in content.sessions} - own.keys():
        calendar_notices.notify(ctx, practitioner, "schedule-feed-unknown-code", name=code, code=code)


def apply(ctx: Context, own: Mapping[str, Dyad], found: Iterable[Change], source: str) -> None:
    """Do what has changed in a calendar."""
    for change in found:
        _apply(ctx, own, change, source)


def _apply(ctx: Context, own: Mapping[str, Dyad], change: Change, source: str) -> None:
    if isinstance(change, CalledOff | Stays):
        dyad = own[change.known.code]
        gone = single_sessions.named(ctx, dyad.id, source, change.known.uid, change.known.key)
        if gone is None:
            return
        single_sessions.gone(ctx, gone)
        if isinstance(change, CalledOff):
            planned_sessions.call_off(
                ctx, upcoming_sessions.UpcomingSession(dyad, gone.id, gone.starts, gone.ends)
            )
        return
    session: FeedSession = change.session
    if isinstance(change, Renamed):
        known = change.known
        dyad = own[known.code]
        single_sessions.rename(ctx, dyad.id, source, (known.uid, known.key), (session.uid, session.key))
        return
    dyad, times = own[session.code], (session.starts, session.ends)
    planned_sessions.add_single_session(ctx, dyad, source, session.uid, session.key, times)


def by_code(ctx: Context, practitioner: PractitionerId) -> dict[str, Dyad]:
    """A practitioner's clients by the codes that stand in titles."""
    return {each.code: each for each in dyads.of_practitioner(ctx, practitioner)}


def named(ctx: Context, content: FeedContent) -> list[FeedSession]:
    """A calendar's sessions under the names that are stored: the calendar's own ones may tell of people."""
    return [replace(each, uid=ctx.hash(f"feed:{each.uid}")) for each in content.sessions]


def _stored(ctx: Context, practitioner: PractitionerId) -> list[KnownSession]:
    stored = single_sessions.of_feed(ctx, practitioner, ctx.now - LOOK_BACK)
    return known(by_code(ctx, practitioner), stored)


def known(own: Mapping[str, Dyad], stored: Iterable[SingleSession]) -> list[KnownSession]:
    """What a calendar said last, as what it says now is compared with it: what was put right by hand stays so."""
    codes = {each.id: each.code for each in own.values()}
    return [KnownSession(each.uid, each.key, codes[each.dyad], *each.said) for each in stored if each.said]
