"""/confirm: the practitioner confirms that the person who accepted an invitation is the client."""

from bot.services.commands import invite_links
from bot.services.context import (
    PRACTITIONERS,
    CallbackTap,
    CommandSpec,
    Context,
    PractitionerContact,
    access,
    expect_words,
    typed_yes_or_no,
)
from bot.services.enrolment import identity_confirmation
from bot.services.messaging import outbox
from flows.dyads.lifecycle import DyadState
from flows.errors import NotAccessible
from flows.message import Button, Message
from storage.repositories import dyads
from storage.repositories.dyads import Dyad


def run(ctx: Context, contact: PractitionerContact, words: str) -> None:
    """Confirm the client who waits, if a yes or their number was typed; else reply with the question for each."""
    clients = dyads.of_practitioner(ctx, contact.practitioner.id)
    waiting = [each for each in clients if each.state is DyadState.AGREED]
    named = _named(ctx, contact, waiting, words)
    if named is not None:
        outbox.reply(ctx, contact, _confirm(ctx, contact, named))
        return
    if waiting:
        expect_words(ctx, contact, COMMAND.name)
    for dyad in waiting:
        outbox.reply(ctx, contact, identity_confirmation.build_question(ctx, contact, dyad))
    if not waiting:
        outbox.reply(ctx, contact, Message(contact.voice.say("confirm-nobody")))


def _named(ctx: Context, contact: PractitionerContact, waiting: list[Dyad], words: str) -> Dyad | None:
    """Return the client whom the typed words confirm: the only one by a yes, any by their number."""
    number = words.strip()
    by_number = [each for each in waiting if identity_confirmation.confirmation_number(ctx, each) == number]
    if len(by_number) == 1:
        return by_number[0]
    return waiting[0] if len(waiting) == 1 and typed_yes_or_no(contact, words) else None


def _confirm(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Confirm a client; return the confirmation, with a button to undo it."""
    identity_confirmation.confirm(ctx, dyad)
    undo = Button(contact.voice.plain("client-stranger-button"), f"client:stranger:{dyad.id}")
    return Message(contact.voice.say("client-joined", label=dyad.label), ((undo,),))


def tapped(ctx: Context, contact: PractitionerContact, tap: CallbackTap, parts: list[str]) -> None:
    """Confirm the identity, or invite again. Raises NotAccessible for another practitioner's client."""
    dyad = access.own_client(ctx, contact, parts[-1])
    if dyad.state is not DyadState.AGREED:
        outbox.answer_callback(ctx, contact, tap, contact.voice.plain("confirm-done-already"))
    elif parts[0] == "yes":
        outbox.edit_message(ctx, contact, _confirm(ctx, contact, dyad), tap)
    elif parts[0] == "no":
        invited = identity_confirmation.reinvite(ctx, dyad)
        outbox.edit_message(ctx, contact, Message(contact.voice.say("invite-anew")), tap)
        invite_links.offer(ctx, contact, invited)
    else:
        raise NotAccessible


COMMAND = CommandSpec("confirm", PRACTITIONERS, run, tapped)
