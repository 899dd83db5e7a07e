"""/client LABEL: one client's page: their latest answers, and what can be done about the two working together."""

from bot.services.commands import client_page, invite
from bot.services.context import access
from bot.services.context.access import Role
from bot.services.context.client_lookup import MOST_BUTTONS, choice, holding, named
from bot.services.context.command_spec import Command
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.context.inbound_types import Tap
from bot.services.enrolment import identity_confirmation, transfers
from bot.services.messaging import outbox
from bot.services.participation import endings
from flows.errors import NotYours
from flows.message import Button, Message, short
from storage.repositories import dyads, practitioners
from storage.repositories.dyads import OVER, Dyad, DyadState


def run(desk: Desk, person: Who, words: str) -> None:
    """The page of the client called that; where it is not clear of whom, a choice."""
    own = _own(desk, person)
    found, rest = named(own, words)
    near = holding(own, rest)
    if found is not None and not rest:
        client_page.show(desk, person, found)
    elif not own:
        outbox.reply(desk, person, Message(person.voice.say("digest-nobody")))
    else:
        unknown = "" if near else words
        outbox.reply(desk, person, choice(person, near or own, "client-which", "client:of", unknown=unknown))


def _own(desk: Desk, person: Who) -> list[Dyad]:
    """Whose work has ended stand last."""
    assert person.practitioner is not None
    every = dyads.of_practitioner(desk.unit, person.practitioner.id)
    return sorted(every, key=lambda each: each.state in OVER)


def tapped(desk: Desk, person: Who, tap: Tap, parts: list[str]) -> None:
    """What to do, and with which client. Raises NotYours for one of somebody else's."""
    match parts:
        case ["which"]:
            run(desk, person, "")
            outbox.toast(desk, person, tap)
        case ["of", dyad]:
            client_page.show(desk, person, access.own_client(desk, person, dyad))
            outbox.toast(desk, person, tap)
        case [what, dyad] if what in DEEDS:
            outbox.edit(desk, person, DEEDS[what](desk, person, access.own_client(desk, person, dyad)), tap)
        case ["to", dyad, other]:
            outbox.edit(
                desk, person, _hand_over(desk, person, access.own_client(desk, person, dyad), other), tap
            )
        case _:
            raise NotYours


def _end_how(desk: Desk, person: Who, dyad: Dyad) -> Message:
    """Ask how: after one last check-in where there is one to come or could be, or at once."""
    if dyad.state not in endings.GOES_ON:
        raise NotYours
    choices = []
    if endings.last_one(desk, dyad) is not None and dyad.state is DyadState.ACTIVE:
        choices.append("last")
    elif dyad.state is DyadState.ACTIVE:
        choices.append("met")
    rows = [_button(person, f"client-end-{each}-button", each, dyad) for each in (*choices, "now", "no")]
    return Message(person.voice.say("client-end-sure", label=dyad.label), tuple(rows))


def _button(person: Who, key: str, what: str, dyad: Dyad) -> tuple[Button, ...]:
    return (Button(person.voice.plain(key), f"client:{what}:{dyad.id}"),)


def _end_now(desk: Desk, person: Who, dyad: Dyad) -> Message:
    if dyad.state not in endings.GOES_ON:
        raise NotYours
    endings.end(desk, dyad)
    return Message(person.voice.say("client-ended", label=dyad.label))


def _end_after_last(desk: Desk, person: Who, dyad: Dyad) -> Message:
    return _last(desk, person, dyad, just_met=False)


def _end_having_met(desk: Desk, person: Who, dyad: Dyad) -> Message:
    return _last(desk, person, dyad, just_met=True)


def _last(desk: Desk, person: Who, dyad: Dyad, *, just_met: bool) -> Message:
    """Where nothing would be asked (no room, an old session) the practitioner chooses again."""
    if dyad.state is not DyadState.ACTIVE:
        raise NotYours
    if endings.end_after_last(desk, dyad, just_met):
        return Message(person.voice.say("client-ending", label=dyad.label))
    now = _button(person, "client-end-now-button", "now", dyad)
    no = _button(person, "client-end-no-button", "no", dyad)
    return Message(person.voice.say("client-no-last", label=dyad.label), (now, no))


def _stay(desk: Desk, person: Who, dyad: Dyad) -> Message:
    return Message(person.voice.say("client-goes-on", label=dyad.label))


def _again(desk: Desk, person: Who, dyad: Dyad) -> Message:
    if dyad.state is not DyadState.ENDED or dyad.person is None:
        raise NotYours
    endings.ask_again(desk, dyad)
    return Message(person.voice.say("client-asked-again", label=dyad.label))


def _to_whom(desk: Desk, person: Who, dyad: Dyad) -> Message:
    found = transfers.others(desk, dyad)[:MOST_BUTTONS]
    rows = tuple((Button(short(each.name), f"client:to:{dyad.id}:{each.id}"),) for each in found)
    key = "transfer-to-whom" if found else "transfer-nobody"
    return Message(person.voice.say(key, label=dyad.label), rows)


def _hand_over(desk: Desk, person: Who, dyad: Dyad, other: str) -> Message:
    to = practitioners.find(desk.unit, other)
    if to is None:
        raise NotYours
    if transfers.why_not(desk, dyad, to) is not None:
        return Message(person.voice.say("transfer-not-possible"))
    transfers.ask(desk, dyad, to)
    return Message(person.voice.say("transfer-asked", label=dyad.label, name=to.name))


def _earlier(desk: Desk, person: Who, dyad: Dyad) -> Message:
    *before, last = client_page.earlier(desk, person, dyad)
    for message in before:
        outbox.reply(desk, person, message)
    return last


def _whether_stranger(desk: Desk, person: Who, dyad: Dyad) -> Message:
    if not identity_confirmation.may_be_a_stranger(desk, dyad):
        raise NotYours
    yes = _button(person, "client-stranger-yes-button", "wrong", dyad)
    no = _button(person, "client-stranger-no-button", "right", dyad)
    return Message(person.voice.say("client-stranger-sure", label=dyad.label), (yes, no))


def _put_out(desk: Desk, person: Who, dyad: Dyad) -> Message:
    """Asked again: they may have answered meanwhile."""
    if not identity_confirmation.may_be_a_stranger(desk, dyad):
        raise NotYours
    invite.offer(desk, person, identity_confirmation.put_out(desk, dyad))
    return Message(person.voice.say("client-stranger-gone", label=dyad.label))


def _is_right(desk: Desk, person: Who, dyad: Dyad) -> Message:
    return Message(person.voice.say("client-stranger-stays"))


DEEDS = {
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

COMMAND = Command("client", Role.PRACTITIONER, run, tapped)
