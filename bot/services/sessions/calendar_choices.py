"""The choice which events without a code are with which client."""

import html

from bot.services.context import Context, PractitionerContact
from bot.services.sessions import calendar_changes
from flows.calendar_feed import FeedContent
from flows.calendar_feed.assignment import EventGroup, group_events
from flows.message import Button, Message, shorten_label
from storage.repositories import calendar_assignments, dyads

MAX_GROUPS = 30


def choice_rows(reader: PractitionerContact) -> tuple[tuple[Button, ...], ...]:
    """Return the buttons to choose events, and to take the whole calendar for one client."""
    choose = Button(reader.voice.plain("calendar-choose-button"), "calendar:choose")
    whole = Button(reader.voice.plain("calendar-whole-button"), "calendar:event:all")
    return ((choose,), (whole,))


def build_choices(ctx: Context, reader: PractitionerContact, content: FeedContent) -> Message:
    """Return the groups of events without a code, numbered, with a button for each."""
    hashed = calendar_changes.with_hashed_uids(ctx, content)
    groups = group_events(hashed, reader.zone, ctx.now)[:MAX_GROUPS]
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


def _describe_group(reader: PractitionerContact, at: int, group: EventGroup, label: str | None) -> str:
    voice = reader.voice
    when = f"{voice.weekday(group.weekday)} {voice.clock(group.at)}–{voice.clock(group.ends)}"
    line = voice.say("calendar-choose-line", at=at, when=when, count=group.count)
    return line if label is None else f"{line} → {html.escape(label, quote=False)}"
