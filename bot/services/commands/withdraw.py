"""/withdraw: end the consent, keeping or erasing the answers."""

from bot.services.context import (
    CLIENTS,
    ClientContact,
    CommandSpec,
    Context,
    expect_words,
    typed_yes_or_no,
)
from bot.services.messaging import outbox
from flows.dyads import lifecycle
from flows.message import Button, Message


def run(ctx: Context, contact: ClientContact, words: str) -> None:
    """Reply with both choices; the buttons are those of /stop and /delete."""
    voice = contact.voice
    if not any(lifecycle.has_consented(each.state) for each in contact.dyads):
        outbox.reply(ctx, contact, Message(voice.say("nothing-to-withdraw")))
        return
    if typed_yes_or_no(contact, words) is False:
        outbox.reply(ctx, contact, Message(voice.say("not-stopped")))
        return
    choices = (
        ("withdraw-keep-button", "stop:yes"),
        ("withdraw-delete-button", "delete:client"),
        ("stop-no-button", "stop:no"),
    )
    rows = tuple((Button(voice.plain(key), data),) for key, data in choices)
    expect_words(ctx, contact, COMMAND.name)
    outbox.reply(ctx, contact, Message(voice.say("withdraw-sure"), rows))


COMMAND = CommandSpec("withdraw", CLIENTS, run)
