"""/ask LABEL: a client gets a check-in now and reads that their practitioner asked for it."""

from bot.services.check_ins import requests
from bot.services.commands import client_state
from bot.services.context import (
    PRACTITIONERS,
    CallbackTap,
    CommandSpec,
    Context,
    PractitionerContact,
    access,
    expect_words,
    from_person,
    in_programme,
)
from bot.services.context.client_lookup import match_label, picker
from bot.services.messaging import outbox
from flows.dyads import lifecycle
from flows.errors import NotAccessible
from flows.message import Message
from storage.repositories import dyads
from storage.repositories.dyads import Dyad


def run(ctx: Context, contact: PractitionerContact, words: str) -> None:
    """Ask the client with this label; a choice if no label matches."""
    every_dyad = dyads.of_practitioner(ctx, contact.practitioner.id)
    clients = [each for each in every_dyad if lifecycle.may_be_asked(each.state)]
    dyad, rest = match_label(every_dyad, words)
    if dyad is not None and not rest:
        outbox.reply(ctx, contact, _request(ctx, contact, dyad))
    elif not clients:
        outbox.reply(ctx, contact, client_state.describe_nobody(contact))
    else:
        expect_words(ctx, contact, COMMAND.name)
        outbox.reply(ctx, contact, picker(contact, clients, "ask-which", "ask:of", unknown=words))


def tapped(ctx: Context, contact: PractitionerContact, tap: CallbackTap, parts: list[str]) -> None:
    """Ask the chosen client. Raises NotAccessible for another practitioner's client."""
    match parts:
        case ["of", dyad]:
            outbox.edit_message(
                ctx, contact, _request(ctx, contact, access.own_client(ctx, contact, dyad)), tap
            )
        case _:
            raise NotAccessible


def _request(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Ask the client, and return what happens or why they are not asked."""
    voice = contact.voice
    client = from_person(ctx, dyad.person) if dyad.person else None
    if client is None or not lifecycle.may_be_asked(dyad.state) or not client.person.reachable:
        return client_state.describe(ctx, contact, dyad)
    client = in_programme(ctx, client, dyad)
    if (reason := requests.refusal_reason(ctx, client, dyad)) is not None:
        return Message(voice.say(f"ask-{reason}", label=dyad.label))
    asked_at = requests.request(ctx, client, dyad)
    if asked_at == ctx.now:
        return Message(voice.say("ask-sent", label=dyad.label))
    return Message(voice.say("ask-quiet", label=dyad.label, when=voice.moment(asked_at, contact.zone)))


COMMAND = CommandSpec("ask", PRACTITIONERS, run, tapped)
