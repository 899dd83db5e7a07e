"""Showing a check-in: in place where a tap came from it, in a new message below what was typed."""

import html
from dataclasses import replace

from bot.services.context import contact
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.context.inbound_types import Tap
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import Dispatch
from flows.conversation import Phase, State, Step, advance, show
from flows.conversation.inputs import Input
from flows.instruments import Perspective
from flows.message import Message
from flows.scheduling.local import wall
from storage.repositories import due, dyads, outbox_messages, practitioners
from storage.repositories.check_ins import CheckIn
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad

WRITING = (Phase.MORE, Phase.NOTE)


def message(
    desk: Desk, person: Who, check_in: CheckIn, state: State | None = None, *, again: bool = False
) -> Message:
    """The check-in as it stands (or would stand in ``state``), in the person's language.

    ``again``: it comes by itself after a while, so its first line may stand on a locked phone.
    """
    state = state or State.from_json(check_in.state)
    instrument = desk.instrument(check_in.instrument, check_in.instrument_version)
    dyad = dyads.get(desk.unit, check_in.dyad)
    there = contact.within(desk, person, dyad)
    shown = show(state, instrument, there.voice, _other(desk, check_in, dyad), again=again)
    if state.phase is Phase.AWAY and state.until != "pause":
        return replace(shown, html=_when_again(desk, there, check_in) or shown.html)
    if state.phase in WRITING and (crisis := there.programme.crisis_text(there.voice.language)):
        return replace(shown, html=f"{shown.html}\n\n{html.escape(crisis, quote=False)}")
    return shown


def _when_again(desk: Desk, person: Who, check_in: CheckIn) -> str | None:
    """When a check-in that was put off comes again, or that it closes before that."""
    at = due.when(desk.unit, DueKind.WAKE, check_in.id)
    key, moment = ("put-off-until", at) if at else ("put-off-closes", check_in.closes_at)
    if moment is None:
        return None
    return person.voice.say(key, when=person.voice.moment(moment, person.zone))


def _other(desk: Desk, check_in: CheckIn, dyad: Dyad) -> str:
    """How the asked person calls the other one of the dyad."""
    if check_in.perspective is Perspective.PRACTITIONER:
        return dyad.label
    return practitioners.get(desk.unit, dyad.practitioner).name


def turn(desk: Desk, check_in: CheckIn, given: Input, person: Who) -> Step:
    """What an input makes of the conversation."""
    instrument = desk.instrument(check_in.instrument, check_in.instrument_version)
    state = State.from_json(check_in.state)
    return advance(state, instrument, given, wall(desk.now, person.zone), person.voice.language)


def tapped(desk: Desk, person: Who, check_in: CheckIn, tap: Tap, state: State, notice: str | None) -> None:
    """Answer a tap and show the state in the message that was tapped, in one letter."""
    shown = message(desk, person, check_in, state)
    dispatch = Dispatch(person.chat, shown, edits=tap.message_id, tap=tap.tap, notice=notice)
    _show(desk, person, check_in, dispatch)


def in_place(desk: Desk, person: Who, check_in: CheckIn, state: State) -> None:
    """Show the state in the message the check-in is shown in, if that is known."""
    if check_in.message_id is not None:
        shown = message(desk, person, check_in, state)
        _show(desk, person, check_in, Dispatch(person.chat, shown, edits=check_in.message_id))


def _show(desk: Desk, person: Who, check_in: CheckIn, dispatch: Dispatch) -> None:
    key = f"checkin:{check_in.id}:show:{desk.unit.new_id()}"
    outbox.post(desk, person, dispatch, key=key, kind="show", urgency=outbox.REPLY, subject=check_in.id)


def anew(
    desk: Desk,
    person: Who,
    check_in: CheckIn,
    key: str,
    kind: str,
    *,
    state: State | None = None,
    preface: str | None = None,
    again: bool = False,
) -> None:
    """Show the state in a new message, below what was written since.

    It takes the place of one that has not gone out yet. Once it is there, the message before it is taken away.
    """
    shown = message(desk, person, check_in, state, again=again)
    if preface is not None:
        shown = Message(f"{person.voice.say(preface)}\n\n{shown.html}", shown.buttons)
    urgency = outbox.QUESTION if kind == "remind" else outbox.REPLY
    dispatch = Dispatch(person.chat, shown)
    outbox_messages.drop(desk.unit, check_in.id, ("ask", "remind"))
    outbox.post(desk, person, dispatch, key=key, kind=kind, urgency=urgency, subject=check_in.id)


def take_away(desk: Desk, person: Who, message_id: int) -> None:
    """Take away a message in which the check-in is shown no more: one question stands in a chat, not three."""
    key = f"away:{desk.unit.new_id()}"
    outbox.post(
        desk, person, Dispatch(person.chat, edits=message_id), key=key, kind="away", urgency=outbox.REPLY
    )
