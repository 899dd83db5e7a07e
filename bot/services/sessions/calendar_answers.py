"""Answers to a practitioner who waits for the reading of their calendar: what was found."""

from collections import Counter

from bot.services.context import Context, PractitionerContact, from_practitioner
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import SendMessage
from bot.services.sessions import calendar_changes, calendar_choices, calendar_notices
from flows.calendar_feed import FeedContent, FeedSession
from flows.message import Message
from storage.repositories.feeds import Awaited, CalendarFeed
from storage.repositories.outbox_messages import OutboxKind

NO_CODES = "schedule-feed-no-codes"
MAX_CLIENTS_NAMED = 20


def reply_reading(
    ctx: Context, feed: CalendarFeed, content: FeedContent, sessions: list[FeedSession]
) -> None:
    """Reply what was found, or which events can be assigned to a client."""
    reader = from_practitioner(ctx, feed.practitioner)
    if reader is None:
        return
    coming = [each for each in sessions if each.starts > ctx.now and not each.cancelled]
    if feed.awaited is Awaited.CHOICES:
        message = calendar_choices.build_choices(ctx, reader, content)
    elif coming:
        message = _describe_found(ctx, reader, coming)
    elif content.uncoded:
        _reply_no_codes(ctx, reader, feed, content)
        return
    else:
        message = Message(reader.voice.say("calendar-found-none"))
    outbox.reply(ctx, reader, message)


def notify_no_codes(ctx: Context, feed: CalendarFeed, content: FeedContent) -> None:
    """Notify the practitioner once that no title has a code."""
    name = _hash_address(ctx, feed)
    calendar_notices.notify(ctx, feed.practitioner, NO_CODES, name=name, count=content.uncoded)


def _hash_address(ctx: Context, feed: CalendarFeed) -> str:
    return ctx.hash(f"feed-address:{feed.address_to_read}")


def _reply_no_codes(
    ctx: Context, reader: PractitionerContact, feed: CalendarFeed, content: FeedContent
) -> None:
    """Reply that no title has a code and what can be done; the notice that says the same is then not sent."""
    message = _describe_no_codes(reader, content)
    key = calendar_notices.notice_key(feed.practitioner, NO_CODES, _hash_address(ctx, feed))
    if not outbox.post(ctx, reader, OutboxKind.REPLY, SendMessage(reader.chat, message), key=key):
        outbox.reply(ctx, reader, message)


def _describe_no_codes(reader: PractitionerContact, content: FeedContent) -> Message:
    voice = reader.voice
    text = "\n\n".join([voice.say(NO_CODES, count=content.uncoded), voice.say("calendar-or-choose")])
    return Message(text, calendar_choices.choice_rows(reader))


def _describe_found(ctx: Context, reader: PractitionerContact, coming: list[FeedSession]) -> Message:
    clients = calendar_changes.clients_by_code(ctx, reader.practitioner.id)
    counts = Counter(clients[each.code].label for each in coming if each.code in clients)
    if not counts:
        return Message(reader.voice.say("calendar-found-none"))
    named = [f"{label}: {count}" for label, count in counts.most_common(MAX_CLIENTS_NAMED)]
    text = reader.voice.say("calendar-found", count=counts.total(), who=", ".join(named))
    return Message(text)
