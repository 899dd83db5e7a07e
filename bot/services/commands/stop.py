"""/stop: end all check-ins, after one confirmation."""

from bot.services.alerts import emergency_contacts
from bot.services.context import (
    CLIENTS,
    CallbackTap,
    ClientContact,
    CommandSpec,
    Context,
    expect_words,
    typed_yes_or_no,
)
from bot.services.messaging import outbox
from bot.services.participation import participation
from flows.dyads import lifecycle
from flows.message import Button, Message


def run(ctx: Context, contact: ClientContact, words: str) -> None:
    """Ask for confirmation; typed words may give it."""
    voice = contact.voice
    if not any(lifecycle.has_consented(each.state) for each in contact.dyads):
        outbox.reply(ctx, contact, Message(voice.say("nothing-to-stop")))
        return
    if (answer := typed_yes_or_no(contact, words)) is not None:
        outbox.reply(ctx, contact, _stop(ctx, contact) if answer else Message(voice.say("not-stopped")))
        return
    rows = (
        (Button(voice.plain("stop-yes-button"), "stop:yes"),),
        (Button(voice.plain("stop-no-button"), "stop:no"),),
    )
    expect_words(ctx, contact, COMMAND.name)
    outbox.reply(ctx, contact, Message(voice.say("stop-sure"), rows))


def tapped(ctx: Context, contact: ClientContact, tap: CallbackTap, parts: list[str]) -> None:
    """Stop, or reply that nothing has changed."""
    if parts == ["yes"]:
        outbox.edit_message(ctx, contact, _stop(ctx, contact), tap)
    else:
        outbox.edit_message(ctx, contact, Message(contact.voice.say("not-stopped")), tap)


def _stop(ctx: Context, contact: ClientContact) -> Message:
    participation.stop(ctx, contact)
    return emergency_contacts.with_contacts(ctx, contact, contact.voice.say("stopped"))


COMMAND = CommandSpec("stop", CLIENTS, run, tapped)
