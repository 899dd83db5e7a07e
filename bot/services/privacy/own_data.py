"""What is stored about a person: told in words, given as JSON, and shown as their practitioner sees it."""

import json
from collections.abc import Iterator

from bot.services.context import audit, contact
from bot.services.context.audit import Verb
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.digests import composition
from flows.digest import serialization
from flows.digest.card import card, render_card
from flows.digest.client_filter import only, speaks_of
from flows.digest.pages import clip, pages
from flows.digest.text import render
from flows.digest.value import Digest
from flows.i18n import OWN_NAMES
from flows.instruments import Perspective
from flows.message import Message
from flows.scheduling.zones import place
from storage.repositories import check_ins, consents, dyads, own_data, practitioners
from storage.repositories import digests as kept_digests
from storage.repositories.check_ins import Phase
from storage.repositories.dyads import Dyad

TOLD = 10  # check-ins told in words; the file has all
MOST_OF_WORDS = 450
VERSION = 1


def in_words(desk: Desk, person: Who) -> tuple[Message, ...]:
    """Who they are here, their agreements, their last check-ins, and words only they can see."""
    audit.note(desk, Verb.READ_OWN, person.opaque)
    messages = [Message(page) for page in pages(_about(desk, person))]
    for dyad in person.dyads:
        messages += [*_card(desk, person, dyad, TOLD), *_unshared(desk, person, dyad)]
    return (*messages, Message(person.voice.say("mydata-more")))


def _about(desk: Desk, person: Who) -> Iterator[str]:
    voice = person.voice
    yield voice.say("mydata", language=OWN_NAMES[voice.language], zone=place(person.zone, voice.language))
    for dyad in person.dyads:
        name = practitioners.get(desk.unit, dyad.practitioner).name or "–"
        yield voice.say("mydata-with", name=name, label=dyad.label, state=voice.plain(f"state-{dyad.state}"))
        since = consents.standing_since(desk.unit, dyad.client)
        if since is not None:
            yield voice.say("mydata-agreed", when=voice.moment(since, person.zone))
    if person.practitioner is not None:
        count = len(dyads.of_practitioner(desk.unit, person.practitioner.id))
        weeks = len(kept_digests.every(desk.unit, person.practitioner.id))
        yield voice.say("mydata-practitioner", name=person.practitioner.name, clients=count, digests=weeks)
    if person.coordinator is not None:
        yield voice.say("mydata-coordinator")


def _unshared(desk: Desk, person: Who, dyad: Dyad) -> list[Message]:
    """Words the client wrote and kept to themselves."""
    asked = check_ins.of_dyad(desk.unit, dyad.id, Perspective.CLIENT, *Phase)
    notes = [note for each in asked for note in check_ins.given(desk.unit, each).notes.values()]
    lines = [
        person.voice.say("mydata-unshared", words=clip(note.text, MOST_OF_WORDS))
        for note in notes
        if not note.shared
    ]
    return [Message(page) for page in pages(lines)]


def as_json(desk: Desk, person: Who) -> str:
    """All that is stored about this person, row by row."""
    assert person.person is not None
    own = person.person
    audit.note(desk, Verb.EXPORTED, person.opaque)
    found: dict[str, object] = {
        "format": "alliance-checkin own data",
        "version": VERSION,
        "made_at": desk.now.isoformat(),
        "person": own_data.of_person(desk.unit, own.id, own.lane),
        "as_client": [own_data.of_client(desk.unit, each.client, own.id) for each in person.dyads],
    }
    if person.practitioner is not None:
        found["as_practitioner"] = own_data.of_practitioner(
            desk.unit, person.practitioner.id, own.id, own.lane
        )
    if person.coordinator is not None:
        found["as_coordinator"] = own_data.of_coordinator(desk.unit, person.coordinator.id, own.lane)
    return json.dumps(found, ensure_ascii=False, indent=2)


def as_seen(desk: Desk, person: Who) -> list[Message]:
    """What each practitioner was told last, would be told now, and finds behind the buttons; in this person's words."""
    messages = []
    for dyad in person.dyads:
        audit.note(desk, Verb.READ_AS_SEEN, dyad.id)
        practitioner = practitioners.get(desk.unit, dyad.practitioner)
        if practitioner.person is None:
            messages.append(Message(person.voice.say("seen-by-nobody")))
            continue
        reader = contact.known(desk, practitioner.person)
        messages.append(Message(person.voice.say("seen-intro", name=practitioner.name)))
        for digest in _digests(desk, reader, dyad):
            shown = render(only(digest, dyad.id), person.voice, composition.instrument(desk, reader))
            messages += [Message(each.html) for each in shown]  # without the buttons: they are not theirs
        messages += _card(desk, reader, dyad, 3, person)
    return messages


def _digests(desk: Desk, reader: Who, dyad: Dyad) -> Iterator[Digest]:
    assert reader.practitioner is not None
    for _, content in kept_digests.every(desk.unit, reader.practitioner.id)[:1]:
        if content is not None and speaks_of(digest := serialization.from_json(content), dyad.id):
            yield digest
    yield composition.of_client(desk, reader, dyad)


def _card(desk: Desk, reader: Who, dyad: Dyad, last: int, person: Who | None = None) -> list[Message]:
    instrument, voice = composition.instrument(desk, reader), (person or reader).voice
    name = practitioners.get(desk.unit, dyad.practitioner).name
    made = card(composition.client_week(desk, dyad), instrument, last=last)
    return list(render_card(made, voice, instrument, zone=reader.zone, name=name))
