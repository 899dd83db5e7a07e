"""What a client's practitioner sees of the client: digests and the card."""

from collections.abc import Iterator

from bot.services.context import Contact, Context, PractitionerContact, audit, from_practitioner
from bot.services.context.audit import Verb
from bot.services.digests import composition
from bot.services.privacy.card_pages import card_of
from flows.digest import serialization
from flows.digest.client_filter import mentions_client, only_client, without_practitioners_answers
from flows.digest.text import render
from flows.digest.value import Digest
from flows.message import Message
from storage.repositories import digests as kept_digests
from storage.repositories import practitioners
from storage.repositories.dyads import Dyad


def practitioner_views(ctx: Context, person: Contact) -> list[Message]:
    """Return each practitioner's view of this client, in the client's language: last digest, present one, and card.

    What the practitioner answered themselves is left out: nobody else sees it.
    """
    messages = []
    for dyad in person.dyads:
        audit.record(ctx, Verb.READ_AS_SEEN, dyad.id)
        practitioner = practitioners.get(ctx, dyad.practitioner)
        reader = from_practitioner(ctx, practitioner.id)
        if reader is None:
            messages.append(Message(person.voice.say("seen-by-nobody")))
            continue
        messages.append(Message(person.voice.say("seen-intro", name=practitioner.name)))
        for digest in _digests(ctx, reader, dyad):
            part = without_practitioners_answers(only_client(digest, dyad.id))
            shown = render(part, person.voice, composition.programme_instrument(ctx, reader))
            messages += [Message(each.html) for each in shown]  # without the practitioner's buttons
        messages += card_of(ctx, reader, dyad, 3, person)
    return messages


def _digests(ctx: Context, reader: PractitionerContact, dyad: Dyad) -> Iterator[Digest]:
    for _, content in kept_digests.list_all(ctx, reader.practitioner.id)[:1]:
        if content is not None and mentions_client(digest := serialization.from_json(content), dyad.id):
            yield digest
    yield composition.compose_for_client(ctx, reader, dyad)
