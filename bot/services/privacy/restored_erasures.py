"""Erasures repeated after a backup is restored: who had been erased since it was made is erased again."""

from bot.services.context import Context, audit
from bot.services.context.audit import Verb
from bot.services.privacy.practitioner_departure import release_clients
from storage.repositories import erasure, mailbox_keys, practitioners
from storage.repositories.practitioners import Practitioner


def erase_after_restore(ctx: Context) -> int:
    """Erase again what a restored backup has brought back, and return the number of people and roles erased.

    These are rows whose keys were erased, and roles given up since the backup.
    """
    erased_clients, erased_people = erasure.unreadable_clients(ctx), erasure.unreadable_people(ctx)
    for client in erased_clients:
        erasure.erase_client(ctx, client)
        audit.record(ctx, Verb.ERASED, client)
    erasure.erase_views(ctx, erasure.unreadable_views(ctx))
    erased_coordinators = erasure.unreadable_coordinators(ctx)
    for coordinator in erased_coordinators:
        erasure.erase_coordinator(ctx, coordinator)
        audit.record(ctx, Verb.ERASED, coordinator)
    lost = practitioners.restored_after_erasure(ctx, {person for person, _ in erased_people})
    _end_lost_roles(ctx, lost)
    for person, chat_key in erased_people:
        erasure.erase_person(ctx, person, chat_key)
        audit.record(ctx, Verb.ERASED, person)
        mailbox_keys.erase_mailbox(ctx, chat_key, [], [])
    return len(erased_clients) + len(erased_coordinators) + len(lost) + len(erased_people)


def _end_lost_roles(ctx: Context, lost: list[Practitioner]) -> None:
    """End the roles of practitioners before their people are erased; clients were notified already."""
    for practitioner in lost:
        forget = practitioners.leave if practitioner.name else practitioners.forget
        forget(ctx, practitioner.id)
    for practitioner in lost:
        release_clients(ctx, practitioner, None)
        audit.record(ctx, Verb.ERASED, practitioner.id)
