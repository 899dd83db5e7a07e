"""/report: a page for supervision as a PDF, about one client (with the answers as a table) or ("week") all of them."""

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
from bot.services.digests import supervision_report
from bot.services.exports import own_documents
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import SendDocument
from flows.message import Button, Message
from storage.repositories import dyads
from storage.repositories.dyads import Dyad

ALL_CLIENTS = "week"


def run(ctx: Context, contact: PractitionerContact, words: str) -> None:
    """Reply with the report on the client with this label, or on all; a choice if no label matches."""
    clients = dyads.of_practitioner(ctx, contact.practitioner.id)
    dyad, rest = match_label(clients, words)
    similar = search(clients, rest)
    if dyad is not None and not rest:
        _reply_if_empty(ctx, contact, _reply_for_client(ctx, contact, dyad))
    elif rest.casefold() == ALL_CLIENTS:
        _reply_if_empty(ctx, contact, supervision_report.reply_for_all_clients(ctx, contact))
    elif not clients:
        outbox.reply(ctx, contact, Message(contact.voice.say("digest-nobody")))
    else:
        expect_words(ctx, contact, COMMAND.name)
        outbox.reply(ctx, contact, _picker(contact, similar or clients, "" if similar else words))


def _picker(contact: PractitionerContact, clients: list[Dyad], unknown: str) -> Message:
    everyone = Button(contact.voice.plain("report-everyone-button"), f"report:{ALL_CLIENTS}")
    return picker(contact, clients, "report-whom", "report:of", unknown=unknown, more=(everyone,))


def tapped(ctx: Context, contact: PractitionerContact, tap: CallbackTap, parts: list[str]) -> None:
    """Send the report on the chosen client, or on all."""
    if parts == [ALL_CLIENTS]:
        is_sent = supervision_report.reply_for_all_clients(ctx, contact)
    else:
        is_sent = _reply_for_client(ctx, contact, access.own_client(ctx, contact, parts[-1]))
    outbox.answer_callback(ctx, contact, tap)
    _reply_if_empty(ctx, contact, is_sent)


def _reply_for_client(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> bool:
    """Reply with a client's answers as a table, then with their page; return whether there are any."""
    table = own_documents.client_table(ctx, contact, dyad)
    if table is not None:
        caption = Message(contact.voice.say("record-caption", label=dyad.label))
        outbox.reply_with(ctx, contact, SendDocument(contact.chat, table, caption, is_protected=False))
    return supervision_report.reply_for_client(ctx, contact, dyad) or table is not None


def _reply_if_empty(ctx: Context, contact: PractitionerContact, is_sent: bool) -> None:
    if not is_sent:
        outbox.reply(ctx, contact, Message(contact.voice.say("report-nothing")))


COMMAND = CommandSpec("report", PRACTITIONERS, run, tapped)
