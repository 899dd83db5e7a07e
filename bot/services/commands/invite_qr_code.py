"""The QR code of an invitation's link."""

from datetime import timedelta

from bot.services.commands.invite_links import describe_link
from bot.services.context import CallbackTap, Context, PractitionerContact, access
from bot.services.enrolment import invitations, qr_code
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import AnswerCallback, Document, SendDocument
from flows.errors import NotAccessible
from flows.message import Message
from storage.repositories import invites

QR_NAME = "invitation.png"


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
    caption = Message(describe_link(ctx, contact, dyad, code, days))
    action = SendDocument(contact.chat, picture, caption, AnswerCallback(tap.tap), is_protected=False)
    outbox.reply_with(ctx, contact, action)
