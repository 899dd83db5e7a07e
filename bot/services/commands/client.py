"""/client LABEL: a client's page with their latest answers, and actions such as ending the work with them."""

from bot.services.commands import client_ending, client_identity, client_page, client_transfer
from bot.services.context import (
    PRACTITIONERS,
    CallbackTap,
    CommandSpec,
    Context,
    PractitionerContact,
    access,
    expect_words,
)
from bot.services.context.client_lookup import match_label, picker, search
from bot.services.messaging import outbox
from flows.dyads import lifecycle
from flows.errors import NotAccessible
from flows.message import Message
from storage.repositories import dyads
from storage.repositories.dyads import Dyad


def run(ctx: Context, contact: PractitionerContact, words: str) -> None:
    """Show the page of the client with this label; a choice if no label matches."""
    clients = _own_dyads(ctx, contact)
    dyad, rest = match_label(clients, words)
    similar = search(clients, rest)
    if dyad is not None and not rest:
        client_page.show(ctx, contact, dyad)
    elif not clients:
        outbox.reply(ctx, contact, Message(contact.voice.say("digest-nobody")))
    else:
        expect_words(ctx, contact, COMMAND.name)
        unknown = "" if similar else words
        outbox.reply(
            ctx, contact, picker(contact, similar or clients, "client-which", "client:of", unknown=unknown)
        )


def _own_dyads(ctx: Context, contact: PractitionerContact) -> list[Dyad]:
    """Return the practitioner's dyads, those that have ended last."""
    clients = dyads.of_practitioner(ctx, contact.practitioner.id)
    return sorted(clients, key=lambda each: lifecycle.is_over(each.state))


def tapped(ctx: Context, contact: PractitionerContact, tap: CallbackTap, parts: list[str]) -> None:
    """Handle an action on a client. Raises NotAccessible for another practitioner's client."""
    match parts:
        case ["which"]:
            run(ctx, contact, "")
            outbox.answer_callback(ctx, contact, tap)
        case ["of", dyad]:
            client_page.show(ctx, contact, access.own_client(ctx, contact, dyad))
            outbox.answer_callback(ctx, contact, tap)
        case [action, dyad] if action in ACTIONS:
            if action in QUESTIONS:
                expect_words(ctx, contact, COMMAND.name)
            outbox.edit_message(
                ctx, contact, ACTIONS[action](ctx, contact, access.own_client(ctx, contact, dyad)), tap
            )
        case ["to", dyad, other]:
            outbox.edit_message(
                ctx,
                contact,
                client_transfer.request_transfer(ctx, contact, access.own_client(ctx, contact, dyad), other),
                tap,
            )
        case _:
            raise NotAccessible


ACTIONS = {
    "end": client_ending.ask_how_to_end,
    "now": client_ending.end_now,
    "last": client_ending.end_after_last,
    "met": client_ending.end_after_present_session,
    "no": client_ending.keep_working,
    "again": client_ending.ask_to_restart,
    "over": client_transfer.choose_successor,
    "before": client_transfer.show_earlier,
    "stranger": client_identity.ask_whether_stranger,
    "wrong": client_identity.remove_stranger,
    "right": client_identity.keep_person,
}

QUESTIONS = ("end", "over", "stranger")
"""The actions that ask before they change anything."""

COMMAND = CommandSpec("client", PRACTITIONERS, run, tapped)
