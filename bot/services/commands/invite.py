"""/invite LABEL: an invitation link and code for one client."""

from bot.services.commands import invite_links, invite_qr_code
from bot.services.context import (
    PRACTITIONERS,
    CallbackTap,
    CommandSpec,
    Context,
    PractitionerContact,
    access,
)
from bot.services.messaging import outbox
from flows.dyads import lifecycle
from flows.enrolment.labels import MAX_LABEL_CHARACTERS, label_problem
from flows.errors import NotAccessible
from flows.message import Message
from flows.text.sanitize import comparison_key, one_line
from storage.repositories import dyads, prompts

PROMPT, TAP = "invite-label", "invite-tap"


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


def typed_below_buttons(ctx: Context, contact: PractitionerContact, about: str, text: str) -> None:
    """Ask for a tap: only that replaces a link."""
    prompts.drop(ctx, contact.chat_key)
    outbox.reply(ctx, contact, Message(contact.voice.say("checkin-notice-menu")))


def _invite(ctx: Context, contact: PractitionerContact, words: str) -> None:
    label = one_line(words)
    practitioner = contact.practitioner
    if (problem := label_problem(label)) is not None:
        prompts.put(ctx, contact.chat_key, PROMPT)
        outbox.reply(ctx, contact, Message(contact.voice.say(problem, most=MAX_LABEL_CHARACTERS)))
        return
    clients = dyads.of_practitioner(ctx, practitioner.id)
    same = [each for each in clients if comparison_key(each.label) == comparison_key(label)]
    if any(not lifecycle.is_invitation_open(each.state) for each in same):
        prompts.put(ctx, contact.chat_key, PROMPT)
        outbox.reply(ctx, contact, Message(contact.voice.say("invite-label-taken", label=label)))
        return
    prompts.drop(ctx, contact.chat_key)
    if same and invite_links.has_open_link(ctx, same[0]):
        prompts.put(ctx, contact.chat_key, TAP)
        outbox.reply(ctx, contact, invite_links.overview(ctx, contact, same[0]))
        return
    dyad = same[0] if same else dyads.add(ctx, practitioner.programme, practitioner.id, label)
    invite_links.offer(ctx, contact, dyad)


def tapped(ctx: Context, contact: PractitionerContact, tap: CallbackTap, parts: list[str]) -> None:
    """Show, renew or revoke an invitation, or send it as a QR code. Raises NotAccessible for another's client."""
    prompts.drop(ctx, contact.chat_key)
    if parts[0] == "qr":
        invite_qr_code.send_qr_code(ctx, contact, parts[-1], tap)
        return
    dyad = access.own_client(ctx, contact, parts[-1])
    if not lifecycle.is_invitation_open(dyad.state):
        outbox.answer_callback(ctx, contact, tap, contact.voice.plain("invite-used-already"))
    elif parts[0] == "open":
        outbox.reply(ctx, contact, invite_links.overview(ctx, contact, dyad), tap)
    elif parts[0] == "new":
        outbox.answer_callback(ctx, contact, tap)
        invite_links.renew(ctx, contact, dyad)
    elif dyad.person is not None:
        outbox.answer_callback(ctx, contact, tap, contact.voice.plain("invite-used-already"))
    elif parts[0] == "revoke":
        invite_links.revoke(ctx, dyad)
        outbox.edit_message(ctx, contact, Message(contact.voice.say("invite-revoked", label=dyad.label)), tap)
    else:
        raise NotAccessible


COMMAND = CommandSpec("invite", PRACTITIONERS, run, tapped, {PROMPT: typed, TAP: typed_below_buttons})
