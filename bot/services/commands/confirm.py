"""/confirm: who has accepted an invite, and whether it is them."""

from bot.services.commands import invite
from bot.services.context import access
from bot.services.context.access import Role
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.enrolment import identity_confirmation
from bot.services.messaging import outbox
from flows.dyads.lifecycle import DyadState
from flows.errors import NotYours
from flows.message import Button, Message
from storage.repositories import dyads


def run(ctx: Context, person: Contact, words: str) -> None:
    """Ask about everybody who waits."""
    assert person.practitioner is not None
    own = dyads.of_practitioner(ctx, person.practitioner.id)
    waiting = [each for each in own if each.state is DyadState.AGREED]
    for dyad in waiting:
        outbox.reply(ctx, person, identity_confirmation.question_text(ctx, person, dyad))
    if not waiting:
        outbox.reply(ctx, person, Message(person.voice.say("confirm-nobody")))


def tapped(ctx: Context, person: Contact, tap: CallbackTap, parts: list[str]) -> None:
    """It is them, or somebody else. Raises NotYours for a client of somebody else's."""
    dyad = access.own_client(ctx, person, parts[-1])
    if dyad.state is not DyadState.AGREED:
        outbox.answer_callback(ctx, person, tap, person.voice.plain("confirm-done-already"))
    elif parts[0] == "yes":
        identity_confirmation.confirm(ctx, dyad)
        undo = Button(person.voice.plain("client-stranger-button"), f"client:stranger:{dyad.id}")
        joined = Message(person.voice.say("client-joined", label=dyad.label), ((undo,),))
        outbox.edit_message(ctx, person, joined, tap)
    elif parts[0] == "no":
        fresh = identity_confirmation.reinvite(ctx, dyad)
        outbox.edit_message(ctx, person, Message(person.voice.say("invite-anew")), tap)
        invite.offer(ctx, person, fresh)
    else:
        raise NotYours


COMMAND = CommandSpec("confirm", Role.PRACTITIONER, run, tapped)
