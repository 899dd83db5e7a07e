"""The worker that fetches practitioners' calendars."""

import asyncio
import logging
from datetime import datetime
from functools import partial

from bot.services.context.context import Context, Resources
from bot.services.context.debug_exc_info import exc_info_at_debug
from bot.services.sessions import calendar_assignment
from bot.services.sessions.calendar_content import AHEAD
from bot.services.sessions.calendar_fetch_outcome import FETCH_INTERVAL, store_result
from bot.services.sessions.fetch_results import Fetch, Fetched, FetchFailed, FetchResult
from flows.calendar_feed import read_feed
from flows.calendar_feed.compare import LOOK_BACK
from flows.calendar_feed.model import FeedContent
from flows.scheduling.normalize import UnreadableInput
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import feeds
from storage.repositories.feeds import CalendarFeed

log = logging.getLogger(__name__)

BATCH_SIZE = 4


class CalendarFetcher:
    """Fetches and stores the calendars that are due."""

    def __init__(self, store: Database, resources: Resources, fetch: Fetch) -> None:
        self._store, self._resources, self._fetch = store, resources, fetch

    async def round(self) -> int:
        """Fetch up to ``BATCH_SIZE`` due calendars; return how many."""
        now, feeds_due = await self._store.read(lambda unit: (unit.now, feeds.list_due(unit, BATCH_SIZE)))
        for feed in feeds_due:
            try:
                await self._refresh(feed, await self._fetch(feed.address_to_read, _known_etag(feed, now)))
            except Exception as error:  # the other calendars must still be fetched
                log.error(
                    "a calendar could not be stored: %s",
                    type(error).__name__,
                    exc_info=exc_info_at_debug(log, error),
                )
                await self._store.write(partial(self._record_error, feed))
        return len(feeds_due)

    def _record_error(self, feed: CalendarFeed, unit: UnitOfWork) -> None:
        store_result(Context(unit, self._resources), feed, FetchFailed("not stored"), None)

    async def _refresh(self, feed: CalendarFeed, got: FetchResult) -> None:
        content: FeedContent | UnreadableInput | None = None
        if isinstance(got, Fetched):
            content = await self._read(feed, got.text)
        await self._store.write(lambda unit: store_result(Context(unit, self._resources), feed, got, content))

    async def _read(self, feed: CalendarFeed, text: str) -> FeedContent | UnreadableInput:
        """Read the text in a thread and outside any transaction, since that may take long."""
        now, zone, with_uncoded = await self._store.read(
            lambda unit: (
                unit.now,
                calendar_assignment.reading_zone(Context(unit, self._resources), feed),
                calendar_assignment.reads_uncoded(unit, feed),
            )
        )
        read = partial(read_feed, text, now - LOOK_BACK, now + AHEAD, zone, with_uncoded=with_uncoded)
        try:
            return await asyncio.to_thread(read)
        except UnreadableInput as error:
            return error


def _known_etag(feed: CalendarFeed, now: datetime) -> str | None:
    """Return the ETag of the last fetch; None once a day, so that the calendar is read even if unchanged.

    None also if the practitioner waits for what is found.

    Only some weeks of a series are stored, and new clients' codes may have been in the calendar before.
    """
    last_read = feed.next_at - FETCH_INTERVAL
    return feed.etag if not feed.failures and not feed.awaited and last_read.date() == now.date() else None
