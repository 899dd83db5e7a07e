"""/withdraw: one's agreement ends. What was answered may stay where it is, or go too."""

from bot.services.context.access import Role
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.messaging import outbox
from flows.dyads import lifecycle
from flows.message import Button, Message


def run(ctx: Context, person: Contact, words: str) -> None:
    """The two ways out; the buttons are those of /stop and /delete."""
    voice = person.voice
    if not any(lifecycle.has_consented(each.state) for each in person.dyads):
        outbox.reply(ctx, person, Message(voice.say("nothing-to-withdraw")))
        return
    choices = (
        ("withdraw-keep-button", "stop:yes"),
        ("withdraw-delete-button", "delete:client"),
        ("stop-no-button", "stop:no"),
    )
    rows = tuple((Button(voice.plain(key), data),) for key, data in choices)
    outbox.reply(ctx, person, Message(voice.say("withdraw-sure"), rows))


COMMAND = CommandSpec("withdraw", Role.CLIENT, run)
