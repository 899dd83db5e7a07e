"""What happens at once when a client's words sound like danger to life: a fixed text with people to turn to.

It is the programme's own text where it has one. Nothing is generated, nothing is stored or told to anybody, and what
the person was doing goes on below it.
"""

import html

from bot.services import outbox
from bot.services.desk import Desk
from bot.services.who import Who
from flows.message import Message
from flows.safety import sounds_like_danger


def look(desk: Desk, person: Who, words: str) -> None:
    """Look at everything a client types, wherever they type it."""
    if person.dyads and sounds_like_danger(words):
        outbox.reply(desk, person, Message(_text(person)))


def _text(person: Who) -> str:
    voice = person.voice
    contacts = person.programme.crisis_text(voice.language)
    turn_to = html.escape(contacts, quote=False) if contacts else voice.say("safety-no-contacts")
    return f"{voice.say('safety-not-read')}\n\n<b>{turn_to}</b>\n\n{voice.say('safety-why')}"
