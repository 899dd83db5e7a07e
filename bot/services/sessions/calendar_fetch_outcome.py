"""Storing the result of one fetch of a practitioner's calendar, in one transaction.

A calendar that cannot be read changes nothing: known sessions stay, and after a day its practitioner is notified.
"""

from datetime import timedelta

from bot.services.context.context import Context
from bot.services.sessions import (
    calendar_answers,
    calendar_assignment,
    calendar_content,
    calendar_failures,
    calendar_notices,
)
from bot.services.sessions.fetch_results import FetchFailed, FetchResult, Unchanged
from flows.calendar_feed import looks_emptied
from flows.calendar_feed.model import FeedContent
from flows.scheduling.normalize import UnreadableInput
from storage.repositories import feeds
from storage.repositories.feeds import Awaited, CalendarFeed

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
    elif isinstance(got, FetchFailed) or not isinstance(content, FeedContent):
        _store_failure(ctx, feed, got, content)
    else:
        _store_reading(ctx, feed, got.etag, content)


def _store_failure(
    ctx: Context, feed: CalendarFeed, got: FetchResult, content: FeedContent | UnreadableInput | None
) -> None:
    """Store that a calendar could not be read, and reply to the practitioner who is waiting for it.

    A new address that cannot work is not kept; one that was to replace another is not kept in any case.
    """
    text_key = content.said if isinstance(content, UnreadableInput) else "calendar-failing"
    if feed.replacement:
        feeds.propose(ctx, feed.practitioner, None)
        # The address that stands was not read: whether it fails is not known anew.
        feeds.set_fields(ctx, feed.practitioner, next_at=ctx.now + FETCH_INTERVAL, awaited=None)
    elif feed.awaited is Awaited.FIRST and calendar_failures.is_permanent(got, content):
        feeds.drop(ctx, feed.practitioner)
    else:
        _record_failure(ctx, feed, text_key)
    if feed.awaited is not None:
        calendar_failures.reply_failure(ctx, feed, got, content)


def _store_reading(ctx: Context, feed: CalendarFeed, etag: str | None, content: FeedContent) -> None:
    """Store what was read; answer at once whoever waits for the reading."""
    calendar_assignment.replace_address(ctx, feed)
    sessions = calendar_assignment.assigned_sessions(ctx, feed.practitioner, content)
    is_emptied = looks_emptied(calendar_content.known_sessions(ctx, feed.practitioner), sessions, ctx.now)
    if is_emptied and feed.awaited is None:
        _record_failure(ctx, feed, "schedule-feed-emptied")
        return
    if not is_emptied or feed.awaited is Awaited.ASSIGNED or feed.replacement:
        calendar_content.store_content(ctx, feed.practitioner, content, sessions)
    _record_success(ctx, feed, etag)
    if feed.awaited is not None:
        calendar_answers.reply_reading(ctx, feed, content, sessions)
    elif content.uncoded and not sessions:
        calendar_answers.notify_no_codes(ctx, feed, content)


def _record_success(ctx: Context, feed: CalendarFeed, etag: str | None) -> None:
    next_at = ctx.now + FETCH_INTERVAL
    feeds.set_fields(
        ctx,
        feed.practitioner,
        etag=etag,
        next_at=next_at,
        failures=0,
        failing_since=None,
        told_at=None,
        awaited=None,
    )


def _record_failure(ctx: Context, feed: CalendarFeed, text_key: str) -> None:
    """Plan the next try, with a growing delay; notify the practitioner once after a day of failures."""
    since = feed.failing_since or ctx.now
    next_at = ctx.now + min(FETCH_INTERVAL * 2 ** min(feed.failures, 10), MAX_RETRY_DELAY)
    failures = feed.failures + 1
    feeds.set_fields(
        ctx, feed.practitioner, next_at=next_at, failures=failures, failing_since=since, awaited=None
    )
    if ctx.now - since >= NOTIFY_AFTER and not feed.told:
        feeds.set_fields(ctx, feed.practitioner, told_at=ctx.now)
        calendar_notices.notify(ctx, feed.practitioner, text_key, name=f"{since:%Y%m%dT%H%M}")
