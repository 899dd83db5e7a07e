"""Buttons of a client's page for a person who is not the client."""

from bot.services.commands import invite_links
from bot.services.commands.client_ending import client_button
from bot.services.context import Context, PractitionerContact
from bot.services.enrolment import wrong_person
from flows.errors import NotAccessible
from flows.message import Message
from storage.repositories.dyads import Dyad


def ask_whether_stranger(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Ask whether the person is not the client."""
    if not wrong_person.may_be_wrong_person(ctx, dyad):
        raise NotAccessible
    yes = client_button(contact, "client-stranger-yes-button", "wrong", dyad)
    no = client_button(contact, "client-stranger-no-button", "right", dyad)
    return Message(contact.voice.say("client-stranger-sure", label=dyad.label), (yes, no))


def remove_stranger(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Remove the wrong person and offer a new invitation, unless they have sent a check-in meanwhile."""
    if not wrong_person.may_be_wrong_person(ctx, dyad):
        raise NotAccessible
    invite_links.offer(ctx, contact, wrong_person.remove_wrong_person(ctx, dyad))
    return Message(contact.voice.say("client-stranger-gone", label=dyad.label))


def keep_person(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Return that the person stays."""
    return Message(contact.voice.say("client-stranger-stays"))
