"""Storing a session of the practitioner and a client: one that has ended, or a single one to come."""

from datetime import datetime

from bot.services.context import CallbackTap, Context, PractitionerContact
from bot.services.messaging import outbox
from bot.services.sessions import arranged_sessions
from bot.services.upcoming import upcoming_sessions
from flows.errors import BadInput
from flows.message import Message
from flows.scheduling.typed_datetime import read_date_and_time, to_utc
from storage.repositories import prompts
from storage.repositories.dyads import Dyad


def store_ended_at(ctx: Context, contact: PractitionerContact, dyad: Dyad, text: str) -> None:
    """Store a session at the typed moment, ended or to come. Raises BadInput if that is unclear or too far."""
    typed = read_date_and_time(text, contact.voice.language, contact.local_date(ctx.now), past=True)
    moment = to_utc(typed, contact.zone)
    if moment > ctx.now + upcoming_sessions.MAX_BUTTON_AGE:
        raise BadInput("a session too far away", said="week-move-far")
    prompts.drop(ctx, contact.chat_key)
    if moment > ctx.now:
        arranged_sessions.add_once(ctx, dyad, moment)
        when = contact.voice.moment(moment, contact.zone)
        outbox.reply(
            ctx, contact, Message(contact.voice.say("session-once-set", label=dyad.label, when=when))
        )
    else:
        _store_ended(ctx, contact, dyad, moment, None)


def store_ended_now(ctx: Context, contact: PractitionerContact, dyad: Dyad, tap: CallbackTap | None) -> None:
    """Store a session that ends now."""
    _store_ended(ctx, contact, dyad, ctx.now.replace(second=0, microsecond=0), tap)


def _store_ended(
    ctx: Context, contact: PractitionerContact, dyad: Dyad, ended: datetime, tap: CallbackTap | None
) -> None:
    voice = contact.voice
    asked_at = arranged_sessions.record_end(ctx, dyad, ended)
    if asked_at is not None:
        when = voice.moment(asked_at, contact.zone)
        message = Message(voice.say("session-noted", label=dyad.label, when=when))
    else:
        message = Message(voice.say("session-not-asked", label=dyad.label))
    if tap is not None:
        outbox.edit_message(ctx, contact, message, tap)
    else:
        outbox.reply(ctx, contact, message)
