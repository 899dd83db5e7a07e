"""Buttons of a client's page for a transfer: to whom, asked, and the work before it."""

from bot.services.context import Context, PractitionerContact, access
from bot.services.context.client_lookup import MAX_BUTTONS
from bot.services.digests import client_card
from bot.services.enrolment import transfer_questions, transfer_rules
from bot.services.messaging import outbox
from flows.errors import NotAccessible
from flows.message import Button, Message, shorten_label
from storage.repositories import practitioners
from storage.repositories.dyads import Dyad


def choose_successor(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Ask to which practitioner the client is to be transferred."""
    others = transfer_rules.possible_practitioners(ctx, dyad)[:MAX_BUTTONS]
    rows = tuple((Button(shorten_label(each.name), f"client:to:{dyad.id}:{each.id}"),) for each in others)
    key = "transfer-to-whom" if others else "transfer-nobody"
    return Message(contact.voice.say(key, label=dyad.label), rows)


def request_transfer(ctx: Context, contact: PractitionerContact, dyad: Dyad, practitioner_id: str) -> Message:
    """Ask the client to be transferred to this practitioner."""
    successor = practitioners.find(ctx, practitioner_id)
    if successor is None:
        raise NotAccessible
    if transfer_rules.refusal_reason(ctx, dyad, successor) is not None:
        return Message(contact.voice.say("transfer-not-possible"))
    transfer_questions.ask(ctx, dyad, successor)
    return Message(contact.voice.say("transfer-asked", label=dyad.label, name=successor.name))


def show_earlier(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Show the card of the work with an earlier practitioner. Raises NotAccessible unless the client allowed it."""
    earlier = access.earlier_dyad(ctx, dyad)
    name = practitioners.get(ctx, earlier.practitioner).name
    intro = Message(contact.voice.say("client-before", label=dyad.label, name=name))
    *before, last = (intro, *client_card.render(ctx, contact, earlier))
    for message in before:
        outbox.reply(ctx, contact, message)
    return last
