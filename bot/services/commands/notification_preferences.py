"""What a practitioner wants to be told, and when: the part of /settings about digests."""

from bot.services.context import access, audit, contact
from bot.services.context.audit import Verb
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.context.inbound_types import Tap
from bot.services.messaging import outbox
from flows.errors import NotYours
from flows.message import Button, Message
from storage.repositories import practitioners

CHOICES = ("digest_when_quiet", "tension_at_once", "lowest_at_once")
ON, OFF = "on", "off"


def tapped(desk: Desk, person: Who, tap: Tap, chosen: list[str]) -> None:
    """Shows the choices, after having set the one that was tapped. Raises NotYours for what is none."""
    own = access.practitioner(person)
    assert person.person is not None
    match chosen:
        case []:
            pass
        case [choice, "on" | "off" as wanted] if choice in CHOICES:
            practitioners.change(desk.unit, own.id, **{choice: wanted == ON})
            audit.note(desk, Verb.SETTING_CHANGED, f"{choice}:{wanted}")
        case _:
            raise NotYours
    outbox.edit(desk, person, _screen(contact.known(desk, person.person.id)), tap)


def _screen(person: Who) -> Message:
    return Message(person.voice.say("choices"), tuple((_button(person, each),) for each in CHOICES))


def _button(person: Who, choice: str) -> Button:
    is_on = bool(getattr(person.practitioner, choice))
    label = person.voice.plain(f"choices-{choice.replace('_', '-')}-button")
    return Button(f"{'✓' if is_on else '✗'} {label}", f"settings:told:{choice}:{OFF if is_on else ON}")
