"""/confirm: the practitioner confirms that the person who accepted an invitation is the client."""

from bot.services.commands import invite_links
from bot.services.context import PRACTITIONERS, CallbackTap, CommandSpec, Context, PractitionerContact, access
from bot.services.enrolment import identity_confirmation
from bot.services.messaging import outbox
from flows.dyads.lifecycle import DyadState
from flows.errors import NotAccessible
from flows.message import Button, Message
from storage.repositories import dyads


def run(ctx: Context, contact: PractitionerContact, words: str) -> None:
    """Reply with the question for each client who waits for it."""
    clients = dyads.of_practitioner(ctx, contact.practitioner.id)
    waiting = [each for each in clients if each.state is DyadState.AGREED]
    for dyad in waiting:
        outbox.reply(ctx, contact, identity_confirmation.build_question(ctx, contact, dyad))
    if not waiting:
        outbox.reply(ctx, contact, Message(contact.voice.say("confirm-nobody")))


def tapped(ctx: Context, contact: PractitionerContact, tap: CallbackTap, parts: list[str]) -> None:
    """Confirm the identity, or invite again. Raises NotYours for another practitioner's client."""
    dyad = access.own_client(ctx, contact, parts[-1])
    if dyad.state is not DyadState.AGREED:
        outbox.answer_callback(ctx, contact, tap, contact.voice.plain("confirm-done-already"))
    elif parts[0] == "yes":
        identity_confirmation.confirm(ctx, dyad)
        undo = Button(contact.voice.plain("client-stranger-button"), f"client:stranger:{dyad.id}")
        joined = Message(contact.voice.say("client-joined", label=dyad.label), ((undo,),))
        outbox.edit_message(ctx, contact, joined, tap)
    elif parts[0] == "no":
        invited = identity_confirmation.reinvite(ctx, dyad)
        outbox.edit_message(ctx, contact, Message(contact.voice.say("invite-anew")), tap)
        invite_links.offer(ctx, contact, invited)
    else:
        raise NotAccessible


COMMAND = CommandSpec("confirm", PRACTITIONERS, run, tapped)
