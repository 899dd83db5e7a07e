"""/invite LABEL: an invitation link and code for one client."""

from bot.services.context import (
    PRACTITIONERS,
    CallbackTap,
    CommandSpec,
    Context,
    PractitionerContact,
    access,
    audit,
)
from bot.services.context.audit import Verb
from bot.services.enrolment import identity_confirmation, invitations, qr_code
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import Document, OutboundAction
from bot.services.participation import client_status
from flows.enrolment.labels import LONGEST, problem_of
from flows.errors import NotYours
from flows.message import Button, Message
from flows.text.sanitize import alike, one_line
from storage.repositories import dyads, erasure, prompts
from storage.repositories.dyads import Dyad, DyadState

PROMPT = "invite-label"
QR_NAME = "invitation.png"
OPEN = (DyadState.INVITED, DyadState.LINK_OPENED)


def run(ctx: Context, contact: PractitionerContact, words: str) -> None:
    """Invite a client with this label; without one, ask for it."""
    if words:
        _invite(ctx, contact, words)
    else:
        prompts.put(ctx, contact.chat_key, PROMPT)
        outbox.reply(ctx, contact, Message(contact.voice.say("invite-ask-label")))


def typed(ctx: Context, contact: PractitionerContact, about: str, text: str) -> None:
    """Invite a client with the typed label."""
    _invite(ctx, contact, text)


def _invite(ctx: Context, contact: PractitionerContact, words: str) -> None:
    label = one_line(words)
    practitioner = contact.practitioner
    if (problem := problem_of(label)) is not None:
        prompts.put(ctx, contact.chat_key, PROMPT)
        outbox.reply(ctx, contact, Message(contact.voice.say(problem, most=LONGEST)))
        return
    own = dyads.of_practitioner(ctx, practitioner.id)
    same = [each for each in own if alike(each.label) == alike(label)]
    if any(each.state not in OPEN for each in same):
        prompts.put(ctx, contact.chat_key, PROMPT)
        outbox.reply(ctx, contact, Message(contact.voice.say("invite-label-taken", label=label)))
        return
    prompts.drop(ctx, contact.chat_key)
    dyad = same[0] if same else dyads.add(ctx, practitioner.programme, practitioner.id, label)
    if dyad.person is not None:  # a person opened the link and never agreed: it may have been another one
        dyad = identity_confirmation.reinvite(ctx, dyad)
    offer(ctx, contact, dyad)


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


def tapped(ctx: Context, contact: PractitionerContact, tap: CallbackTap, parts: list[str]) -> None:
    """Show, renew or revoke an invitation, or send it as a QR code. Raises NotYours for another's client."""
    dyad = access.own_client(ctx, contact, parts[-1])
    if dyad.state is not DyadState.INVITED:
        outbox.answer_callback(ctx, contact, tap, contact.voice.plain("invite-used-already"))
    elif parts[0] == "open":
        outbox.reply(ctx, contact, _overview(ctx, contact, dyad), tap)
    elif parts[0] == "new":
        outbox.answer_callback(ctx, contact, tap)
        offer(ctx, contact, dyad)
    elif parts[0] == "qr":
        address, text = _renew(ctx, contact, dyad)
        picture = Document(QR_NAME, qr_code.picture(address))
        action = OutboundAction(contact.chat, Message(text), tap=tap.tap, document=picture, protected=False)
        key = f"reply:{ctx.new_id()}"
        outbox.post(ctx, contact, action, key=key, kind="reply", urgency=outbox.REPLY)
    elif parts[0] == "revoke":
        erasure.erase_client(ctx, dyad.client)
        audit.record(ctx, Verb.INVITE_REVOKED, dyad.id)
        outbox.edit_message(ctx, contact, Message(contact.voice.say("invite-revoked", label=dyad.label)), tap)
    else:
        raise NotYours


def _overview(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Return the state of an invitation, with buttons to renew and revoke it."""
    state = contact.voice.plain(f"state-{client_status.of_all(ctx, [dyad])[dyad.id]}")
    text = contact.voice.say("clients-state", label=dyad.label, state=state)
    new = Button(contact.voice.plain("invite-new-button"), f"invite:new:{dyad.id}")
    back = Button(contact.voice.plain("invite-revoke-button"), f"invite:revoke:{dyad.id}")
    return Message(text, ((new,), (back,)))


COMMAND = CommandSpec("invite", PRACTITIONERS, run, tapped, {PROMPT: typed})
