"""A practitioner leaves, or is erased: their dyads end, their digests are erased, their clients keep their answers."""

from bot.services.context import Contact, Context, PractitionerContact, audit, from_person
from bot.services.context.audit import Verb
from bot.services.messaging import outbox
from bot.services.participation import endings
from bot.services.privacy.farewells import post_farewell
from bot.services.privacy.person_erasure import forget_person
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState
from storage.repositories import digests, due, dyads, erasure, practitioners
from storage.repositories.practitioners import Practitioner


def forget_practitioner(ctx: Context, person: PractitionerContact) -> None:
    """Erase a person as a practitioner, and wholly if they have no other role."""
    release_clients(ctx, person.practitioner, "practitioner-left")
    practitioners.forget(ctx, person.practitioner.id)
    audit.record(ctx, Verb.ERASED, person.practitioner.id)
    forget_person(ctx, person, not person.dyads and person.coordinator is None)


def practitioner_leaves(ctx: Context, practitioner: Practitioner) -> None:
    """Remove a practitioner as if they had erased themselves, except that clients still read their name."""
    release_clients(ctx, practitioner, "practitioner-gone")
    audit.record(ctx, Verb.PRACTITIONER_LEFT, practitioner.id)
    practitioners.leave(ctx, practitioner.id)
    if practitioner.person is not None:
        person = from_person(ctx, practitioner.person)
        post_farewell(ctx, person, person.voice.say("no-practitioner-now"))
        forget_person(ctx, person, not person.dyads and person.coordinator is None)


def release_clients(ctx: Context, practitioner: Practitioner, key: str | None) -> None:
    """End all dyads of a practitioner, notify the clients with the text of `key`, if any, and erase the digests.

    The clients' answers are their own and are kept.
    """
    every = dyads.of_practitioner(ctx, practitioner.id)
    for dyad in every:
        if dyad.person is None:
            erasure.erase_client(ctx, dyad.client)
        elif not lifecycle.is_over(dyad.state):
            endings.end_without_practitioner(ctx, dyad)
            _notify_end(ctx, from_person(ctx, dyad.person), practitioner.name, key)
        elif lifecycle.may_restart(dyad.state):  # no practitioner to begin again with
            dyads.set_state(ctx, dyad.id, DyadState.ENDED)
    erasure.erase_views(ctx, [dyad.id for dyad in every])
    for week, _ in digests.list_all(ctx, practitioner.id):
        digests.rewrite(ctx, practitioner.id, week, None)
    due.cancel_all(ctx, practitioner.id)
    erasure.erase_practitioner_rows(ctx, practitioner.id)


def _notify_end(ctx: Context, client: Contact, name: str, key: str | None) -> None:
    if key is not None:
        post_farewell(ctx, client, client.voice.say(key, name=name), outbox.next_daytime(ctx, client))
