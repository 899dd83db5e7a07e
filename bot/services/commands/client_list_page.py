"""A page of /clients: a line for each client, with buttons to the other pages and lists."""

from bot.services.commands import client_lists
from bot.services.context import Context, PractitionerContact
from bot.services.context.client_lookup import page_buttons
from bot.services.digests import client_overview
from bot.services.participation import client_status
from flows.message import Button, Message
from flows.text.sanitize import truncate
from storage.repositories import dyads


def overview(ctx: Context, contact: PractitionerContact, page: int, words: str = "") -> list[Message]:
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
    rows = (*page_buttons(shown, len(pages), "clients:page"), choose, *lists)
    return [Message(pages[shown], rows)]
