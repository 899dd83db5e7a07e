"""/clients: everybody at a glance."""

from bot.services import audit, confirming, outbox
from bot.services.audit import Verb
from bot.services.commands.command import Command, Role
from bot.services.desk import Desk
from bot.services.digests import overview
from bot.services.who import Who
from flows.digest.pages import pages
from flows.message import Message
from storage.repositories import dyads, feeds, people
from storage.repositories.dyads import Dyad, DyadState


def run(desk: Desk, person: Who, words: str) -> None:
    """One line for each client, and how each stands; with words, only those whose label holds them."""
    found = overview(desk, person, words.strip())
    for message in found or (Message(person.voice.say("clients-none", words=words.strip()[:40])),):
        outbox.reply(desk, person, message)
    assert person.practitioner is not None
    audit.note(desk, Verb.READ_CLIENTS, person.practitioner.id)
    _states(desk, person, words.strip().casefold())
    if feeds.get(desk.unit, person.practitioner.id) is not None:
        own = dyads.of_practitioner(desk.unit, person.practitioner.id)
        codes = ", ".join(f"{each.label} #{each.code}" for each in own)
        outbox.reply(desk, person, Message(person.voice.say("clients-codes", codes=codes)))


def _states(desk: Desk, person: Who, wanted: str) -> None:
    """Who does not simply take part, and what is the matter; who waits for a word is asked about."""
    assert person.practitioner is not None
    everybody = dyads.of_practitioner(desk.unit, person.practitioner.id)
    own = [each for each in everybody if wanted in each.label.casefold()]
    lines = [
        person.voice.say("clients-state", label=each.label, state=person.voice.plain(f"state-{state}"))
        for each in own
        if (state := _state(desk, each)) != DyadState.ACTIVE
    ]
    for page in pages(lines):
        outbox.reply(desk, person, Message(page))
    for each in own:
        if each.state is DyadState.AGREED:
            outbox.reply(desk, person, confirming.question(desk, person, each))


def _state(desk: Desk, dyad: Dyad) -> str:
    gone = dyad.person is not None and not people.get(desk.unit, dyad.person).reachable
    return "unreachable" if gone else str(dyad.state)


COMMAND = Command("clients", Role.PRACTITIONER, run)
