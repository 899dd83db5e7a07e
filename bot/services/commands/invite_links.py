"""Links and codes of invitations: creating, showing and revoking them."""

from datetime import timedelta

from bot.services.context import (
    CallbackTap,
    Context,
    PractitionerContact,
    access,
    audit,
)
from bot.services.context.audit import Verb
from bot.services.enrolment import invitations, qr_code
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import AnswerCallback, Document, SendDocument
from bot.services.participation import client_status
from flows.errors import NotAccessible
from flows.message import Button, Message
from storage.repositories import erasure, invites
from storage.repositories.dyads import Dyad
from storage.repositories.outbox_messages import OutboxKind

QR_NAME = "invitation.png"


def offer(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> None:
    """Reply with a new link for this client; older links become invalid."""
    audit.record(ctx, Verb.INVITED, dyad.id)
    days = contact.programme.invite_days
    code = invitations.recreate(ctx, dyad, days)
    picture = Button(contact.voice.plain("invite-qr-button"), f"invite:qr:{code}")
    back = Button(contact.voice.plain("invite-revoke-button"), f"invite:revoke:{dyad.id}")
    text = _describe(ctx, contact, dyad, code, days)
    outbox.reply(ctx, contact, Message(text, ((picture,), (back,))), protected=False)


def _describe(ctx: Context, contact: PractitionerContact, dyad: Dyad, code: str, days: int) -> str:
    link = invitations.invite_link(ctx.resources.bot_name, code)
    return contact.voice.say("invite-made", label=dyad.label, link=link, code=code, days=days)


def send_qr_code(ctx: Context, contact: PractitionerContact, code: str, tap: CallbackTap) -> None:
    """Answer a tap with the QR code of the link that stands above the button. Raises NotAccessible for another's."""
    invite = invites.by_code(ctx, code)
    if invite is None or invite.invited.dyad is None:
        raise NotAccessible
    dyad = access.own_client(ctx, contact, invite.invited.dyad)
    if invite.used_at is not None or invite.expires_at <= ctx.now:
        key = "invite-used-already" if invite.used_at else "invite-expired"
        outbox.answer_callback(ctx, contact, tap, contact.voice.plain(key))
        return
    picture = Document(QR_NAME, qr_code.qr_png(invitations.invite_link(ctx.resources.bot_name, code)))
    days = max(1, round((invite.expires_at - ctx.now) / timedelta(days=1)))
    caption = Message(_describe(ctx, contact, dyad, code, days))
    action = SendDocument(contact.chat, picture, caption, AnswerCallback(tap.tap), is_protected=False)
    outbox.post(ctx, contact, OutboxKind.REPLY, action, key=f"reply:{ctx.new_id()}")


def revoke(ctx: Context, dyad: Dyad) -> None:
    """Revoke the invitation and erase the invited client."""
    erasure.erase_client(ctx, dyad.client)
    audit.record(ctx, Verb.INVITE_REVOKED, dyad.id)


def overview(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Return the state of an invitation and what a new link would replace, with buttons to renew and revoke it."""
    state = contact.voice.plain(f"state-{client_status.client_statuses(ctx, [dyad])[dyad.id]}")
    text = contact.voice.say("clients-state", label=dyad.label, state=state)
    expiry = invites.get_expiry(ctx, dyad.id)
    if dyad.person is not None:
        text += "\n\n" + contact.voice.say("invite-opened-before")
    elif expiry is not None:
        day = contact.voice.day(contact.local_date(expiry))
        text += "\n\n" + contact.voice.say("invite-made-before", day=day)
    new = Button(contact.voice.plain("invite-new-button"), f"invite:new:{dyad.id}")
    back = Button(contact.voice.plain("invite-revoke-button"), f"invite:revoke:{dyad.id}")
    return Message(text, ((new,), (back,)))
