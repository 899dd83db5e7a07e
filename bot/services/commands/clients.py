"""/clients: everybody at a glance."""

from bot.services.context import audit
from bot.services.context.access import Role
from bot.services.context.audit import Verb
from bot.services.context.client_lookup import search
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.digests.client_overview import list_clients
from bot.services.enrolment import identity_confirmation
from bot.services.messaging import outbox
from bot.services.participation import client_status
from flows.digest.pages import pages
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState
from flows.message import Button, Message, short
from flows.text.sanitize import cut, one_line
from storage.repositories import dyads, feeds
from storage.repositories.dyads import Dyad

MAX_BUTTONS = 90


def run(ctx: Context, person: Contact, words: str) -> None:
    """One line for each client, and how each stands; with words, only those whose label holds them."""
    none = Message(person.voice.say("clients-none", words=cut(one_line(words), 40)))
    *before, last = list_clients(ctx, person, words.strip()) or (none,)
    one = Button(person.voice.plain("client-which-button"), "client:which")
    for message in (*before, Message(last.html, ((one,),))):
        outbox.reply(ctx, person, message)
    assert person.practitioner is not None
    audit.record(ctx, Verb.READ_CLIENTS, person.practitioner.id)
    _states(ctx, person, words)
    if feeds.get(ctx, person.practitioner.id) is not None:
        own = dyads.of_practitioner(ctx, person.practitioner.id)
        codes = ", ".join(f"{each.label} #{each.code}" for each in own)
        outbox.reply(ctx, person, Message(person.voice.say("clients-codes", codes=codes)))


def _states(ctx: Context, person: Contact, wanted: str) -> None:
    """Who does not simply take part, and what is the matter; who waits for a word is asked about."""
    assert person.practitioner is not None
    everybody = dyads.of_practitioner(ctx, person.practitioner.id)
    own = search(everybody, wanted)
    states = client_status.of_all(ctx, own)
    lines = [
        person.voice.say("clients-state", label=each.label, state=person.voice.plain(f"state-{state}"))
        for each in own
        if not lifecycle.is_over_unasked(each.state) and (state := states[each.id]) != DyadState.ACTIVE
    ]
    for page in pages(lines):
        outbox.reply(ctx, person, Message(page))
    _open_invites(ctx, person, [each for each in own if each.state is DyadState.INVITED])
    for each in own:
        if each.state is DyadState.AGREED:
            outbox.reply(ctx, person, identity_confirmation.question_text(ctx, person, each))


def _open_invites(ctx: Context, person: Contact, invited: list[Dyad]) -> None:
    """Who has not opened their link: a button each, to send a new one or take it back."""
    rows = tuple((Button(short(each.label), f"invite:open:{each.id}"),) for each in invited[:MAX_BUTTONS])
    if rows:
        outbox.reply(ctx, person, Message(person.voice.say("clients-invited"), rows))


COMMAND = CommandSpec("clients", Role.PRACTITIONER, run)
