"""/client LABEL: one client's page: their latest answers, and what can be done about the two working together."""

from bot.services.commands import client_page, invite
from bot.services.context import access
from bot.services.context.access import Role
from bot.services.context.client_lookup import MAX_BUTTONS, match_label, picker, search
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.enrolment import identity_confirmation, transfers
from bot.services.messaging import outbox
from bot.services.participation import endings
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState
from flows.errors import NotYours
from flows.message import Button, Message, short
from storage.repositories import dyads, practitioners
from storage.repositories.dyads import Dyad


def run(ctx: Context, person: Contact, words: str) -> None:
    """The page of the client called that; where it is not clear of whom, a choice."""
    own = _own(ctx, person)
    found, rest = match_label(own, words)
    near = search(own, rest)
    if found is not None and not rest:
        client_page.show(ctx, person, found)
    elif not own:
        outbox.reply(ctx, person, Message(person.voice.say("digest-nobody")))
    else:
        unknown = "" if near else words
        outbox.reply(ctx, person, picker(person, near or own, "client-which", "client:of", unknown=unknown))


def _own(ctx: Context, person: Contact) -> list[Dyad]:
    """Whose work has ended stand last."""
    assert person.practitioner is not None
    every = dyads.of_practitioner(ctx, person.practitioner.id)
    return sorted(every, key=lambda each: lifecycle.is_over(each.state))


def tapped(ctx: Context, person: Contact, tap: CallbackTap, parts: list[str]) -> None:
    """What to do, and with which client. Raises NotYours for one of somebody else's."""
    match parts:
        case ["which"]:
            run(ctx, person, "")
            outbox.answer_callback(ctx, person, tap)
        case ["of", dyad]:
            client_page.show(ctx, person, access.own_client(ctx, person, dyad))
            outbox.answer_callback(ctx, person, tap)
        case [what, dyad] if what in ACTIONS:
            outbox.edit_message(
                ctx, person, ACTIONS[what](ctx, person, access.own_client(ctx, person, dyad)), tap
            )
        case ["to", dyad, other]:
            outbox.edit_message(
                ctx, person, _hand_over(ctx, person, access.own_client(ctx, person, dyad), other), tap
            )
        case _:
            raise NotYours


def _end_how(ctx: Context, person: Contact, dyad: Dyad) -> Message:
    """Ask how: after one last check-in where there is one to come or could be, or at once."""
    if not lifecycle.may_be_ended(dyad.state):
        raise NotYours
    choices = []
    if endings.ask_last_check_in(ctx, dyad) is not None and dyad.state is DyadState.ACTIVE:
        choices.append("last")
    elif dyad.state is DyadState.ACTIVE:
        choices.append("met")
    rows = [_button(person, f"client-end-{each}-button", each, dyad) for each in (*choices, "now", "no")]
    return Message(person.voice.say("client-end-sure", label=dyad.label), tuple(rows))


def _button(person: Contact, key: str, what: str, dyad: Dyad) -> tuple[Button, ...]:
    return (Button(person.voice.plain(key), f"client:{what}:{dyad.id}"),)


def _end_now(ctx: Context, person: Contact, dyad: Dyad) -> Message:
    if not lifecycle.may_be_ended(dyad.state):
        raise NotYours
    endings.end(ctx, dyad)
    return Message(person.voice.say("client-ended", label=dyad.label))


def _end_after_last(ctx: Context, person: Contact, dyad: Dyad) -> Message:
    return _last(ctx, person, dyad, just_met=False)


def _end_having_met(ctx: Context, person: Contact, dyad: Dyad) -> Message:
    return _last(ctx, person, dyad, just_met=True)


def _last(ctx: Context, person: Contact, dyad: Dyad, *, just_met: bool) -> Message:
    """Where nothing would be asked (no room, an old session) the practitioner chooses again."""
    if dyad.state is not DyadState.ACTIVE:
        raise NotYours
    if endings.end_after_last(ctx, dyad, just_met):
        return Message(person.voice.say("client-ending", label=dyad.label))
    now = _button(person, "client-end-now-button", "now", dyad)
    no = _button(person, "client-end-no-button", "no", dyad)
    return Message(person.voice.say("client-no-last", label=dyad.label), (now, no))


def _stay(ctx: Context, person: Contact, dyad: Dyad) -> Message:
    return Message(person.voice.say("client-goes-on", label=dyad.label))


def _again(ctx: Context, person: Contact, dyad: Dyad) -> Message:
    if dyad.state is not DyadState.ENDED or dyad.person is None:
        raise NotYours
    endings.ask_to_restart(ctx, dyad)
    return Message(person.voice.say("client-asked-again", label=dyad.label))


def _to_whom(ctx: Context, person: Contact, dyad: Dyad) -> Message:
    found = transfers.others(ctx, dyad)[:MAX_BUTTONS]
    rows = tuple((Button(short(each.name), f"client:to:{dyad.id}:{each.id}"),) for each in found)
    key = "transfer-to-whom" if found else "transfer-nobody"
    return Message(person.voice.say(key, label=dyad.label), rows)


def _hand_over(ctx: Context, person: Contact, dyad: Dyad, other: str) -> Message:
    to = practitioners.find(ctx, other)
    if to is None:
        raise NotYours
    if transfers.refusal_reason(ctx, dyad, to) is not None:
        return Message(person.voice.say("transfer-not-possible"))
    transfers.ask(ctx, dyad, to)
    return Message(person.voice.say("transfer-asked", label=dyad.label, name=to.name))


def _earlier(ctx: Context, person: Contact, dyad: Dyad) -> Message:
    *before, last = client_page.show_earlier(ctx, person, dyad)
    for message in before:
        outbox.reply(ctx, person, message)
    return last


def _whether_stranger(ctx: Context, person: Contact, dyad: Dyad) -> Message:
    if not identity_confirmation.may_be_a_stranger(ctx, dyad):
        raise NotYours
    yes = _button(person, "client-stranger-yes-button", "wrong", dyad)
    no = _button(person, "client-stranger-no-button", "right", dyad)
    return Message(person.voice.say("client-stranger-sure", label=dyad.label), (yes, no))


def _put_out(ctx: Context, person: Contact, dyad: Dyad) -> Message:
    """Asked again: they may have answered meanwhile."""
    if not identity_confirmation.may_be_a_stranger(ctx, dyad):
        raise NotYours
    invite.offer(ctx, person, identity_confirmation.remove_wrong_person(ctx, dyad))
    return Message(person.voice.say("client-stranger-gone", label=dyad.label))


def _is_right(ctx: Context, person: Contact, dyad: Dyad) -> Message:
    return Message(person.voice.say("client-stranger-stays"))


ACTIONS = {
    "end": _end_how,
    "now": _end_now,
    "last": _end_after_last,
    "met": _end_having_met,
    "no": _stay,
    "again": _again,
    "over": _to_whom,
    "before": _earlier,
    "stranger": _whether_stranger,
    "wrong": _put_out,
    "right": _is_right,
}

COMMAND = CommandSpec("client", Role.PRACTITIONER, run, tapped)
