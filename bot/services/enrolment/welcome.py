"""Binding a person to the role for which they were invited, and the first reply to them."""

from bot.services.alerts import emergency_contacts
from bot.services.consent import consent_messages
from bot.services.context import (
    Context,
    KnownContact,
    PractitionerContact,
    audit,
    from_person,
    from_practitioner,
    roles,
)
from bot.services.context.audit import Verb
from bot.services.context.digest_schedule import schedule_next_digest
from bot.services.messaging import command_menu
from flows.dyads.lifecycle import DyadState
from flows.scheduling.zones import zone_city
from storage.repositories import coordinators, dyads, practitioners
from storage.repositories.invites import Invited


def welcome(ctx: Context, contact: KnownContact, invited: Invited) -> None:
    """Give the person the role for which they were invited, and send the first message."""
    if invited.coordinator is not None:
        coordinators.bind(ctx, invited.coordinator, contact.person.id)
        coordinator = from_person(ctx, contact.person.id)
        audit.record(ctx, Verb.INVITE_OPENED, invited.coordinator, by=coordinator)
        _greet_coordinator(ctx, coordinator)
    elif invited.dyad is not None:
        dyad = dyads.get(ctx, invited.dyad)
        dyads.bind(ctx, dyad.client, contact.person.id)
        dyads.set_state(ctx, dyad.id, DyadState.LINK_OPENED)
        audit.record(ctx, Verb.INVITE_OPENED, dyad.id, by=contact)
        consent_messages.request(ctx, from_person(ctx, contact.person.id), dyad)
    elif invited.practitioner is not None:
        practitioners.change(ctx, invited.practitioner, person_id=contact.person.id)
        practitioner = from_practitioner(ctx, invited.practitioner)
        if practitioner is not None:
            audit.record(ctx, Verb.INVITE_OPENED, invited.practitioner, by=practitioner)
            _greet_practitioner(ctx, practitioner)


def _greet_coordinator(ctx: Context, contact: KnownContact) -> None:
    text = contact.voice.say("welcome-coordinator", name=contact.programme.name)
    emergency_contacts.greet(ctx, contact, text)
    command_menu.set_chat_menu(ctx, contact, roles(contact))


def _greet_practitioner(ctx: Context, contact: PractitionerContact) -> None:
    digest_at = schedule_next_digest(ctx, contact)
    when = contact.voice.moment(digest_at, contact.zone)
    zone = zone_city(contact.zone, contact.voice.language)
    name = contact.practitioner.name
    hours = contact.programme.check_in.ask_after_hours
    text = contact.voice.say("welcome-practitioner", name=name, digest=when, zone=zone, hours=hours)
    emergency_contacts.greet(ctx, contact, text)
    command_menu.set_chat_menu(ctx, contact, roles(contact))
