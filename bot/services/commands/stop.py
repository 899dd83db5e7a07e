"""/stop: no questions any more. Asked once, so that a slip of the thumb ends nothing."""

from bot.services.context.access import Role
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.messaging import outbox
from bot.services.participation import participation
from flows.dyads import lifecycle
from flows.message import Button, Message


def run(ctx: Context, person: Contact, words: str) -> None:
    """Ask whether it is meant."""
    voice = person.voice
    if not any(lifecycle.has_consented(each.state) for each in person.dyads):
        outbox.reply(ctx, person, Message(voice.say("nothing-to-stop")))
        return
    rows = (
        (Button(voice.plain("stop-yes-button"), "stop:yes"),),
        (Button(voice.plain("stop-no-button"), "stop:no"),),
    )
    outbox.reply(ctx, person, Message(voice.say("stop-sure"), rows))


def tapped(ctx: Context, person: Contact, tap: CallbackTap, parts: list[str]) -> None:
    """It was meant, or not."""
    if parts == ["yes"]:
        participation.stop(ctx, person)
        outbox.edit_message(ctx, person, Message(person.voice.say("stopped")), tap)
    else:
        outbox.edit_message(ctx, person, Message(person.voice.say("not-stopped")), tap)


COMMAND = CommandSpec("stop", Role.CLIENT, run, tapped)
