"""Accepting an invitation by its code, which makes a person a client, a practitioner or a coordinator."""

from bot.services.context import Contact, Context, KnownContact, access, from_person, rate_limit
from bot.services.context.rate_limit import AttemptKind
from bot.services.enrolment import pending_consent, welcome
from bot.services.messaging import outbox
from flows.dyads import lifecycle
from flows.message import Message
from storage.repositories import dyads, invites, people, practitioners
from storage.repositories.invites import Invite, Invited


def accept(ctx: Context, contact: Contact, code: str) -> None:
    """Accept the invitation with this code and reply to the person, or reply why that is not possible."""
    if wait := rate_limit.current_wait(ctx, contact, AttemptKind.CODE):
        message = Message(contact.voice.say("wait-a-while", minutes=wait.minutes))
        outbox.reply(ctx, contact, message, once=wait.name)
        return
    invite = invites.by_code(ctx, code)
    problem = _problem(ctx, contact, invite)
    if invite is None:
        rate_limit.record_failed_attempt(ctx, contact, AttemptKind.CODE)
    if problem == "invite-mine-already" and _offer_again(ctx, contact, invite):
        return
    if invite is None or problem is not None:
        outbox.reply(ctx, contact, Message(contact.voice.say(problem or "invite-unknown")))
    elif not invites.mark_used(ctx, invite.id):
        outbox.reply(ctx, contact, Message(contact.voice.say("invite-used")))
    else:
        rate_limit.reset_failed_attempts(ctx, contact, AttemptKind.CODE)
        welcome.welcome(ctx, _known(ctx, contact, invite.invited.language), invite.invited)


def _offer_again(ctx: Context, contact: Contact, invite: Invite | None) -> bool:
    """Answer a client who opens their own link and takes no part now; return whether they are one."""
    joined = [each for each in contact.dyads if invite is not None and each.id == invite.invited.dyad]
    return bool(joined) and pending_consent.offer_again(ctx, contact, joined[0])


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
        current = [each.practitioner for each in contact.dyads if not lifecycle.is_over(each.state)]
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
