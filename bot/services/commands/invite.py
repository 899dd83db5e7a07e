"""/invite LABEL: a link and a code for one client."""

from bot.services.context import access, audit
from bot.services.context.access import Role
from bot.services.context.audit import Verb
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.enrolment import identity_confirmation, invitations, qr_code
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import AnswerCallback, Document, SendDocument
from bot.services.participation import client_status
from flows.enrolment.labels import LONGEST, problem_of
from flows.errors import NotYours
from flows.message import Button, Message
from flows.text.sanitize import alike, one_line
from storage.repositories import dyads, erasure, prompts
from storage.repositories.dyads import Dyad, DyadState
from storage.repositories.outbox_messages import OutboxKind

PROMPT = "invite-label"
QR_NAME = "invitation.png"
OPEN = (DyadState.INVITED, DyadState.LINK_OPENED)


def run(ctx: Context, person: Contact, words: str) -> None:
    """Invite the client of that label, or ask for a label first."""
    if words:
        _invite(ctx, person, words)
    else:
        prompts.put(ctx, person.chat_key, PROMPT)
        outbox.reply(ctx, person, Message(person.voice.say("invite-ask-label")))


def typed(ctx: Context, person: Contact, about: str, text: str) -> None:
    """The label was typed."""
    _invite(ctx, person, text)


def _invite(ctx: Context, person: Contact, words: str) -> None:
    label = one_line(words)
    practitioner = person.practitioner
    assert practitioner is not None
    if (problem := problem_of(label)) is not None:
        prompts.put(ctx, person.chat_key, PROMPT)
        outbox.reply(ctx, person, Message(person.voice.say(problem, most=LONGEST)))
        return
    own = dyads.of_practitioner(ctx, practitioner.id)
    same = [each for each in own if alike(each.label) == alike(label)]
    if any(each.state not in OPEN for each in same):
        prompts.put(ctx, person.chat_key, PROMPT)
        outbox.reply(ctx, person, Message(person.voice.say("invite-label-taken", label=label)))
        return
    prompts.drop(ctx, person.chat_key)
    dyad = same[0] if same else dyads.add(ctx, practitioner.programme, practitioner.id, label)
    if dyad.person is not None:  # somebody opened the link and never agreed: it may not have been them
        dyad = identity_confirmation.reinvite(ctx, dyad)
    offer(ctx, person, dyad)


def offer(ctx: Context, person: Contact, dyad: Dyad) -> None:
    """A new link for this client; older ones open nothing any more."""
    picture = Button(person.voice.plain("invite-qr-button"), f"invite:qr:{dyad.id}")
    back = Button(person.voice.plain("invite-revoke-button"), f"invite:revoke:{dyad.id}")
    _, text = _renewed(ctx, person, dyad)
    outbox.reply(ctx, person, Message(text, ((picture,), (back,))), protected=False)


def _renewed(ctx: Context, person: Contact, dyad: Dyad) -> tuple[str, str]:
    """A new link for this client, and the words that go with it."""
    audit.record(ctx, Verb.INVITED, dyad.id)
    days = person.programme.invite_days
    code = invitations.recreate(ctx, dyad, days)
    address = invitations.invite_link(ctx.resources.bot_name, code)
    return address, person.voice.say("invite-made", label=dyad.label, link=address, code=code, days=days)


def tapped(ctx: Context, person: Contact, tap: CallbackTap, parts: list[str]) -> None:
    """As a picture, or taken back. Raises NotYours for a client of somebody else's."""
    dyad = access.own_client(ctx, person, parts[-1])
    if dyad.state is not DyadState.INVITED:
        outbox.answer_callback(ctx, person, tap, person.voice.plain("invite-used-already"))
    elif parts[0] == "open":
        outbox.reply(ctx, person, _open(ctx, person, dyad), tap)
    elif parts[0] == "new":
        outbox.answer_callback(ctx, person, tap)
        offer(ctx, person, dyad)
    elif parts[0] == "qr":
        address, text = _renewed(ctx, person, dyad)
        picture = Document(QR_NAME, qr_code.picture(address))
        answer = AnswerCallback(tap.tap)
        action = SendDocument(person.chat, picture, Message(text), answer, is_protected=False)
        outbox.post(ctx, person, OutboxKind.REPLY, action, key=f"reply:{ctx.new_id()}")
    elif parts[0] == "revoke":
        erasure.erase_client(ctx, dyad.client)
        audit.record(ctx, Verb.INVITE_REVOKED, dyad.id)
        outbox.edit_message(ctx, person, Message(person.voice.say("invite-revoked", label=dyad.label)), tap)
    else:
        raise NotYours


def _open(ctx: Context, person: Contact, dyad: Dyad) -> Message:
    """How an invitation stands, and what can be done with it."""
    state = person.voice.plain(f"state-{client_status.of_all(ctx, [dyad])[dyad.id]}")
    text = person.voice.say("clients-state", label=dyad.label, state=state)
    new = Button(person.voice.plain("invite-new-button"), f"invite:new:{dyad.id}")
    back = Button(person.voice.plain("invite-revoke-button"), f"invite:revoke:{dyad.id}")
    return Message(text, ((new,), (back,)))


COMMAND = CommandSpec("invite", Role.PRACTITIONER, run, tapped, {PROMPT: typed})
