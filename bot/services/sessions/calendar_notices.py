"""What a practitioner is told about their calendar: each thing once, and by day."""

from collections.abc import Iterable

from bot.services.context import contact
from bot.services.context.context import Context
from bot.services.messaging import outbox
from flows.i18n import Voice
from flows.ids import PractitionerId
from flows.message import Message
from flows.scheduling.quiet import after_quiet, leaves_room
from storage.repositories import practitioners
from storage.repositories.dyads import Dyad


def notify(ctx: Context, practitioner_id: PractitionerId, said: str, *, name: str, code: str = "") -> None:
    """``said`` is the text, about the client with that ``code`` if it is about one; ``name`` makes it be told once."""
    person = practitioners.get(ctx, practitioner_id).person
    if person is None:
        return
    reader = contact.from_person(ctx, person)
    text = reader.voice.say(said, code=code) if code else reader.voice.say(said)
    at = after_quiet(ctx.now, reader.zone, *reader.quiets) if leaves_room(*reader.quiets) else None
    key = f"calendar:{practitioner_id}:{said}:{name}"[:120]
    message = Message(f"{reader.voice.say('calendar-news')}\n{text}")
    outbox.notify(ctx, reader, message, key=key, at=at)


def describe_reading(voice: Voice, own: Iterable[Dyad]) -> str:
    """Which titles are read: those with the code of one of these clients."""
    codes = ", ".join(f"{each.label} #{each.code}" for each in own) or "–"
    return voice.say("calendar-how", codes=codes)
