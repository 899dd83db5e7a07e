"""Actions on one client from their page: end or restart the work, transfer the client, remove a wrong person."""

from bot.services.commands import invite_links
from bot.services.context import Context, PractitionerContact, access
from bot.services.context.client_lookup import MAX_BUTTONS
from bot.services.digests import client_card
from bot.services.enrolment import identity_confirmation, transfers
from bot.services.messaging import outbox
from bot.services.participation import endings, last_check_in, restarts
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState
from flows.errors import NotAccessible
from flows.message import Button, Message, shorten_label
from storage.repositories import practitioners
from storage.repositories.dyads import Dyad


def ask_how_to_end(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Ask whether to end after a last check-in, if one is to come or is possible, or now."""
    if not lifecycle.may_be_ended(dyad.state):
        raise NotAccessible
    choices = []
    if last_check_in.find_last_check_in(ctx, dyad) is not None and dyad.state is DyadState.ACTIVE:
        choices.append("last")
    elif dyad.state is DyadState.ACTIVE:
        choices.append("met")
    rows = [_button(contact, f"client-end-{each}-button", each, dyad) for each in (*choices, "now", "no")]
    return Message(contact.voice.say("client-end-sure", label=dyad.label), tuple(rows))


def end_now(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """End the work now."""
    if not lifecycle.may_be_ended(dyad.state):
        raise NotAccessible
    endings.end(ctx, dyad)
    return Message(contact.voice.say("client-ended", label=dyad.label))


def end_after_last(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """End the work after the last check-in that is to come."""
    return _end_after(ctx, contact, dyad, just_met=False)


def end_after_present_session(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """End the work after a check-in about a session that ends now."""
    return _end_after(ctx, contact, dyad, just_met=True)


def keep_working(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Return that the work goes on."""
    return Message(contact.voice.say("client-goes-on", label=dyad.label))


def ask_to_restart(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Ask the client whether to work together again."""
    if dyad.state is not DyadState.ENDED or dyad.person is None:
        raise NotAccessible
    restarts.ask_to_restart(ctx, dyad)
    return Message(contact.voice.say("client-asked-again", label=dyad.label))


def choose_successor(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Ask to which practitioner the client is to be transferred."""
    others = transfers.possible_practitioners(ctx, dyad)[:MAX_BUTTONS]
    rows = tuple((Button(shorten_label(each.name), f"client:to:{dyad.id}:{each.id}"),) for each in others)
    key = "transfer-to-whom" if others else "transfer-nobody"
    return Message(contact.voice.say(key, label=dyad.label), rows)


def request_transfer(ctx: Context, contact: PractitionerContact, dyad: Dyad, practitioner_id: str) -> Message:
    """Ask the client to be transferred to this practitioner."""
    successor = practitioners.find(ctx, practitioner_id)
    if successor is None:
        raise NotAccessible
    if transfers.refusal_reason(ctx, dyad, successor) is not None:
        return Message(contact.voice.say("transfer-not-possible"))
    transfers.ask(ctx, dyad, successor)
    return Message(contact.voice.say("transfer-asked", label=dyad.label, name=successor.name))


def show_earlier(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Show the card of the work with an earlier practitioner. Raises NotYours unless the client allowed it."""
    earlier = access.earlier_dyad(ctx, dyad)
    name = practitioners.get(ctx, earlier.practitioner).name
    intro = Message(contact.voice.say("client-before", label=dyad.label, name=name))
    *before, last = (intro, *client_card.render(ctx, contact, earlier))
    for message in before:
        outbox.reply(ctx, contact, message)
    return last


def ask_whether_stranger(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Ask whether the person is not the client."""
    if not identity_confirmation.may_be_wrong_person(ctx, dyad):
        raise NotAccessible
    yes = _button(contact, "client-stranger-yes-button", "wrong", dyad)
    no = _button(contact, "client-stranger-no-button", "right", dyad)
    return Message(contact.voice.say("client-stranger-sure", label=dyad.label), (yes, no))


def remove_stranger(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Remove the wrong person and offer a new invitation, unless they have sent a check-in meanwhile."""
    if not identity_confirmation.may_be_wrong_person(ctx, dyad):
        raise NotAccessible
    invite_links.offer(ctx, contact, identity_confirmation.remove_wrong_person(ctx, dyad))
    return Message(contact.voice.say("client-stranger-gone", label=dyad.label))


def keep_person(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Return that the person stays."""
    return Message(contact.voice.say("client-stranger-stays"))


def _end_after(ctx: Context, contact: PractitionerContact, dyad: Dyad, *, just_met: bool) -> Message:
    """End the work after a last check-in; if none is possible (no room, an old session), ask how to end it again."""
    if dyad.state is not DyadState.ACTIVE:
        raise NotAccessible
    if last_check_in.end_after_last(ctx, dyad, just_met):
        return Message(contact.voice.say("client-ending", label=dyad.label))
    now = _button(contact, "client-end-now-button", "now", dyad)
    no = _button(contact, "client-end-no-button", "no", dyad)
    return Message(contact.voice.say("client-no-last", label=dyad.label), (now, no))


def _button(contact: PractitionerContact, key: str, action: str, dyad: Dyad) -> tuple[Button, ...]:
    return (Button(contact.voice.plain(key), f"client:{action}:{dyad.id}"),)
