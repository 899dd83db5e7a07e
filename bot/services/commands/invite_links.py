"""Links and codes of invitations: creating, showing and revoking them."""

from bot.services.context import (
    Context,
    PractitionerContact,
    audit,
)
from bot.services.context.audit import Verb
from bot.services.enrolment import identity_confirmation, invitations
from bot.services.messaging import outbox
from bot.services.participation import client_status
from flows.message import Button, Message
from storage.repositories import erasure, invites
from storage.repositories.dyads import Dyad


def offer(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> None:
    """Reply with a new link for this client; older links become invalid."""
    audit.record(ctx, Verb.INVITED, dyad.id)
    days = contact.programme.invite_days
    code = invitations.recreate(ctx, dyad, days)
    picture = Button(contact.voice.plain("invite-qr-button"), f"invite:qr:{code}")
    back = Button(contact.voice.plain("invite-revoke-button"), f"invite:revoke:{dyad.id}")
    text = describe_link(ctx, contact, dyad, code, days)
    outbox.reply(ctx, contact, Message(text, ((picture,), (back,))), protected=False)


def renew(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> None:
    """Reply with a new link for a client who has not agreed yet.

    A person who has opened the old link is erased and notified, since it may have reached the wrong person.
    """
    if dyad.person is not None:  # it may have been another person
        dyad = identity_confirmation.reinvite(ctx, dyad)
    offer(ctx, contact, dyad)


def describe_link(ctx: Context, contact: PractitionerContact, dyad: Dyad, code: str, days: int) -> str:
    """Return the text that contains a link and its code."""
    link = invitations.invite_link(ctx.resources.bot_name, code)
    return contact.voice.say("invite-made", label=dyad.label, link=link, code=code, days=days)


def has_open_link(ctx: Context, dyad: Dyad) -> bool:
    """Return whether a link was opened without an agreement, or can still be."""
    return dyad.person is not None or invites.get_expiry(ctx, dyad.id) is not None


def revoke(ctx: Context, dyad: Dyad) -> None:
    """Revoke the invitation and erase the invited client."""
    erasure.erase_client(ctx, dyad.client)
    audit.record(ctx, Verb.INVITE_REVOKED, dyad.id)


def overview(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Return the state of an invitation and what a new link would replace, with buttons to renew and revoke it."""
    text = client_status.describe_status(ctx, contact, dyad)
    expiry = invites.get_expiry(ctx, dyad.id)
    if dyad.person is not None:
        text += "\n\n" + contact.voice.say("invite-opened-before")
    elif expiry is not None:
        day = contact.voice.day(contact.local_date(expiry))
        text += "\n\n" + contact.voice.say("invite-made-before", day=day)
    text += "\n\n" + contact.voice.say("invite-until-agreed")
    new = Button(contact.voice.plain("invite-new-button"), f"invite:new:{dyad.id}")
    back = Button(contact.voice.plain("invite-revoke-button"), f"invite:revoke:{dyad.id}")
    return Message(text, ((new,), (back,)))
