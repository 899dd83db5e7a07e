"""The immediate reply to words that may mean danger to life: a fixed text with contacts.

The programme's own text is used if it has one. Nothing is generated, the words are not stored, and the check-in
continues. Alerts to readers named by the programme are in bot/services/alerts/escalation.py.
"""

import html
from datetime import datetime

from bot.services.alerts import escalation
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import InboundUpdate
from bot.services.messaging import outbox
from flows.crisis_words import sounds_like_danger
from flows.message import Message


def reply_to_danger_words(
    ctx: Context, person: Contact, update: InboundUpdate, *, alert: bool = True
) -> None:
    """Reply with the crisis text to anybody whose words may mean danger; `alert`: also raise a client's alert."""
    if sounds_like_danger(update.words):
        is_alert = alert and bool(person.dyads)
        _reply(ctx, person, update, escalation.raise_alerts(ctx, person) if is_alert else None)


def reply_to_danger_words_of_unknown_sender(ctx: Context, chat: Contact, update: InboundUpdate) -> None:
    """Reply with the crisis text where it is unknown whether a client wrote; no alert is raised."""
    if sounds_like_danger(update.words):
        _reply(ctx, chat, update, None)


def _reply(ctx: Context, person: Contact, update: InboundUpdate, notified_at: datetime | None) -> None:
    message = Message(_text(ctx, person, notified_at))
    outbox.reply(ctx, person, message, once=update.album and f"danger:{update.album}")


def _text(ctx: Context, person: Contact, notified_at: datetime | None) -> str:
    """Return the crisis text; `notified_at`: when a reader is notified, now or later, or None for never."""
    voice = person.voice
    contacts = person.programme.crisis_text(voice.language)
    turn_to = html.escape(contacts, quote=False) if contacts else voice.say("safety-no-contacts")
    opening, later = "safety-not-read", []
    if notified_at is not None and notified_at <= ctx.now:
        opening = "safety-passed-on"
    elif notified_at is not None:
        later = [voice.say("safety-later", when=voice.moment(notified_at, person.zone))]
    return "\n\n".join([voice.say(opening), f"<b>{turn_to}</b>", *later, voice.say("safety-why")])
