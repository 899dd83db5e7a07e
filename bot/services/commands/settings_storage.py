"""Storing settings, and what follows from a change: new times of check-ins, digest and menu."""

from bot.services.commands import settings_overview
from bot.services.context import (
    CallbackTap,
    Context,
    KnownContact,
    access,
    from_person,
    roles,
)
from bot.services.context.digest_schedule import schedule_next_digest
from bot.services.messaging import command_menu, outbox
from bot.services.sessions import cadences
from flows.scheduling.parse import read_zone
from flows.scheduling.typed_datetime import read_time_only
from storage.repositories import people, practitioners, prompts


def typed_zone(ctx: Context, contact: KnownContact, about: str, text: str) -> None:
    """Store the time zone of a typed place or zone; check-ins to come move with it."""
    change(ctx, contact, None, zone=read_zone(text, contact.voice.language))


def typed_time(ctx: Context, contact: KnownContact, about: str, text: str) -> None:
    """Store the typed time of the digest."""
    practitioner = access.practitioner(contact).practitioner
    practitioners.change(ctx, practitioner.id, digest_at=f"{read_time_only(text):%H:%M}")
    apply(ctx, contact, None)


def change(ctx: Context, contact: KnownContact, tap: CallbackTap | None, **values: str | bool | None) -> None:
    """Store values of the person's row, and apply them."""
    people.change(ctx, contact.person.id, **values)
    apply(ctx, contact, tap)


def apply(ctx: Context, contact: KnownContact, tap: CallbackTap | None) -> None:
    """Reschedule and reply by the stored settings."""
    prompts.drop(ctx, contact.chat_key)
    updated = from_person(ctx, contact.person.id)
    cadences.reschedule_person(ctx, updated, contact.zone)
    if (practitioner := updated.as_practitioner()) is not None:
        if updated.voice.language != contact.voice.language:
            command_menu.set_chat_menu(ctx, updated, roles(updated))
        schedule_next_digest(ctx, practitioner)
    if tap is not None:
        outbox.edit_message(ctx, updated, settings_overview.overview(updated), tap)
    else:
        outbox.reply(ctx, updated, settings_overview.overview(updated))
