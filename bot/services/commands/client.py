"""/client LABEL: a client's page with their latest answers, and actions such as ending the work with them."""

from bot.services.commands import client_page, invite
from bot.services.context import PRACTITIONERS, CallbackTap, CommandSpec, Context, PractitionerContact, access
from bot.services.context.client_lookup import MAX_BUTTONS, match_label, picker, search
from bot.services.enrolment import identity_confirmation, transfers
from bot.services.messaging import outbox
from bot.services.participation import endings
from flows.errors import NotYours
from flows.message import Button, Message, short
from storage.repositories import dyads, practitioners
from storage.repositories.dyads import OVER, Dyad, DyadState


def run(ctx: Context, contact: PractitionerContact, words: str) -> None:
    """Show the page of the client with this label; a choice if no label matches."""
    own = _own_dyads(ctx, contact)
    dyad, rest = match_label(own, words)
    similar = search(own, rest)
    if dyad is not None and not rest:
        client_page.show(ctx, contact, dyad)
    elif not own:
        outbox.reply(ctx, contact, Message(contact.voice.say("digest-nobody")))
    else:
        unknown = "" if similar else words
        outbox.reply(
            ctx, contact, picker(contact, similar or own, "client-which", "client:of", unknown=unknown)
        )


def _own_dyads(ctx: Context, contact: PractitionerContact) -> list[Dyad]:
    """Return the practitioner's dyads, those that have ended last."""
    own = dyads.of_practitioner(ctx, contact.practitioner.id)
    return sorted(own, key=lambda each: each.state in OVER)


def tapped(ctx: Context, contact: PractitionerContact, tap: CallbackTap, parts: list[str]) -> None:
    """Handle an action on a client. Raises NotYours for another practitioner's client."""
    match parts:
        case ["which"]:
            run(ctx, contact, "")
            outbox.answer_callback(ctx, contact, tap)
        case ["of", dyad]:
            client_page.show(ctx, contact, access.own_client(ctx, contact, dyad))
            outbox.answer_callback(ctx, contact, tap)
        case [action, dyad] if action in ACTIONS:
            outbox.edit_message(
                ctx, contact, ACTIONS[action](ctx, contact, access.own_client(ctx, contact, dyad)), tap
            )
        case ["to", dyad, other]:
            outbox.edit_message(
                ctx,
                contact,
                _request_transfer(ctx, contact, access.own_client(ctx, contact, dyad), other),
                tap,
            )
        case _:
            raise NotYours


def _ask_how_to_end(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Ask whether to end after a last check-in, if one is to come or is possible, or now."""
    if dyad.state not in endings.GOES_ON:
        raise NotYours
    choices = []
    if endings.ask_last_check_in(ctx, dyad) is not None and dyad.state is DyadState.ACTIVE:
        choices.append("last")
    elif dyad.state is DyadState.ACTIVE:
        choices.append("met")
    rows = [_button(contact, f"client-end-{each}-button", each, dyad) for each in (*choices, "now", "no")]
    return Message(contact.voice.say("client-end-sure", label=dyad.label), tuple(rows))


def _button(contact: PractitionerContact, key: str, action: str, dyad: Dyad) -> tuple[Button, ...]:
    return (Button(contact.voice.plain(key), f"client:{action}:{dyad.id}"),)


def _end_now(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    if dyad.state not in endings.GOES_ON:
        raise NotYours
    endings.end(ctx, dyad)
    return Message(contact.voice.say("client-ended", label=dyad.label))


def _end_after_last(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    return _end_after(ctx, contact, dyad, just_met=False)


def _end_after_present_session(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    return _end_after(ctx, contact, dyad, just_met=True)


def _end_after(ctx: Context, contact: PractitionerContact, dyad: Dyad, *, just_met: bool) -> Message:
    """End the work after a last check-in; if none is possible (no room, an old session), ask how to end it again."""
    if dyad.state is not DyadState.ACTIVE:
        raise NotYours
    if endings.end_after_last(ctx, dyad, just_met):
        return Message(contact.voice.say("client-ending", label=dyad.label))
    now = _button(contact, "client-end-now-button", "now", dyad)
    no = _button(contact, "client-end-no-button", "no", dyad)
    return Message(contact.voice.say("client-no-last", label=dyad.label), (now, no))


def _keep_working(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    return Message(contact.voice.say("client-goes-on", label=dyad.label))


def _ask_to_restart(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    if dyad.state is not DyadState.ENDED or dyad.person is None:
        raise NotYours
    endings.ask_to_restart(ctx, dyad)
    return Message(contact.voice.say("client-asked-again", label=dyad.label))


def _choose_successor(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    others = transfers.others(ctx, dyad)[:MAX_BUTTONS]
    rows = tuple((Button(short(each.name), f"client:to:{dyad.id}:{each.id}"),) for each in others)
    key = "transfer-to-whom" if others else "transfer-nobody"
    return Message(contact.voice.say(key, label=dyad.label), rows)


def _request_transfer(
    ctx: Context, contact: PractitionerContact, dyad: Dyad, practitioner_id: str
) -> Message:
    successor = practitioners.find(ctx, practitioner_id)
    if successor is None:
        raise NotYours
    if transfers.refusal_reason(ctx, dyad, successor) is not None:
        return Message(contact.voice.say("transfer-not-possible"))
    transfers.ask(ctx, dyad, successor)
    return Message(contact.voice.say("transfer-asked", label=dyad.label, name=successor.name))


def _show_earlier(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    *before, last = client_page.show_earlier(ctx, contact, dyad)
    for message in before:
        outbox.reply(ctx, contact, message)
    return last


def _ask_whether_stranger(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    if not identity_confirmation.may_be_a_stranger(ctx, dyad):
        raise NotYours
    yes = _button(contact, "client-stranger-yes-button", "wrong", dyad)
    no = _button(contact, "client-stranger-no-button", "right", dyad)
    return Message(contact.voice.say("client-stranger-sure", label=dyad.label), (yes, no))


def _remove_stranger(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Remove the wrong person and offer a new invitation, unless they have sent a check-in meanwhile."""
    if not identity_confirmation.may_be_a_stranger(ctx, dyad):
        raise NotYours
    invite.offer(ctx, contact, identity_confirmation.remove_wrong_person(ctx, dyad))
    return Message(contact.voice.say("client-stranger-gone", label=dyad.label))


def _keep_person(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    return Message(contact.voice.say("client-stranger-stays"))


ACTIONS = {
    "end": _ask_how_to_end,
    "now": _end_now,
    "last": _end_after_last,
    "met": _end_after_present_session,
    "no": _keep_working,
    "again": _ask_to_restart,
    "over": _choose_successor,
    "before": _show_earlier,
    "stranger": _ask_whether_stranger,
    "wrong": _remove_stranger,
    "right": _keep_person,
}

COMMAND = CommandSpec("client", PRACTITIONERS, run, tapped)
