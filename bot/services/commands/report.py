"""/report: a page for supervision as a PDF, of one client or ("week") of all."""

from bot.services.context import access
from bot.services.context.access import Role
from bot.services.context.client_lookup import match_label, picker, search
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.digests import supervision_report
from bot.services.messaging import outbox
from flows.message import Button, Message
from storage.repositories import dyads
from storage.repositories.dyads import Dyad

EVERYONE = "week"


def run(ctx: Context, person: Contact, words: str) -> None:
    """Of the client called that, or of all; where it is not clear of whom, a choice."""
    own = _own(ctx, person)
    found, rest = match_label(own, words)
    near = search(own, rest)
    if found is not None and not rest:
        _told(ctx, person, supervision_report.of_client(ctx, person, found))
    elif rest.casefold() == EVERYONE:
        _told(ctx, person, supervision_report.of_everyone(ctx, person))
    elif not own:
        outbox.reply(ctx, person, Message(person.voice.say("digest-nobody")))
    else:
        outbox.reply(ctx, person, _choice(person, near or own, "" if near else words))


def _own(ctx: Context, person: Contact) -> list[Dyad]:
    assert person.practitioner is not None
    return dyads.of_practitioner(ctx, person.practitioner.id)


def _choice(person: Contact, among: list[Dyad], unknown: str) -> Message:
    everyone = Button(person.voice.plain("report-everyone-button"), f"report:{EVERYONE}")
    return picker(person, among, "report-whom", "report:of", unknown=unknown, more=(everyone,))


def tapped(ctx: Context, person: Contact, tap: CallbackTap, parts: list[str]) -> None:
    """One client, or all, was chosen."""
    if parts == [EVERYONE]:
        made = supervision_report.of_everyone(ctx, person)
    else:
        made = supervision_report.of_client(ctx, person, access.own_client(ctx, person, parts[-1]))
    outbox.answer_callback(ctx, person, tap)
    _told(ctx, person, made)


def _told(ctx: Context, person: Contact, made: bool) -> None:
    if not made:
        outbox.reply(ctx, person, Message(person.voice.say("report-nothing")))


COMMAND = CommandSpec("report", Role.PRACTITIONER, run, tapped)
