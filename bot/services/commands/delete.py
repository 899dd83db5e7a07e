"""/delete: erase everything about the person, after one confirmation for each of their roles."""

from bot.services.alerts import emergency_contacts
from bot.services.context import (
    EVERYBODY,
    CallbackTap,
    CommandSpec,
    Contact,
    Context,
    KnownContact,
    access,
    expect_words,
    typed_yes_or_no,
)
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import replace_tapped
from bot.services.privacy import client_erasure, farewells, practitioner_departure
from flows.errors import NotAccessible
from flows.message import Button, Message


def run(ctx: Context, contact: Contact, words: str) -> None:
    """Reply for each role with what would be erased, and ask for confirmation, which only a tap gives."""
    if typed_yes_or_no(contact, words) is False:
        outbox.reply(ctx, contact, Message(contact.voice.say("not-deleted")))
        return
    held = {"client": contact.dyads, "practitioner": contact.practitioner, "coordinator": contact.coordinator}
    roles = [role for role, value in held.items() if value]
    if roles:
        expect_words(ctx, contact, COMMAND.name)
    for role in roles:
        yes = Button(contact.voice.plain("delete-yes-button"), f"delete:{role}")
        no = Button(contact.voice.plain("delete-no-button"), "delete:no")
        outbox.reply(ctx, contact, Message(contact.voice.say(f"delete-{role}-sure"), ((yes,), (no,))))
    if not roles:
        outbox.reply(ctx, contact, Message(contact.voice.say("mydata-nothing")))


def tapped(ctx: Context, contact: KnownContact, tap: CallbackTap, parts: list[str]) -> None:
    """Erase the person in the confirmed role, or reply that nothing was erased."""
    contacts = emergency_contacts.paragraph_for(ctx, contact)  # after the erasure the programme is unknown
    match parts:
        case ["client"] if contact.dyads:
            client_erasure.forget_client(ctx, contact)
            _send_farewell(ctx, contact, tap, contacts)
        case ["practitioner"]:
            practitioner_departure.forget_practitioner(ctx, access.practitioner(contact))
            _send_farewell(ctx, contact, tap, contacts)
        case ["coordinator"]:
            client_erasure.forget_coordinator(ctx, access.coordinator(contact))
            _send_farewell(ctx, contact, tap, contacts)
        case ["no"]:
            outbox.edit_message(ctx, contact, Message(contact.voice.say("not-deleted")), tap)
        case _:
            raise NotAccessible


def _send_farewell(ctx: Context, contact: Contact, tap: CallbackTap, contacts: str) -> None:
    message = Message(f"{contact.voice.say('deleted')}\n\n{contacts}")
    farewells.send_farewell(ctx, contact, replace_tapped(contact.chat, message, tap))


COMMAND = CommandSpec("delete", EVERYBODY, run, tapped)
