"""Storing the result of one fetch of a practitioner's calendar, in one transaction.

A calendar that cannot be read changes nothing: known sessions stay, and after a day its practitioner is notified.
"""

from datetime import timedelta

from bot.services.context.context import Context
from bot.services.sessions import calendar_changes, calendar_notices
from bot.services.sessions.fetch_results import FetchFailed, FetchResult, Unchanged
from flows.calendar_feed import KnownSession, find_changes, looks_emptied
from flows.calendar_feed.compare import LOOK_BACK
from flows.calendar_feed.model import FeedContent
from flows.ids import PractitionerId
from flows.scheduling.normalize import UnreadableInput
from storage.repositories import feeds, single_sessions
from storage.repositories.feeds import CalendarFeed

AHEAD = timedelta(weeks=8)
FETCH_INTERVAL, MAX_RETRY_DELAY = timedelta(minutes=30), timedelta(hours=6)
NOTIFY_AFTER = timedelta(days=1)


def store_result(
    ctx: Context, feed: CalendarFeed, got: FetchResult, content: FeedContent | UnreadableInput | None
) -> None:
    """Store what a fetch brought: its changes, or a failure; ``content`` is the text as read.

    Ignored if the feed was changed, removed or stored by another process since ``feed`` was read: a late result is
    older than what is known.
    """
    if feeds.get(ctx, feed.practitioner) != feed:
        return
    if isinstance(got, Unchanged):
        _record_success(ctx, feed, feed.etag)
    elif isinstance(got, FetchFailed) or isinstance(content, UnreadableInput) or content is None:
        text_key = content.said if isinstance(content, UnreadableInput) else "calendar-failing"
        _record_failure(ctx, feed, text_key)
    elif looks_emptied(_known_sessions(ctx, feed.practitioner), content.sessions, ctx.now):
        _record_failure(ctx, feed, "schedule-feed-emptied")
    else:
        _store_content(ctx, feed.practitioner, content)
        if content.uncoded:
            name = ctx.hash(f"feed-address:{feed.address}")
            calendar_notices.notify(
                ctx, feed.practitioner, "schedule-feed-no-codes", name=name, count=content.uncoded
            )
        _record_success(ctx, feed, got.etag)


def _record_success(ctx: Context, feed: CalendarFeed, etag: str | None) -> None:
    next_at = ctx.now + FETCH_INTERVAL
    feeds.set_fields(
        ctx, feed.practitioner, etag=etag, next_at=next_at, failures=0, failing_since=None, told_at=None
    )


def _record_failure(ctx: Context, feed: CalendarFeed, text_key: str) -> None:
    """Plan the next try, with a growing delay; notify the practitioner once after a day of failures."""
    since = feed.failing_since or ctx.now
    next_at = ctx.now + min(FETCH_INTERVAL * 2 ** min(feed.failures, 10), MAX_RETRY_DELAY)
    feeds.set_fields(ctx, feed.practitioner, next_at=next_at, failures=feed.failures + 1, failing_since=since)
    if ctx.now - since >= NOTIFY_AFTER and not feed.told:
        feeds.set_fields(ctx, feed.practitioner, told_at=ctx.now)
        calendar_notices.notify(ctx, feed.practitioner, text_key, name=f"{since:%Y%m%dT%H%M}")


def _store_content(ctx: Context, practitioner: PractitionerId, content: FeedContent) -> None:
    """Store a calendar's changes; notify the practitioner once of each title that cannot be used."""
    clients = calendar_changes.clients_by_code(ctx, practitioner)
    sessions = [each for each in calendar_changes.with_hashed_uids(ctx, content) if each.code in clients]
    found = find_changes(_known_sessions(ctx, practitioner), sessions, ctx.now, ctx.now + AHEAD)
    calendar_changes.apply_changes(ctx, clients, found, single_sessions.FEED)
    for problem in content.problems:
        calendar_notices.notify(ctx, practitioner, problem.said, name=problem.code, code=problem.code)
    for code in {each.code for each in content.sessions} - clients.keys():
        calendar_notices.notify(ctx, practitioner, "schedule-feed-unknown-code", name=code, code=code)


def _known_sessions(ctx: Context, practitioner: PractitionerId) -> list[KnownSession]:
    stored = single_sessions.of_feed(ctx, practitioner, ctx.now - LOOK_BACK)
    return calendar_changes.as_known(calendar_changes.clients_by_code(ctx, practitioner), stored)
