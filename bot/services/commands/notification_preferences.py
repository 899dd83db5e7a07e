"""What a practitioner wants to be told, and when: the part of /settings about digests."""

from bot.services.context import access, audit, contact
from bot.services.context.audit import Verb
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.messaging import outbox
from flows.errors import NotYours
from flows.message import Button, Message
from storage.repositories import practitioners

CHOICES = ("digest_when_quiet", "tension_at_once", "lowest_at_once")
ON, OFF = "on", "off"


def tapped(ctx: Context, person: Contact, tap: CallbackTap, chosen: list[str]) -> None:
    """Shows the choices, after having set the one that was tapped. Raises NotYours for what is none."""
    own = access.practitioner(person)
    assert person.person is not None
    match chosen:
        case []:
            pass
        case [choice, "on" | "off" as wanted] if choice in CHOICES:
            practitioners.change(ctx, own.id, **{choice: wanted == ON})
            audit.record(ctx, Verb.SETTING_CHANGED, f"{choice}:{wanted}")
        case _:
            raise NotYours
    outbox.edit_message(ctx, person, _screen(contact.from_person(ctx, person.person.id)), tap)


def _screen(person: Contact) -> Message:
    return Message(person.voice.say("choices"), tuple((_button(person, each),) for each in CHOICES))


def _button(person: Contact, choice: str) -> Button:
    is_on = bool(getattr(person.practitioner, choice))
    label = person.voice.plain(f"choices-{choice.replace('_', '-')}-button")
    return Button(f"{'✓' if is_on else '✗'} {label}", f"settings:told:{choice}:{OFF if is_on else ON}")
