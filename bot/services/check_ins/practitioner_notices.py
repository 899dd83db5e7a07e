"""Notices to the practitioner about check-ins that could not be asked."""

from datetime import datetime

from bot.services.context import contact
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.messaging import outbox
from flows.instruments import Perspective
from flows.message import Message
from flows.scheduling.quiet import has_open_time
from storage.repositories import dyads
from storage.repositories.check_ins import CheckIn
from storage.repositories.dyads import Dyad


def notify_not_asked(ctx: Context, check_in: CheckIn) -> None:
    """Notify the practitioner, outside quiet hours, that an outage left no time to ask the client."""
    dyad = dyads.get(ctx, check_in.dyad)
    if check_in.perspective is Perspective.CLIENT:
        _notify(ctx, dyad, "client-not-asked", f"checkin:{check_in.id}:not-asked")


def notify_no_sendable_time(ctx: Context, dyad: Dyad, asked: Contact) -> bool:
    """Notify the practitioner that the client's quiet hours leave no time for a check-in.

    The notice is sent once for the same quiet hours. Return False, without a notice, if the hours leave time
    or if ``asked`` is not the dyad's client.
    """
    if asked.person is None or asked.person.id != dyad.person or has_open_time(*asked.quiets):
        return False
    hours = "-".join(f"{each.start:%H%M}-{each.end:%H%M}" for each in asked.quiets)
    _notify(ctx, dyad, "client-without-time", f"dyad:{dyad.id}:without-time:{hours}")
    return True


def notify_no_room(ctx: Context, dyad: Dyad, check_in: CheckIn, ended_at: datetime) -> None:
    """Notify the practitioner that a session that was added or moved leaves no time to ask about the one before."""
    reader = contact.from_practitioner(ctx, dyad.practitioner)
    if reader is None:
        return
    taken = reader.voice.say("session-taken", when=reader.voice.moment(ended_at, reader.zone))
    reason = reader.voice.say("session-not-asked-next", label=dyad.label)
    key = f"checkin:{check_in.id}:no-room"
    outbox.notify_outside_quiet_hours(ctx, reader, Message(f"{taken}\n{reason}"), key=key)


def _notify(ctx: Context, dyad: Dyad, text_key: str, key: str) -> None:
    reader = contact.from_practitioner(ctx, dyad.practitioner)
    if reader is not None:
        message = Message(reader.voice.say(text_key, label=dyad.label))
        outbox.notify_outside_quiet_hours(ctx, reader, message, key=key)
