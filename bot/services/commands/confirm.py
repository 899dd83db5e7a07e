"""/confirm: who has accepted an invite, and whether it is them."""

from bot.services.commands import invite
from bot.services.context import access
from bot.services.context.access import Role
from bot.services.context.command_spec import Command
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.context.inbound_types import Tap
from bot.services.enrolment import identity_confirmation
from bot.services.messaging import outbox
from flows.errors import NotYours
from flows.message import Button, Message
from storage.repositories import dyads
from storage.repositories.dyads import DyadState


def run(desk: Desk, person: Who, words: str) -> None:
    """Ask about everybody who waits."""
    assert person.practitioner is not None
    own = dyads.of_practitioner(desk.unit, person.practitioner.id)
    waiting = [each for each in own if each.state is DyadState.AGREED]
    for dyad in waiting:
        outbox.reply(desk, person, identity_confirmation.question(desk, person, dyad))
    if not waiting:
        outbox.reply(desk, person, Message(person.voice.say("confirm-nobody")))


def tapped(desk: Desk, person: Who, tap: Tap, parts: list[str]) -> None:
    """It is them, or somebody else. Raises NotYours for a client of somebody else's."""
    dyad = access.own_client(desk, person, parts[-1])
    if dyad.state is not DyadState.AGREED:
        outbox.toast(desk, person, tap, person.voice.plain("confirm-done-already"))
    elif parts[0] == "yes":
        identity_confirmation.confirm(desk, dyad)
        undo = Button(person.voice.plain("client-stranger-button"), f"client:stranger:{dyad.id}")
        joined = Message(person.voice.say("client-joined", label=dyad.label), ((undo,),))
        outbox.edit(desk, person, joined, tap)
    elif parts[0] == "no":
        fresh = identity_confirmation.start_anew(desk, dyad)
        outbox.edit(desk, person, Message(person.voice.say("invite-anew")), tap)
        invite.offer(desk, person, fresh)
    else:
        raise NotYours


COMMAND = Command("confirm", Role.PRACTITIONER, run, tapped)
