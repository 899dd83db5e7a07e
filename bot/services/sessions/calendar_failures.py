"""Answers to a practitioner who waits for the reading of their calendar, where it could not be read."""

from bot.services.context import Context, from_practitioner
from bot.services.messaging import outbox
from bot.services.sessions.fetch_results import FailureReason, FetchFailed, FetchResult
from flows.calendar_feed import FeedContent
from flows.message import Message
from flows.scheduling.normalize import UnreadableInput
from storage.repositories.feeds import Awaited, CalendarFeed


def is_permanent(got: FetchResult, content: FeedContent | UnreadableInput | None) -> bool:
    """Return whether another try would bring the same: no calendar, none for us, or an address of a private network."""
    if isinstance(got, FetchFailed):
        return got.reason is not FailureReason.UNREACHABLE
    return isinstance(content, UnreadableInput)


def reply_failure(
    ctx: Context, feed: CalendarFeed, got: FetchResult, content: FeedContent | UnreadableInput | None
) -> None:
    """Reply why the calendar could not be read, and what follows."""
    reader = from_practitioner(ctx, feed.practitioner)
    if reader is None:
        return
    if isinstance(got, FetchFailed):
        reason = reader.voice.say(f"calendar-failed-{got.reason}")
    else:
        key = content.said if isinstance(content, UnreadableInput) else "calendar-failed-unreachable"
        reason = reader.voice.say(key)
    if feed.replacement:
        follows = "calendar-failed-old-stays"
    elif feed.awaited is Awaited.FIRST and is_permanent(got, content):
        follows = "calendar-failed-not-kept"
    else:
        follows = "calendar-failed-trying"
    outbox.reply(ctx, reader, Message(f"{reason}\n\n{reader.voice.say(follows)}"))
