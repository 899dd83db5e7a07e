"""What a person does in a check-in: one input, one step of the rules, and all that follows, in one transaction."""

from dataclasses import replace

from bot.services.answering import answer_records, apply_step
from bot.services.check_ins import chat_cleanup, display, questions, queue
from bot.services.consent import consent
from bot.services.context import access, contact
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.context.inbound_types import Tap
from bot.services.messaging import outbox
from flows.conversation import Step, decode
from flows.conversation.inputs import Input, Other, Typed
from flows.conversation.state import Phase as Talk
from flows.conversation.state import State
from flows.crisis_words import sounds_like_danger
from flows.errors import NotYours
from storage.repositories import check_ins, due, dyads, outbox_messages
from storage.repositories.check_ins import CheckIn, Phase
from storage.repositories.due import DueKind


def tap(desk: Desk, person: Who, given: Tap) -> None:
    """A check-in's button. One answer for whatever is not theirs, not there any more, or never was."""
    wanted = decode(given.data)
    if wanted is None:
        raise NotYours
    check_in = access.own_check_in(desk, person, wanted.check_in)
    if given.message_id is not None:
        outbox_messages.proven(desk.unit, check_in.id)
    if check_in.phase is not Phase.ASKED:
        _late(desk, person, check_in, given)
        return
    if check_in.closes_at is not None and desk.now >= check_in.closes_at:
        questions.close(desk, check_in.id)
        outbox.toast(desk, person, given, person.voice.plain("check-in-over"))
        return
    if consent.comes_first(desk, person, check_in, replying=True):
        outbox.toast(desk, person, given)
        return
    step = _step(desk, person, check_in, wanted)
    notice = person.voice.plain(step.notice) if step.notice else None
    if given.message_id is not None and given.message_id != check_in.message_id:
        check_ins.shown_in(desk.unit, check_in.id, given.message_id)
    display.tapped(desk, person, check_in, given, step.state, notice)


def _late(desk: Desk, person: Who, check_in: CheckIn, given: Tap) -> None:
    """An old keyboard: say that it is over, and show how it ended where the buttons were."""
    notice = person.voice.plain("check-in-over")
    display.tapped(desk, person, check_in, given, State.from_json(check_in.state), notice)


def typed(desk: Desk, person: Who, text: str, message_id: int | None) -> bool:
    """Something typed (or said in another way, see ``other``) into the open check-in; false if none is open."""
    return _said(desk, person, Typed(text), message_id)


def other(desk: Desk, person: Who, kind: str) -> bool:
    """A voice message, a sticker, an edit… into the open check-in; false if none is open."""
    return _said(desk, person, Other(kind))


def _said(desk: Desk, person: Who, given: Input, message_id: int | None = None) -> bool:
    check_in = open_one(desk, person)
    if check_in is None:
        return False
    outbox_messages.proven(desk.unit, check_in.id)
    if consent.comes_first(desk, person, check_in, replying=True):
        return True
    chat_cleanup.note(desk, person, check_in, message_id)
    step = _step(desk, person, check_in, given)
    fresh = check_ins.find(desk.unit, check_in.id) or check_in
    key = f"checkin:{check_in.id}:said:{desk.unit.new_id()}"
    # Beside "I am not sure what you mean", what was understood before would be read as said of this.
    shown = replace(step.state, heard=None) if step.notice else step.state
    # Words of danger have had their text already; "I did not understand that" below it would be cruel.
    preface = None if isinstance(given, Typed) and sounds_like_danger(given.text) else step.notice
    display.anew(desk, person, fresh, key, "ask", state=shown, preface=preface)
    return True


def _step(desk: Desk, somebody: Who, check_in: CheckIn, given: Input) -> Step:
    person = contact.within(desk, somebody, dyads.get(desk.unit, check_in.dyad))
    step = display.turn(desk, check_in, given, person)
    answer_records.keep(desk, check_in, step)
    if State.from_json(check_in.state).phase is Talk.AWAY and step.state.phase is not Talk.AWAY:
        due.drop(desk.unit, DueKind.WAKE, check_in.id)
    for event in step.events:
        apply_step.apply(desk, person, check_in, event)
    return step


def open_one(desk: Desk, person: Who) -> CheckIn | None:
    """The check-in this person has before them; one whose time ran out unnoticed is closed first."""
    if person.person is None:
        return None
    for check_in in check_ins.of_person(desk.unit, person.person.id, Phase.ASKED):
        if check_in.closes_at is not None and desk.now >= check_in.closes_at:
            questions.close(desk, check_in.id)
    return queue.in_front(desk, person.person.id)
