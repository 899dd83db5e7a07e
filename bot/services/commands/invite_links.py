"""Links and codes of invitations: creating, showing and revoking them."""

from bot.services.context import (
    CallbackTap,
    Context,
    PractitionerContact,
    audit,
)
from bot.services.context.audit import Verb
from bot.services.enrolment import invitations, qr_code
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import AnswerCallback, Document, SendDocument
from bot.services.participation import client_status
from flows.message import Button, Message
from storage.repositories import erasure
from storage.repositories.dyads import Dyad
from storage.repositories.outbox_messages import OutboxKind

QR_NAME = "invitation.png"


def offer(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> None:
    """Reply with a new link for this client; older links become invalid."""
    picture = Button(contact.voice.plain("invite-qr-button"), f"invite:qr:{dyad.id}")
    back = Button(contact.voice.plain("invite-revoke-button"), f"invite:revoke:{dyad.id}")
    _, text = _renew(ctx, contact, dyad)
    outbox.reply(ctx, contact, Message(text, ((picture,), (back,))), protected=False)


def _renew(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> tuple[str, str]:
    """Create a new invitation for this client; return its link and the text that contains it."""
    audit.record(ctx, Verb.INVITED, dyad.id)
    days = contact.programme.invite_days
    code = invitations.recreate(ctx, dyad, days)
    address = invitations.invite_link(ctx.resources.bot_name, code)
    return address, contact.voice.say("invite-made", label=dyad.label, link=address, code=code, days=days)


def send_qr_code(ctx: Context, contact: PractitionerContact, dyad: Dyad, tap: CallbackTap) -> None:
    """Answer a tap with a new link for this client as a QR code."""
    address, text = _renew(ctx, contact, dyad)
    picture = Document(QR_NAME, qr_code.qr_png(address))
    action = SendDocument(contact.chat, picture, Message(text), AnswerCallback(tap.tap), is_protected=False)
    outbox.post(ctx, contact, OutboxKind.REPLY, action, key=f"reply:{ctx.new_id()}")


def revoke(ctx: Context, dyad: Dyad) -> None:
    """Revoke the invitation and erase the invited client."""
    erasure.erase_client(ctx, dyad.client)
    audit.record(ctx, Verb.INVITE_REVOKED, dyad.id)


def overview(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Return the state of an invitation, with buttons to renew and revoke it."""
    state = contact.voice.plain(f"state-{client_status.client_statuses(ctx, [dyad])[dyad.id]}")
    text = contact.voice.say("clients-state", label=dyad.label, state=state)
    new = Button(contact.voice.plain("invite-new-button"), f"invite:new:{dyad.id}")
    back = Button(contact.voice.plain("invite-revoke-button"), f"invite:revoke:{dyad.id}")
    return Message(text, ((new,), (back,)))
