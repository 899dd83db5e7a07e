"""Answers to a practitioner who waits for the reading of their calendar: what was found, or why it failed."""

import html
from collections import Counter

from bot.services.context import contact
from bot.services.context.contact import PractitionerContact
from bot.services.context.context import Context
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import SendMessage
from bot.services.sessions import calendar_changes, calendar_notices
from bot.services.sessions.fetch_results import FailureReason, FetchFailed, FetchResult
from flows.calendar_feed import FeedContent, FeedSession
from flows.calendar_feed.assignment import AppointmentGroup, group_appointments
from flows.message import Button, Message, shorten_label
from flows.scheduling.normalize import UnreadableInput
from storage.repositories import calendar_assignments, dyads
from storage.repositories.feeds import Awaited, CalendarFeed
from storage.repositories.outbox_messages import OutboxKind

NO_CODES = "schedule-feed-no-codes"
MAX_GROUPS = 30
MAX_CLIENTS_NAMED = 20


def is_permanent(got: FetchResult, content: FeedContent | UnreadableInput | None) -> bool:
    """Return whether another try would bring the same: no calendar, none for us, or an address of a private network."""
    if isinstance(got, FetchFailed):
        return got.reason is not FailureReason.UNREACHABLE
    return isinstance(content, UnreadableInput)


def reply_failure(
    ctx: Context, feed: CalendarFeed, got: FetchResult, content: FeedContent | UnreadableInput | None
) -> None:
    """Reply why the calendar could not be read, and what follows."""
    reader = contact.from_practitioner(ctx, feed.practitioner)
    if reader is None:
        return
    if isinstance(got, FetchFailed):
        reason = reader.voice.say(f"calendar-failed-{got.reason}")
    else:
        unreadable = isinstance(content, UnreadableInput)
        reason = reader.voice.say(content.said if unreadable else "calendar-failed-unreachable")
    if feed.awaited is Awaited.CANDIDATE:
        follows = "calendar-failed-old-stays"
    elif feed.awaited is Awaited.FIRST and is_permanent(got, content):
        follows = "calendar-failed-not-kept"
    else:
        follows = "calendar-failed-trying"
    outbox.reply(ctx, reader, Message(f"{reason}\n\n{reader.voice.say(follows)}"))


def reply_reading(
    ctx: Context, feed: CalendarFeed, content: FeedContent, sessions: list[FeedSession]
) -> None:
    """Reply what was found, or which appointments can be assigned to a client."""
    reader = contact.from_practitioner(ctx, feed.practitioner)
    if reader is None:
        return
    coming = [each for each in sessions if each.starts > ctx.now and not each.cancelled]
    if feed.awaited is Awaited.CHOICES:
        message = _build_choices(ctx, reader, content)
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
    return Message(text, choice_rows(reader))


def choice_rows(reader: PractitionerContact) -> tuple[tuple[Button, ...], ...]:
    """Return the buttons to choose appointments, and to take the whole calendar for one client."""
    choose = Button(reader.voice.plain("calendar-choose-button"), "calendar:choose")
    whole = Button(reader.voice.plain("calendar-whole-button"), "calendar:event:all")
    return ((choose,), (whole,))


def _describe_found(ctx: Context, reader: PractitionerContact, coming: list[FeedSession]) -> Message:
    clients = calendar_changes.clients_by_code(ctx, reader.practitioner.id)
    counts = Counter(clients[each.code].label for each in coming if each.code in clients)
    if not counts:
        return Message(reader.voice.say("calendar-found-none"))
    named = [f"{label}: {count}" for label, count in counts.most_common(MAX_CLIENTS_NAMED)]
    text = reader.voice.say("calendar-found", count=counts.total(), who=", ".join(named))
    return Message(text)


def _build_choices(ctx: Context, reader: PractitionerContact, content: FeedContent) -> Message:
    """Return the groups of appointments without a code, numbered, with a button for each."""
    hashed = calendar_changes.with_hashed_uids(ctx, content)
    groups = group_appointments(hashed, reader.zone, ctx.now)[:MAX_GROUPS]
    if not groups:
        return Message(reader.voice.say("calendar-choose-none"), choice_rows(reader)[1:])
    labels = {each.id: each.label for each in dyads.of_practitioner(ctx, reader.practitioner.id)}
    assigned = calendar_assignments.of_practitioner(ctx, reader.practitioner.id)
    lines, rows = [reader.voice.say("calendar-choose")], []
    for at, group in enumerate(groups, start=1):
        label = labels.get(assigned[group.key]) if group.key in assigned else None
        lines.append(_describe_group(reader, at, group, label))
        button = shorten_label(f"{at}: {reader.voice.weekday(group.weekday)} {reader.voice.clock(group.at)}")
        rows.append((Button(button, f"calendar:event:{group.key}"),))
    return Message("\n".join(lines), (*rows, choice_rows(reader)[1]))


def _describe_group(reader: PractitionerContact, at: int, group: AppointmentGroup, label: str | None) -> str:
    voice = reader.voice
    when = f"{voice.weekday(group.weekday)} {voice.clock(group.at)}–{voice.clock(group.ends)}"
    line = voice.say("calendar-choose-line", at=at, when=when, count=group.count)
    return line if label is None else f"{line} → {html.escape(label, quote=False)}"
