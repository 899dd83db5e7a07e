"""/delete: everything about oneself goes. Asked once, for each thing one is here."""

from bot.services.context.access import Role
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import replace_tapped
from bot.services.privacy import erasure
from flows.errors import NotYours
from flows.message import Button, Message


def run(ctx: Context, person: Contact, words: str) -> None:
    """Say what would go, and ask whether it is meant."""
    here = {"client": person.dyads, "practitioner": person.practitioner, "coordinator": person.coordinator}
    sides = [side for side, there in here.items() if there]
    for side in sides:
        yes = Button(person.voice.plain("delete-yes-button"), f"delete:{side}")
        no = Button(person.voice.plain("delete-no-button"), "delete:no")
        outbox.reply(ctx, person, Message(person.voice.say(f"delete-{side}-sure"), ((yes,), (no,))))
    if not sides:
        outbox.reply(ctx, person, Message(person.voice.say("mydata-nothing")))


def tapped(ctx: Context, person: Contact, tap: CallbackTap, parts: list[str]) -> None:
    """It was meant, or not."""
    match parts:
        case ["client"] if person.dyads:
            erasure.forget_client(ctx, person)
            _done(ctx, person, tap)
        case ["practitioner"] if person.practitioner is not None:
            erasure.forget_practitioner(ctx, person)
            _done(ctx, person, tap)
        case ["coordinator"] if person.coordinator is not None:
            erasure.forget_coordinator(ctx, person)
            _done(ctx, person, tap)
        case ["no"]:
            outbox.edit_message(ctx, person, Message(person.voice.say("not-deleted")), tap)
        case _:
            raise NotYours


def _done(ctx: Context, person: Contact, tap: CallbackTap) -> None:
    message = Message(person.voice.say("deleted"))
    erasure.send_farewell(ctx, person, replace_tapped(person.chat, message, tap))


COMMAND = CommandSpec("delete", Role.EVERYBODY, run, tapped)
