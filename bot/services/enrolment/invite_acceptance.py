"""Accepting an invitation by its code, which makes a person a client, a practitioner or a coordinator."""

from bot.services.consent import consent
from bot.services.context import Contact, Context, KnownContact, access, audit, from_person, rate_limit, roles
from bot.services.context.audit import Verb
from bot.services.context.contact import next_digest
from bot.services.context.rate_limit import AttemptKind
from bot.services.messaging import command_menu, outbox
from flows.ids import CoordinatorId, PractitionerId
from flows.message import Message
from flows.scheduling.zones import place
from storage.repositories import coordinators, due, dyads, invites, people, practitioners
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad, DyadState
from storage.repositories.invites import Invite, Invited


def accept(ctx: Context, contact: Contact, code: str) -> None:
    """Accept the invitation with this code and reply to the person, or reply why that is not possible."""
    if minutes := rate_limit.minutes_left(ctx, contact, AttemptKind.CODE):
        outbox.reply(ctx, contact, Message(contact.voice.say("wait-a-while", minutes=minutes)))
        return
    invite = invites.by_code(ctx, code)
    problem = _problem(ctx, contact, invite)
    if invite is None:
        rate_limit.record_failed_attempt(ctx, contact, AttemptKind.CODE)
    if invite is None or problem is not None:
        outbox.reply(ctx, contact, Message(contact.voice.say(problem or "invite-unknown")))
    elif not invites.use(ctx, invite.id):
        outbox.reply(ctx, contact, Message(contact.voice.say("invite-used")))
    else:
        rate_limit.reset_failed_attempts(ctx, contact, AttemptKind.CODE)
        _welcome(ctx, _known(ctx, contact, invite.invited.language), invite.invited)


def _problem(ctx: Context, contact: Contact, invite: Invite | None) -> str | None:
    """Return the key of the text that says why this invitation cannot be accepted; None if it can."""
    if invite is None:
        return "invite-unknown"
    if invite.used_at is not None:
        return "invite-mine-already" if access.has_joined(contact, invite.invited) else "invite-used"
    if ctx.now >= invite.expires_at:
        return "invite-expired"
    return _role_problem(ctx, contact, invite.invited)


def _role_problem(ctx: Context, contact: Contact, invited: Invited) -> str | None:
    """Return the key of the text that says why this person cannot have the role offered; None if they can."""
    if invited.coordinator is not None:
        return "invite-coordinator-twice" if contact.coordinator is not None else None
    if invited.dyad is not None:
        practitioner = dyads.get(ctx, invited.dyad).practitioner
        if contact.practitioner is not None and contact.practitioner.id == practitioner:
            return "invite-own-client"
        current = [each.practitioner for each in contact.dyads if each.state not in dyads.OVER]
        return "invite-client-twice" if practitioner in current else None
    if contact.practitioner is not None:
        return "invite-practitioner-twice"
    return "invite-for-practitioner" if _is_client_there(ctx, contact, invited) else None


def _is_client_there(ctx: Context, contact: Contact, invited: Invited) -> bool:
    """Return whether the person is a client in the programme that invites a practitioner: the link was misdirected."""
    if invited.practitioner is None:
        return False
    programme = practitioners.get(ctx, invited.practitioner).programme
    return programme in (practitioners.get(ctx, each.practitioner).programme for each in contact.dyads)


def _known(ctx: Context, contact: Contact, language: str | None) -> KnownContact:
    """Return the contact of the person, who is added if new, with the language that the invitation names."""
    if (known := contact.as_known()) is not None:
        return known
    added = people.add(ctx, contact.chat_key, contact.chat, contact.telegram_language)
    if language is not None:
        people.change(ctx, added.id, language=language)
    return from_person(ctx, added.id)


def _welcome(ctx: Context, contact: KnownContact, invited: Invited) -> None:
    if invited.coordinator is not None:
        _welcome_coordinator(ctx, contact, invited.coordinator)
    elif invited.dyad is not None:
        _welcome_client(ctx, contact, dyads.get(ctx, invited.dyad))
    elif invited.practitioner is not None:
        _welcome_practitioner(ctx, contact, invited.practitioner)


def _welcome_coordinator(ctx: Context, contact: KnownContact, coordinator: CoordinatorId) -> None:
    coordinators.bind(ctx, coordinator, contact.person.id)
    joined = from_person(ctx, contact.person.id)
    audit.record(ctx, Verb.INVITE_OPENED, coordinator, by=joined)
    outbox.reply(ctx, joined, Message(joined.voice.say("welcome-coordinator", name=joined.programme.name)))
    command_menu.offer(ctx, joined, roles(joined))


def _welcome_practitioner(ctx: Context, contact: KnownContact, practitioner: PractitionerId) -> None:
    practitioners.change(ctx, practitioner, person_id=contact.person.id)
    joined = access.practitioner(from_person(ctx, contact.person.id))
    digest_at = next_digest(ctx, joined)
    due.put(ctx, DueKind.DIGEST, practitioner, digest_at)
    audit.record(ctx, Verb.INVITE_OPENED, practitioner, by=joined)
    when = joined.voice.moment(digest_at, joined.zone)
    zone = place(joined.zone, joined.voice.language)
    text = joined.voice.say("welcome-practitioner", name=joined.practitioner.name, digest=when, zone=zone)
    outbox.reply(ctx, joined, Message(text))
    command_menu.offer(ctx, joined, roles(joined))


def _welcome_client(ctx: Context, contact: KnownContact, dyad: Dyad) -> None:
    dyads.bind(ctx, dyad.client, contact.person.id)
    dyads.set_state(ctx, dyad.id, DyadState.LINK_OPENED)
    audit.record(ctx, Verb.INVITE_OPENED, dyad.id, by=contact)
    consent.request(ctx, from_person(ctx, contact.person.id), dyad)
