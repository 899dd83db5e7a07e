"""/delete: everything about oneself goes. Asked once, for each thing one is here."""

from bot.services.context.access import Role
from bot.services.context.command_spec import Command
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.context.inbound_types import Tap
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import Dispatch
from bot.services.privacy import erasure
from flows.errors import NotYours
from flows.message import Button, Message


def run(desk: Desk, person: Who, words: str) -> None:
    """Say what would go, and ask whether it is meant."""
    here = {"client": person.dyads, "practitioner": person.practitioner, "coordinator": person.coordinator}
    sides = [side for side, there in here.items() if there]
    for side in sides:
        yes = Button(person.voice.plain("delete-yes-button"), f"delete:{side}")
        no = Button(person.voice.plain("delete-no-button"), "delete:no")
        outbox.reply(desk, person, Message(person.voice.say(f"delete-{side}-sure"), ((yes,), (no,))))
    if not sides:
        outbox.reply(desk, person, Message(person.voice.say("mydata-nothing")))


def tapped(desk: Desk, person: Who, tap: Tap, parts: list[str]) -> None:
    """It was meant, or not."""
    match parts:
        case ["client"] if person.dyads:
            erasure.forget_client(desk, person)
            _done(desk, person, tap)
        case ["practitioner"] if person.practitioner is not None:
            erasure.forget_practitioner(desk, person)
            _done(desk, person, tap)
        case ["coordinator"] if person.coordinator is not None:
            erasure.forget_coordinator(desk, person)
            _done(desk, person, tap)
        case ["no"]:
            outbox.edit(desk, person, Message(person.voice.say("not-deleted")), tap)
        case _:
            raise NotYours


def _done(desk: Desk, person: Who, tap: Tap) -> None:
    message = Message(person.voice.say("deleted"))
    erasure.farewell(desk, person, Dispatch(person.chat, message, edits=tap.message_id, tap=tap.tap))


COMMAND = Command("delete", Role.EVERYBODY, run, tapped)
