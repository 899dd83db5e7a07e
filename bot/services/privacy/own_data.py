"""A person's own data: in words, as JSON, and as their practitioner sees it."""

import json
from collections.abc import Iterator

from bot.services.context import audit, contact
from bot.services.context.audit import Verb
from bot.services.context.contact import Contact, KnownContact, PractitionerContact
from bot.services.context.context import Context
from bot.services.digests import client_weeks, composition
from flows.digest import serialization
from flows.digest.card import build_card, render_card
from flows.digest.client_filter import mentions_client, only_client
from flows.digest.pages import clip, paginate
from flows.digest.text import render
from flows.digest.value import Digest
from flows.i18n import OWN_NAMES
from flows.instruments import Perspective
from flows.message import Message
from flows.scheduling.zones import zone_city
from storage.repositories import check_ins, consents, dyads, own_data, practitioners
from storage.repositories import digests as kept_digests
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.dyads import Dyad

MAX_CHECK_INS_SHOWN = 10  # the JSON file has all check-ins
MAX_QUOTED_CHARACTERS = 450
VERSION = 1


def describe_own_data(ctx: Context, person: Contact) -> tuple[Message, ...]:
    """Return a person's roles, consents, last check-ins, and the notes they did not share."""
    audit.record(ctx, Verb.READ_OWN, person.opaque)
    messages = [Message(page) for page in paginate(_about(ctx, person))]
    for dyad in person.dyads:
        messages += [*_card(ctx, person, dyad, MAX_CHECK_INS_SHOWN), *_unshared(ctx, person, dyad)]
    return (*messages, Message(person.voice.say("mydata-more")))


def _about(ctx: Context, person: Contact) -> Iterator[str]:
    voice = person.voice
    yield voice.say("mydata", language=OWN_NAMES[voice.language], zone=zone_city(person.zone, voice.language))
    for dyad in person.dyads:
        name = practitioners.get(ctx, dyad.practitioner).name or "–"
        yield voice.say("mydata-with", name=name, label=dyad.label, state=voice.plain(f"state-{dyad.state}"))
        since = consents.in_force_since(ctx, dyad.client)
        if since is not None:
            yield voice.say("mydata-agreed", when=voice.moment(since, person.zone))
    if person.practitioner is not None:
        count = len(dyads.of_practitioner(ctx, person.practitioner.id))
        weeks = len(kept_digests.list_all(ctx, person.practitioner.id))
        yield voice.say("mydata-practitioner", name=person.practitioner.name, clients=count, digests=weeks)
    if person.coordinator is not None:
        yield voice.say("mydata-coordinator")


def _unshared(ctx: Context, person: Contact, dyad: Dyad) -> list[Message]:
    """Return the notes that the client did not share."""
    asked = check_ins.of_dyad(ctx, dyad.id, Perspective.CLIENT, *CheckInPhase)
    notes = [note for each in asked for note in check_ins.unseal_answers(ctx, each).notes.values()]
    lines = [
        person.voice.say("mydata-unshared", words=clip(note.text, MAX_QUOTED_CHARACTERS))
        for note in notes
        if not note.shared
    ]
    return [Message(page) for page in paginate(lines)]


def as_json(ctx: Context, person: KnownContact) -> str:
    """Return all stored rows about a person as JSON."""
    owner = person.person
    audit.record(ctx, Verb.EXPORTED, person.opaque)
    data: dict[str, object] = {
        "format": "alliance-checkin own data",
        "version": VERSION,
        "made_at": ctx.now.isoformat(),
        "person": own_data.of_person(ctx, owner.id, owner.chat_key),
        "as_client": [own_data.of_client(ctx, each.client, owner.id) for each in person.dyads],
    }
    if person.practitioner is not None:
        data["as_practitioner"] = own_data.of_practitioner(
            ctx, person.practitioner.id, owner.id, owner.chat_key
        )
    if person.coordinator is not None:
        data["as_coordinator"] = own_data.of_coordinator(ctx, person.coordinator.id, owner.chat_key)
    return json.dumps(data, ensure_ascii=False, indent=2)


def practitioner_views(ctx: Context, person: Contact) -> list[Message]:
    """Return each practitioner's view of this client, in the client's language: last digest, present one, and card."""
    messages = []
    for dyad in person.dyads:
        audit.record(ctx, Verb.READ_AS_SEEN, dyad.id)
        practitioner = practitioners.get(ctx, dyad.practitioner)
        reader = contact.from_practitioner(ctx, practitioner.id)
        if reader is None:
            messages.append(Message(person.voice.say("seen-by-nobody")))
            continue
        messages.append(Message(person.voice.say("seen-intro", name=practitioner.name)))
        for digest in _digests(ctx, reader, dyad):
            shown = render(
                only_client(digest, dyad.id), person.voice, composition.programme_instrument(ctx, reader)
            )
            messages += [Message(each.html) for each in shown]  # without the practitioner's buttons
        messages += _card(ctx, reader, dyad, 3, person)
    return messages


def _digests(ctx: Context, reader: PractitionerContact, dyad: Dyad) -> Iterator[Digest]:
    for _, content in kept_digests.list_all(ctx, reader.practitioner.id)[:1]:
        if content is not None and mentions_client(digest := serialization.from_json(content), dyad.id):
            yield digest
    yield composition.compose_for_client(ctx, reader, dyad)


def _card(
    ctx: Context, reader: Contact, dyad: Dyad, last: int, person: Contact | None = None
) -> list[Message]:
    instrument, voice = composition.programme_instrument(ctx, reader), (person or reader).voice
    name = practitioners.get(ctx, dyad.practitioner).name
    week = client_weeks.read_client_week(ctx, dyad)
    built = build_card(week if person else week.without_goals(), instrument, last=last)
    return list(render_card(built, voice, instrument, zone=reader.zone, name=name))
