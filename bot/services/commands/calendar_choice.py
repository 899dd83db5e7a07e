"""Buttons of /calendar: assigning events without a code to clients, and reading another address."""

from bot.services.context import Context, PractitionerContact, access, audit
from bot.services.context.audit import Verb
from bot.services.context.client_lookup import picker
from flows.calendar_feed.assignment import WHOLE_CALENDAR, is_key
from flows.dyads import lifecycle
from flows.errors import NotAccessible
from flows.message import Button, Message
from storage.repositories import calendar_assignments, dyads, feeds
from storage.repositories.feeds import Awaited

NOBODY = "nobody"


def handle_tap(ctx: Context, contact: PractitionerContact, parts: list[str]) -> Message:
    """Return what follows a tap, for a practitioner who has a calendar. Raises NotAccessible for a forged one."""
    match parts:
        case ["choose"]:
            read_again(ctx, contact, Awaited.CHOICES)
            return Message(contact.voice.say("calendar-reading"))
        case ["replace"]:
            return _replace(ctx, contact)
        case ["keep"]:
            feeds.propose(ctx, contact.practitioner.id, None)
            return Message(contact.voice.say("calendar-kept"))
        case ["event", key] if is_key(key):
            return _ask_client(ctx, contact, key)
        case ["to", key, dyad] if is_key(key):
            return _assign(ctx, contact, key, dyad)
    raise NotAccessible


def _replace(ctx: Context, contact: PractitionerContact) -> Message:
    """Have the other address read, if it still waits for this answer."""
    feed = feeds.get(ctx, contact.practitioner.id)
    if feed is None or feed.candidate is None:
        return Message(contact.voice.say("calendar-kept"))
    read_again(ctx, contact, Awaited.CANDIDATE)
    return Message(contact.voice.say("calendar-reading"))


def is_assigned(ctx: Context, contact: PractitionerContact) -> bool:
    """Return whether events without a code are with a client."""
    return bool(calendar_assignments.of_practitioner(ctx, contact.practitioner.id))


def read_again(ctx: Context, contact: PractitionerContact, awaited: Awaited) -> None:
    """Schedule a reading of the practitioner's calendar for now.

    ``awaited`` names the result that is reported to the practitioner after the reading.
    """
    feeds.set_fields(ctx, contact.practitioner.id, next_at=ctx.now, awaited=awaited)


def _ask_client(ctx: Context, contact: PractitionerContact, key: str) -> Message:
    every = dyads.of_practitioner(ctx, contact.practitioner.id)
    clients = [each for each in every if not lifecycle.is_over(each.state)]
    nobody = Button(contact.voice.plain("calendar-nobody-button"), f"calendar:to:{key}:{NOBODY}")
    text = "calendar-whose-all" if key == WHOLE_CALENDAR else "calendar-whose"
    return picker(contact, clients, text, f"calendar:to:{key}", more=(nobody,))


def _assign(ctx: Context, contact: PractitionerContact, key: str, dyad_id: str) -> Message:
    """Store the client whom the events are with, or that there is none, and schedule a reading of the calendar."""
    dyad = None if dyad_id == NOBODY else access.own_client(ctx, contact, dyad_id)
    calendar_assignments.put(ctx, contact.practitioner.id, key, dyad.id if dyad else None)
    audit.record(ctx, Verb.SETTING_CHANGED, "calendar:assigned")
    read_again(ctx, contact, Awaited.ASSIGNED)
    return Message(contact.voice.say("calendar-reading"))


def ask_whether_to_replace(contact: PractitionerContact) -> Message:
    """Return the question whether another address is to be read."""
    yes = Button(contact.voice.plain("session-replace-button"), "calendar:replace")
    no = Button(contact.voice.plain("session-keep-button"), "calendar:keep")
    return Message(contact.voice.say("calendar-replace"), ((yes,), (no,)))


def stop_reading(ctx: Context, contact: PractitionerContact) -> Message:
    """Stop reading the calendar; the sessions it has arranged stay."""
    feeds.drop(ctx, contact.practitioner.id)
    calendar_assignments.drop(ctx, contact.practitioner.id)
    audit.record(ctx, Verb.SETTING_CHANGED, "calendar:off")
    return Message(contact.voice.say("calendar-off"))
