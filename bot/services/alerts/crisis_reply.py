"""The immediate reply to words that may mean danger to life: a fixed text with contacts.

The programme's own text is used if it has one. Nothing is generated, the words are not stored, and the check-in
continues. Alerts to readers named by the programme are in bot/services/alerts/escalation.py.
"""

from datetime import datetime

from bot.services.alerts import emergency_contacts, escalation
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import InboundUpdate
from bot.services.messaging import outbox
from flows.crisis_words import DangerTier, tier
from flows.message import Message


def reply_to_danger_words(
    ctx: Context, person: Contact, update: InboundUpdate, *, alert: bool = True
) -> None:
    """Reply to anybody's words that may mean danger; `alert`: also raise a client's alert if they surely enough do."""
    danger = tier(update.words)
    if danger is DangerTier.STRONG:
        is_alert = alert and bool(person.dyads)
        _reply(ctx, person, update, escalation.raise_alerts(ctx, person) if is_alert else None)
    elif danger is DangerTier.WEAK:
        _reply_quietly(ctx, person, update)


def _reply_quietly(ctx: Context, person: Contact, update: InboundUpdate) -> None:
    """Name the command for help in one line: the words may mean danger, or something else."""
    message = Message(person.voice.say("crisis-weak"))
    outbox.reply(ctx, person, message, once=update.album and f"danger:{update.album}")


def _reply(ctx: Context, person: Contact, update: InboundUpdate, notified_at: datetime | None) -> None:
    message = Message(_text(ctx, person, notified_at))
    outbox.reply(ctx, person, message, once=update.album and f"danger:{update.album}")


def _text(ctx: Context, person: Contact, notified_at: datetime | None) -> str:
    """Return the crisis text; `notified_at`: when a reader is notified, now or later, or None for never."""
    voice = person.voice
    turn_to = emergency_contacts.format_contacts(voice, [person.programme])
    opening, later = "safety-not-read", []
    if notified_at is not None and notified_at <= ctx.now:
        opening = "safety-passed-on"
    elif notified_at is not None:
        later = [voice.say("safety-later", when=voice.moment(notified_at, person.zone))]
    return "\n\n".join([voice.say(opening), f"<b>{turn_to}</b>", *later, voice.say("safety-why")])
