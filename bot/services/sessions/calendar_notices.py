"""Notices to practitioners about their calendar, each sent once and outside quiet hours."""

from collections.abc import Iterable

from bot.services.context import contact
from bot.services.context.client_lookup import list_codes
from bot.services.context.context import Context
from bot.services.messaging import outbox
from flows.i18n import Voice
from flows.ids import PractitionerId
from flows.message import Message
from flows.scheduling.quiet import after_quiet, has_open_time
from storage.repositories.dyads import Dyad


def notify(
    ctx: Context, practitioner_id: PractitionerId, text_key: str, *, name: str, **params: str | int
) -> None:
    """Notify a practitioner once for each ``text_key`` and ``name``; ``params`` of the text, as a client's code."""
    reader = contact.from_practitioner(ctx, practitioner_id)
    if reader is None:
        return
    text = reader.voice.say(text_key, **params)
    at = after_quiet(ctx.now, reader.zone, *reader.quiets) if has_open_time(*reader.quiets) else None
    message = Message(f"{reader.voice.say('calendar-news')}\n{text}")
    outbox.notify(ctx, reader, message, key=notice_key(practitioner_id, text_key, name), at=at)


def notice_key(practitioner_id: PractitionerId, text_key: str, name: str) -> str:
    """Return the key under which a notice is sent once; a reply that says the same may be sent under it."""
    return f"calendar:{practitioner_id}:{text_key}:{name}"[:120]


def describe_reading(voice: Voice, clients: Iterable[Dyad]) -> str:
    """Return the explanation of which calendar titles are read: those with the code of one of these clients.

    It names the first codes; /clients has all.
    """
    first = next(iter(list_codes(clients)), "–")
    return voice.say("calendar-how", codes=first)


def list_other_codes(clients: Iterable[Dyad]) -> tuple[str, ...]:
    """Return lists of the codes for which ``describe_reading`` has no room."""
    return list_codes(clients)[1:]
