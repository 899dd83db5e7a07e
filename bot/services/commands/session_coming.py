"""A single session to come: stored, or asked about where it may be a planned one at another time."""

from datetime import UTC, datetime

from bot.services.context import Context, PractitionerContact
from bot.services.sessions import arranged_sessions
from bot.services.upcoming import upcoming_sessions
from flows.errors import NotAccessible
from flows.message import Button, Message
from flows.scheduling.plan import Occurrence
from storage.repositories.dyads import Dyad

MOMENT = "%Y%m%d%H%M"
"""How a button's data names a moment in UTC."""


def store(ctx: Context, contact: PractitionerContact, dyad: Dyad, starts: datetime) -> Message:
    """Store a single session to come; return the reply with its date."""
    arranged_sessions.add_once(ctx, dyad, starts)
    ends = starts + upcoming_sessions.session_length(ctx, dyad)
    when = contact.voice.span(starts, ends, contact.zone)
    return Message(contact.voice.say("session-once-set", label=dyad.label, when=when))


def ask_whether_moved(
    contact: PractitionerContact, dyad: Dyad, starts: datetime, planned: Occurrence
) -> Message:
    """Return the question whether a planned session begins at that time instead."""
    voice = contact.voice
    texts = {
        "planned": voice.moment(planned.starts, contact.zone),
        "when": voice.moment(starts, contact.zone),
    }
    yes = Button(voice.plain("session-replace-button"), f"session:instead:{starts:{MOMENT}}:{dyad.id}")
    no = Button(voice.plain("session-keep-button"), f"session:keep:{dyad.id}")
    return Message(voice.say("session-instead", label=dyad.label, **texts), ((yes,), (no,)))


def read_moment(ctx: Context, data: str) -> datetime:
    """Return the moment of a button's data. Raises NotAccessible if it is none, or too far away."""
    try:
        moment = datetime.strptime(data, MOMENT).replace(tzinfo=UTC)
    except ValueError:
        raise NotAccessible from None
    if moment > ctx.now + upcoming_sessions.MAX_BUTTON_AGE:
        raise NotAccessible
    return moment
