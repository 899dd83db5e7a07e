"""The overview of a person's settings."""

from datetime import time

from bot.services.context import (
    Contact,
)
from flows.i18n import OWN_NAMES
from flows.message import Button, Message
from flows.scheduling.zones import zone_city


def overview(contact: Contact) -> Message:
    """Return the settings, with buttons to change them."""
    voice, practitioner = contact.voice, contact.practitioner
    zone = zone_city(contact.zone, voice.language)
    text = voice.say("settings", language=OWN_NAMES[voice.language], zone=zone)
    rows = [
        (Button(voice.plain("settings-language-button"), "settings:language"),),
        (Button(voice.plain("settings-zone-button"), "settings:zone"),),
        (Button(voice.plain("settings-quiet-button"), "settings:quiet"),),
    ]
    if (own := contact.own_quiet) is not None:
        hours = {"from": voice.clock(own.start), "until": voice.clock(own.end)}
        text += "\n" + voice.say("settings-quiet", **hours)
    if contact.dyads and contact.person is not None:
        on = contact.person.clears
        text += "\n" + voice.say("settings-clears" if on else "settings-keeps")
        label = f"{'✓' if on else '✗'} {voice.plain('settings-clear-button')}"
        rows.append((Button(label, f"settings:clear:{'off' if on else 'on'}"),))
    if practitioner is not None:
        day = voice.weekday(practitioner.digest_weekday)
        at = time.fromisoformat(practitioner.digest_at)
        text += "\n" + voice.say("settings-digest", day=day, time=voice.clock(at))
        rows.append((Button(voice.plain("settings-day-button"), "settings:day"),))
        rows.append((Button(voice.plain("settings-time-button"), "settings:time"),))
        rows.append((Button(voice.plain("choices-button"), "settings:told"),))
    return Message(text, tuple(rows))
