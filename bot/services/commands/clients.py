"""/clients: everybody at a glance."""

from bot.services.context import audit
from bot.services.context.access import Role
from bot.services.context.audit import Verb
from bot.services.context.client_lookup import holding
from bot.services.context.command_spec import Command
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.digests.composition import overview
from bot.services.enrolment import identity_confirmation
from bot.services.messaging import outbox
from bot.services.participation import client_status
from flows.digest.pages import pages
from flows.message import Button, Message, short
from flows.text.sanitize import cut, one_line
from storage.repositories import dyads, feeds
from storage.repositories.dyads import PAST, Dyad, DyadState

MOST_BUTTONS = 90


def run(desk: Desk, person: Who, words: str) -> None:
    """One line for each client, and how each stands; with words, only those whose label holds them."""
    none = Message(person.voice.say("clients-none", words=cut(one_line(words), 40)))
    *before, last = overview(desk, person, words.strip()) or (none,)
    one = Button(person.voice.plain("client-which-button"), "client:which")
    for message in (*before, Message(last.html, ((one,),))):
        outbox.reply(desk, person, message)
    assert person.practitioner is not None
    audit.note(desk, Verb.READ_CLIENTS, person.practitioner.id)
    _states(desk, person, words)
    if feeds.get(desk.unit, person.practitioner.id) is not None:
        own = dyads.of_practitioner(desk.unit, person.practitioner.id)
        codes = ", ".join(f"{each.label} #{each.code}" for each in own)
        outbox.reply(desk, person, Message(person.voice.say("clients-codes", codes=codes)))


def _states(desk: Desk, person: Who, wanted: str) -> None:
    """Who does not simply take part, and what is the matter; who waits for a word is asked about."""
    assert person.practitioner is not None
    everybody = dyads.of_practitioner(desk.unit, person.practitioner.id)
    own = holding(everybody, wanted)
    states = client_status.of_all(desk, own)
    lines = [
        person.voice.say("clients-state", label=each.label, state=person.voice.plain(f"state-{state}"))
        for each in own
        if each.state not in PAST and (state := states[each.id]) != DyadState.ACTIVE
    ]
    for page in pages(lines):
        outbox.reply(desk, person, Message(page))
    _open_invites(desk, person, [each for each in own if each.state is DyadState.INVITED])
    for each in own:
        if each.state is DyadState.AGREED:
            outbox.reply(desk, person, identity_confirmation.question(desk, person, each))


def _open_invites(desk: Desk, person: Who, invited: list[Dyad]) -> None:
    """Who has not opened their link: a button each, to send a new one or take it back."""
    rows = tuple((Button(short(each.label), f"invite:open:{each.id}"),) for each in invited[:MOST_BUTTONS])
    if rows:
        outbox.reply(desk, person, Message(person.voice.say("clients-invited"), rows))


COMMAND = Command("clients", Role.PRACTITIONER, run)
