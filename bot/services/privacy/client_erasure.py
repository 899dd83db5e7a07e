"""Erasure of clients and coordinators: their rows and the keys they were sealed with, so that no backup reads them.

A client is also removed from what others hold: the practitioner's digests are rewritten (``erased_digests``), and
outbox messages that name the client are deleted (``erased_mail``). The practitioner learns that the client has left,
and no more. A practitioner's own erasure is in ``practitioner_departure``.
"""

from collections.abc import Collection

from bot.services.context import Contact, Context, CoordinatorContact, audit, from_person
from bot.services.context.audit import Verb
from bot.services.events import publication
from bot.services.privacy import erased_digests, erased_mail, farewells
from bot.services.privacy.person_erasure import forget_person
from flows.ids import PersonId
from storage.repositories import erasure, practitioners
from storage.repositories.dyads import Dyad


def forget_client(ctx: Context, person: Contact) -> None:
    """Erase a person as a client, and wholly if they have no other role."""
    alerted = {dyad.id: erased_mail.alerted_people(ctx, dyad) for dyad in person.dyads}
    for dyad in person.dyads:
        publication.publish_leaving(ctx, dyad)
        farewells.remove_open_questions(ctx, dyad)
    erased_rows = frozenset[str]()  # a transferred client has several dyads
    for client in sorted({dyad.client for dyad in person.dyads}):
        erased_rows |= erasure.erase_client(ctx, client)
    for dyad in person.dyads:
        _forget_dyad(ctx, dyad, erased_rows, alerted[dyad.id])
    forget_person(ctx, person, person.practitioner is None and person.coordinator is None)


def forget_coordinator(ctx: Context, person: CoordinatorContact) -> None:
    """Erase a person as a coordinator, and wholly if they have no other role."""
    erasure.erase_coordinator(ctx, person.coordinator.id)
    audit.record(ctx, Verb.ERASED, person.coordinator.id)
    forget_person(ctx, person, person.practitioner is None and not person.dyads)


def reject_invitee(ctx: Context, dyad: Dyad) -> None:
    """Erase a person who opened an invitation not meant for them, and notify them."""
    if dyad.person is not None:
        person = from_person(ctx, dyad.person)
        _erase_as_client(ctx, person, dyad)
        farewells.post_farewell(ctx, person, person.voice.say("invite-not-meant"))


def remove_silently(ctx: Context, dyad: Dyad) -> None:
    """Erase a person confirmed by mistake, without a message, and remove them from digests."""
    if dyad.person is not None:
        farewells.remove_open_questions(ctx, dyad)
        _erase_as_client(ctx, from_person(ctx, dyad.person), dyad)
        erased_digests.rewrite_digests(ctx, dyad)


def _erase_as_client(ctx: Context, person: Contact, dyad: Dyad) -> None:
    """Erase a person as this client, and wholly if they have no other role."""
    publication.publish_leaving(ctx, dyad)
    erasure.erase_client(ctx, dyad.client)
    has_no_other_role = len(person.dyads) == 1 and person.practitioner is None and person.coordinator is None
    forget_person(ctx, person, has_no_other_role)


def _forget_dyad(
    ctx: Context, dyad: Dyad, erased_rows: frozenset[str], alerted: Collection[PersonId]
) -> None:
    person = practitioners.get(ctx, dyad.practitioner).person
    audit.record(ctx, Verb.ERASED, dyad.id)
    erased_digests.rewrite_digests(ctx, dyad)
    erased_mail.delete_alerts(ctx, alerted, erased_rows, dyad.label)
    if person is not None:
        reader = from_person(ctx, person)
        erased_mail.clear_mail(ctx, reader, erased_rows, dyad.label)
        farewells.post_farewell(ctx, reader, reader.voice.say("client-left", label=dyad.label))
