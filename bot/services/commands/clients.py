"""/clients: all of a practitioner's clients in one list, and who has not opened their link or not answered."""

from bot.services.commands import client_lists
from bot.services.context import (
    PRACTITIONERS,
    CallbackTap,
    CommandSpec,
    Context,
    PractitionerContact,
    access,
    audit,
)
from bot.services.context.audit import Verb
from bot.services.digests import client_overview
from bot.services.enrolment import identity_confirmation
from bot.services.messaging import outbox
from bot.services.participation import client_status
from flows.dyads.lifecycle import DyadState
from flows.errors import NotAccessible
from flows.message import Button, Message
from flows.text.sanitize import one_line, truncate
from storage.repositories import dyads

MAX_QUESTIONS = 3  # about who opened a link; more are one tap away


def run(ctx: Context, contact: PractitionerContact, words: str) -> None:
    """Reply with a line for each client, what is new first; with words, only for those whose label contains them."""
    words = one_line(words)
    audit.record(ctx, Verb.READ_CLIENTS, contact.practitioner.id)
    for message in _overview(ctx, contact, 0, words):
        outbox.reply(ctx, contact, message)
    waiting = client_lists.waiting(dyads.of_practitioner(ctx, contact.practitioner.id))
    for dyad in waiting if len(waiting) <= MAX_QUESTIONS and not words else ():
        outbox.reply(ctx, contact, identity_confirmation.build_question(ctx, contact, dyad))


def _overview(ctx: Context, contact: PractitionerContact, page: int, words: str = "") -> list[Message]:
    """Return the page of that number; all pages of those whose label contains the words, if there are any."""
    clients = dyads.of_practitioner(ctx, contact.practitioner.id)
    states = client_status.client_statuses(ctx, clients)
    open_check_ins = client_lists.unanswered(ctx, contact)
    unanswered = {each.dyad for each in open_check_ins}
    pages = client_overview.overview_pages(ctx, contact, states, unanswered, words)
    choose = (Button(contact.voice.plain("client-which-button"), "client:which"),)
    if not pages:
        quoted = contact.voice.say("clients-none", words=truncate(words, 40))
        empty = "digest-nobody" if not clients else "clients-past"
        return [Message(quoted if words else contact.voice.say(empty), (choose,) if clients else ())]
    if words:
        *before, last = pages
        return [*(Message(each) for each in before), Message(last, (choose,))]
    shown = min(page, len(pages) - 1)
    lists = client_lists.list_buttons(contact, clients, open_check_ins)
    rows = (*client_lists.page_buttons(shown, len(pages), "clients:page"), choose, *lists)
    return [Message(pages[shown], rows)]


def tapped(ctx: Context, contact: PractitionerContact, tap: CallbackTap, parts: list[str]) -> None:
    """Show a page or one of the lists, ask who opened a link, or plan a reminder."""
    match parts:
        case ["page", number] if number.isdecimal():
            audit.record(ctx, Verb.READ_CLIENTS, contact.practitioner.id)
            outbox.edit_message(ctx, contact, _overview(ctx, contact, int(number))[0], tap)
        case ["list", name, number] if name in client_lists.LISTS and number.isdecimal():
            outbox.reply(ctx, contact, client_lists.LISTS[name](ctx, contact, int(number)), tap)
        case ["turn", name, number] if name in client_lists.LISTS and number.isdecimal():
            outbox.edit_message(ctx, contact, client_lists.LISTS[name](ctx, contact, int(number)), tap)
        case ["confirm", dyad_id]:
            dyad = access.own_client(ctx, contact, dyad_id)
            if dyad.state is DyadState.AGREED:
                question = identity_confirmation.build_question(ctx, contact, dyad)
                outbox.reply(ctx, contact, question, tap)
            else:
                outbox.answer_callback(ctx, contact, tap, contact.voice.plain("confirm-done-already"))
        case ["remind", check_in_id]:
            check_in = access.own_clients_check_in(ctx, contact, check_in_id)
            outbox.edit_message(ctx, contact, client_lists.remind(ctx, contact, check_in), tap)
        case _:
            raise NotAccessible


COMMAND = CommandSpec("clients", PRACTITIONERS, run, tapped)
