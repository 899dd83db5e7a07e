"""/clients: an overview of a practitioner's clients."""

from bot.services.context import PRACTITIONERS, CommandSpec, Context, PractitionerContact, audit
from bot.services.context.audit import Verb
from bot.services.context.client_lookup import list_codes, search
from bot.services.digests.client_overview import list_clients
from bot.services.enrolment import identity_confirmation
from bot.services.messaging import outbox
from bot.services.participation import client_status
from flows.digest.pages import paginate
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState
from flows.message import Button, Message, shorten_label
from flows.text.sanitize import one_line, truncate
from storage.repositories import dyads, feeds
from storage.repositories.dyads import Dyad

MAX_BUTTONS = 90


def run(ctx: Context, contact: PractitionerContact, words: str) -> None:
    """Reply with a line and the state for each client; with words, only for those whose label contains them."""
    none = Message(contact.voice.say("clients-none", words=truncate(one_line(words), 40)))
    *before, last = list_clients(ctx, contact, words.strip()) or (none,)
    choose = Button(contact.voice.plain("client-which-button"), "client:which")
    for message in (*before, Message(last.html, ((choose,),))):
        outbox.reply(ctx, contact, message)
    audit.record(ctx, Verb.READ_CLIENTS, contact.practitioner.id)
    _reply_states(ctx, contact, words)
    if feeds.get(ctx, contact.practitioner.id) is not None:
        clients = dyads.of_practitioner(ctx, contact.practitioner.id)
        for codes in list_codes(clients):
            outbox.reply(ctx, contact, Message(contact.voice.say("clients-codes", codes=codes)))


def _reply_states(ctx: Context, contact: PractitionerContact, words: str) -> None:
    """Reply with the clients in a special state, the open invitations, and the identities to be confirmed."""
    clients = search(dyads.of_practitioner(ctx, contact.practitioner.id), words)
    states = client_status.client_statuses(ctx, clients)
    lines = [
        contact.voice.say("clients-state", label=each.label, state=contact.voice.plain(f"state-{state}"))
        for each in clients
        if not lifecycle.is_over_unasked(each.state) and (state := states[each.id]) != DyadState.ACTIVE
    ]
    for page in paginate(lines):
        outbox.reply(ctx, contact, Message(page))
    _reply_open_invites(ctx, contact, [each for each in clients if each.state is DyadState.INVITED])
    for each in clients:
        if each.state is DyadState.AGREED:
            outbox.reply(ctx, contact, identity_confirmation.build_question(ctx, contact, each))


def _reply_open_invites(ctx: Context, contact: PractitionerContact, invited: list[Dyad]) -> None:
    """Reply with a button for each client who has not opened their link, to renew or revoke it."""
    for at in range(0, len(invited), MAX_BUTTONS):
        rows = tuple(
            (Button(shorten_label(each.label), f"invite:open:{each.id}"),)
            for each in invited[at : at + MAX_BUTTONS]
        )
        outbox.reply(ctx, contact, Message(contact.voice.say("clients-invited"), rows))


COMMAND = CommandSpec("clients", PRACTITIONERS, run)
