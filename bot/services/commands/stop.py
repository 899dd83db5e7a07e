"""/stop: end all check-ins, after one confirmation; with several practitioners, those with the chosen one."""

from bot.services.alerts import emergency_contacts
from bot.services.context import (
    CLIENTS,
    CallbackTap,
    ClientContact,
    CommandSpec,
    Context,
    access,
    expect_words,
    typed_yes_or_no,
)
from bot.services.messaging import outbox
from bot.services.participation import partial_stop, participation
from flows.errors import NotAccessible
from flows.message import Button, Message, shorten_label
from flows.text.sanitize import comparison_key
from storage.repositories import practitioners
from storage.repositories.dyads import Dyad


def run(ctx: Context, contact: ClientContact, words: str) -> None:
    """Ask for confirmation, or with whom to stop; typed words may answer."""
    current = participation.dyads_to_stop(contact)
    answer = typed_yes_or_no(contact, words)
    if not current:
        outbox.reply(ctx, contact, Message(contact.voice.say("nothing-to-stop")))
    elif answer is False:
        outbox.reply(ctx, contact, Message(contact.voice.say("not-stopped")))
    elif len(current) > 1:
        _stop_named_or_ask(ctx, contact, current, words)
    elif answer:
        outbox.reply(ctx, contact, _stop_all(ctx, contact))
    else:
        expect_words(ctx, contact, COMMAND.name)
        outbox.reply(ctx, contact, _build_question(contact, "stop-sure", "stop-yes-button"))


def _stop_named_or_ask(ctx: Context, contact: ClientContact, current: list[Dyad], words: str) -> None:
    """Stop with the practitioner whose name was typed; else ask with whom."""
    names = {each.id: practitioners.get(ctx, each.practitioner).name for each in current}
    typed = comparison_key(words)
    named = [each for each in current if comparison_key(names[each.id]) == typed]
    if len(named) == 1:
        outbox.reply(ctx, contact, _stop_one(ctx, contact, named[0]))
        return
    rows = [
        (Button(shorten_label(names[each.id]), f"stop:of:{each.id}"),)
        for each in sorted(current, key=lambda each: names[each.id])
    ]
    expect_words(ctx, contact, COMMAND.name)
    outbox.reply(ctx, contact, _build_question(contact, "stop-which", "stop-all-button", *rows))


def _build_question(contact: ClientContact, key: str, yes_key: str, *rows: tuple[Button, ...]) -> Message:
    yes = Button(contact.voice.plain(yes_key), "stop:yes")
    no = Button(contact.voice.plain("stop-no-button"), "stop:no")
    return Message(contact.voice.say(key), (*rows, (yes,), (no,)))


def tapped(ctx: Context, contact: ClientContact, tap: CallbackTap, parts: list[str]) -> None:
    """Stop with everybody or with one practitioner, or reply that nothing has changed."""
    match parts:
        case ["yes"]:
            message = _stop_all(ctx, contact)
        case ["of", dyad]:
            message = _stop_one(ctx, contact, access.own_dyad(contact, dyad))
        case ["no"]:
            message = Message(contact.voice.say("not-stopped"))
        case _:
            raise NotAccessible
    outbox.edit_message(ctx, contact, message, tap)


def _stop_all(ctx: Context, contact: ClientContact) -> Message:
    participation.stop(ctx, contact)
    return emergency_contacts.with_contacts(ctx, contact, contact.voice.say("stopped"))


def _stop_one(ctx: Context, contact: ClientContact, dyad: Dyad) -> Message:
    """Stop one dyad, unless that was done before."""
    if dyad in participation.dyads_to_stop(contact):
        participation.stop_dyad(ctx, dyad)
    text = partial_stop.describe_stopped(ctx, contact, dyad) or contact.voice.say("stopped")
    return emergency_contacts.with_contacts(ctx, contact, text)


COMMAND = CommandSpec("stop", CLIENTS, run, tapped)
