"""Which notifications a practitioner wants: the part of /settings about digests."""

from bot.services.context import CallbackTap, Context, PractitionerContact, access, audit, from_person
from bot.services.context.audit import Verb
from bot.services.messaging import outbox
from flows.errors import NotAccessible
from flows.message import Button, Message
from storage.repositories import practitioners

CHOICES = ("digest_when_quiet", "tension_at_once", "lowest_at_once")
ON, OFF = "on", "off"


def tapped(ctx: Context, contact: PractitionerContact, tap: CallbackTap, chosen: list[str]) -> None:
    """Set the tapped choice, if any, and show all choices. Raises NotAccessible for an unknown one."""
    match chosen:
        case []:
            pass
        case [choice, "on" | "off" as value] if choice in CHOICES:
            practitioners.change(ctx, contact.practitioner.id, **{choice: value == ON})
            audit.record(ctx, Verb.SETTING_CHANGED, f"{choice}:{value}")
        case _:
            raise NotAccessible
    outbox.edit_message(ctx, contact, _screen(access.practitioner(from_person(ctx, contact.person.id))), tap)


def _screen(contact: PractitionerContact) -> Message:
    return Message(contact.voice.say("choices"), tuple((_button(contact, each),) for each in CHOICES))


def _button(contact: PractitionerContact, choice: str) -> Button:
    is_on = bool(getattr(contact.practitioner, choice))
    label = contact.voice.plain(f"choices-{choice.replace('_', '-')}-button")
    return Button(f"{'✓' if is_on else '✗'} {label}", f"settings:told:{choice}:{OFF if is_on else ON}")
