"""What happens at once when a client's words sound like danger to life: a fixed text with people to turn to.

It is the programme's own text where it has one. Nothing is generated, the words are not kept, and what the person was
doing goes on below it. Where the programme has named who reads alerts, see
bot/services/alerts/escalation.py.
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
    ctx: Context, person: Contact, received: InboundUpdate, *, alert: bool = True
) -> None:
    """Look at everything a client types, wherever they type it; ``alert``: whether to tell those who read alerts."""
    if person.dyads and sounds_like_danger(received.words):
        _say(ctx, person, received, escalation.begin(ctx, person) if alert else None)


def reply_to_danger_words_of_unknown_sender(ctx: Context, chat: Contact, received: InboundUpdate) -> None:
    """The same where nobody can tell whether it is a client who wrote."""
    if sounds_like_danger(received.words):
        _say(ctx, chat, received, None)


def _say(ctx: Context, person: Contact, received: InboundUpdate, told_at: datetime | None) -> None:
    message = Message(_text(ctx, person, told_at))
    outbox.reply(ctx, person, message, once=received.album and f"danger:{received.album}")


def _text(ctx: Context, person: Contact, somebody_at: datetime | None) -> str:
    """``somebody_at``: when somebody is told, now or later; None: never. Nobody is said to read who is not on duty."""
    voice = person.voice
    contacts = person.programme.crisis_text(voice.language)
    turn_to = html.escape(contacts, quote=False) if contacts else voice.say("safety-no-contacts")
    first, more = "safety-not-read", []
    if somebody_at is not None and somebody_at <= ctx.now:
        first = "safety-passed-on"
    elif somebody_at is not None:
        more = [voice.say("safety-later", when=voice.moment(somebody_at, person.zone))]
    return "\n\n".join([voice.say(first), f"<b>{turn_to}</b>", *more, voice.say("safety-why")])
