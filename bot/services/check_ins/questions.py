"""Asking, reminding, waking and closing: what due rows do to a check-in.

Each looks again whether it still holds when it fires: the client takes part and can be reached, the check-in is still
open, and nobody's quiet hours run.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Literal

from bot.services.check_ins import chat_cleanup, completion, display, queue, send_decision
from bot.services.consent import consent
from bot.services.context import contact
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.history import check_in_history
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import Dispatch
from flows.conversation import State
from flows.conversation.inputs import Action, Ended, Tap, Woken
from flows.conversation.state import MENUS
from flows.conversation.state import Phase as Talk
from flows.detection.reassure import reassure
from flows.instruments import Perspective
from flows.scheduling import snooze as schedule
from flows.scheduling.quiet import after_quiet
from storage.repositories import check_ins, due, dyads, outbox_messages, people
from storage.repositories.check_ins import CheckIn, Phase
from storage.repositories.due import DueKind
from storage.repositories.dyads import DyadState

WAITING = (Phase.PLANNED, Phase.QUEUED)
SLACK = timedelta(minutes=30)
UNSENT = ("ask", "remind", "show")


def ask(desk: Desk, check_in_id: str) -> None:
    """It is time to invite: the first question goes out, unless another check-in is still before this person."""
    check_in = check_ins.find(desk.unit, check_in_id)
    if check_in is None or check_in.phase not in WAITING:
        return
    person = _asked(desk, check_in)
    if not send_decision.may(desk, DueKind.ASK, check_in, person):
        return
    if queue.is_busy(desk, check_in):
        queue.wait(desk, check_in)
        return
    ask_now(desk, check_in, person)


def ask_now(desk: Desk, check_in: CheckIn, person: Who) -> None:
    """The first question goes out, whatever the hour: it was due, or the person asked for it.

    Where they have to agree anew first, it waits for that.
    """
    due.drop(desk.unit, DueKind.ASK, check_in.id)
    if consent.comes_first(desk, person, check_in):
        queue.wait(desk, check_in)
        return
    people.one_at_a_time(desk.unit, check_in.person)
    state = _first_state(desk, check_in)
    check_ins.move(desk.unit, check_in.id, Phase.ASKED, asked_at=desk.now)
    check_ins.keep(desk.unit, check_in, state.to_json())
    _remind_later(desk, check_in, person)
    message = display.message(desk, person, check_in, state)
    key = f"checkin:{check_in.id}:ask"
    dispatch = Dispatch(person.chat, message)
    outbox.post(desk, person, dispatch, key=key, kind="ask", urgency=outbox.QUESTION, subject=check_in.id)


def _first_state(desk: Desk, check_in: CheckIn) -> State:
    state = State.from_json(check_in.state)
    if check_in.perspective is Perspective.PRACTITIONER:
        return state
    rounds, asked = check_in_history.rounds(desk, check_in.dyad), check_in_history.asked(desk, check_in.dyad)
    return replace(state, reassure=reassure(rounds, asked))


def _asked(desk: Desk, check_in: CheckIn) -> Who:
    """Who is asked, as spoken to in this dyad's programme."""
    return contact.within(desk, contact.known(desk, check_in.person), dyads.get(desk.unit, check_in.dyad))


def _remind_later(desk: Desk, check_in: CheckIn, person: Who) -> None:
    """Asked late (after an outage, or queued), the reminder moves too, and falls away where no room is left for it."""
    policy = person.programme.policy
    planned = due.when(desk.unit, DueKind.REMIND, check_in.id)
    at = after_quiet(desk.now + policy.remind_after, person.zone, *person.quiets)
    if planned is None or planned >= at - SLACK:
        return
    if check_in.closes_at is not None and at > check_in.closes_at - policy.least_room:
        due.drop(desk.unit, DueKind.REMIND, check_in.id)
    else:
        due.put(desk.unit, DueKind.REMIND, check_in.id, at)


def remind(desk: Desk, check_in_id: str) -> None:
    """One reminder, with the open question in it, if it is still open."""
    check_in = check_ins.find(desk.unit, check_in_id)
    if check_in is None or check_in.phase is not Phase.ASKED:
        return
    if State.from_json(check_in.state).phase is Talk.AWAY:
        return
    person = _asked(desk, check_in)
    if send_decision.may(desk, DueKind.REMIND, check_in, person) and not consent.comes_first(
        desk, person, check_in
    ):
        display.anew(
            desk, person, check_in, f"checkin:{check_in.id}:remind:1", "remind", preface="checkin-reminder"
        )


def wake(desk: Desk, check_in_id: str) -> None:
    """The time has come that the person put the check-in off to, or the one before it is over."""
    check_in = check_ins.find(desk.unit, check_in_id)
    if check_in is None or check_in.phase is not Phase.ASKED:
        return
    person = _asked(desk, check_in)
    if not send_decision.may(desk, DueKind.WAKE, check_in, person):
        return
    if consent.comes_first(desk, person, check_in):
        return
    people.one_at_a_time(desk.unit, check_in.person)
    woken = _woken(desk, check_in, person)
    shown = queue.in_front(desk, check_in.person)
    if shown is not None and shown.id == check_in.id:
        _show_again(desk, check_in, person, woken)


def show_again(desk: Desk, check_in: CheckIn) -> None:
    """The person wants it before them now: what was put off is taken up, and it stands below everything else."""
    person = _asked(desk, check_in)
    if consent.comes_first(desk, person, check_in, replying=True):
        return
    due.drop(desk.unit, DueKind.WAKE, check_in.id)
    _show_again(desk, check_in, person, _woken(desk, check_in, person))


def _woken(desk: Desk, check_in: CheckIn, person: Who) -> State:
    state = State.from_json(check_in.state)
    in_a_menu = state.phase in MENUS and state.phase is not Talk.AWAY
    given = Tap(check_in.id, Action.RESUME, turn=state.turn) if in_a_menu else Woken(check_in.id, state.turn)
    woken = display.turn(desk, check_in, given, person).state
    check_ins.keep(desk.unit, check_in, woken.to_json())
    return woken


def _show_again(desk: Desk, check_in: CheckIn, person: Who, state: State) -> None:
    key = f"checkin:{check_in.id}:wake:{desk.unit.new_id()}"
    display.anew(desk, person, check_in, key, "ask", state=state, again=True)


def close(desk: Desk, check_in_id: str) -> None:
    """Time is over. What was not sent is not shown to anybody; that nothing came may be a finding of its own."""
    check_in = check_ins.find(desk.unit, check_in_id)
    if check_in is None or check_in.phase not in (*WAITING, Phase.ASKED):
        return
    invited = check_in.phase is Phase.ASKED and check_in.perspective is Perspective.CLIENT
    shown = queue.in_front(desk, check_in.person)
    end(desk, check_in, Ended("expired"), Phase.DROPPED if check_in.wished else Phase.CLOSED)
    if invited and not check_in.wished and _takes_part(desk, check_in):
        completion.closed_unanswered(desk, check_in)
    if shown is not None and shown.id == check_in.id:
        queue.go_on(desk, check_in.person)


def end(desk: Desk, check_in: CheckIn, how: Ended, phase: Phase) -> None:
    """The check-in is over without having been sent: nothing of it is due or going out, its message says so."""
    due.drop_all(desk.unit, check_in.id)
    outbox_messages.drop(desk.unit, check_in.id, UNSENT)
    chat_cleanup.clear(desk, check_in)
    person = _asked(desk, check_in)
    state = display.turn(desk, check_in, how, person).state
    check_ins.move(desk.unit, check_in.id, phase, ended_at=desk.now)
    if not State.from_json(
        check_in.state
    ).ended:  # the person may have stopped in it themselves, and see that
        check_ins.keep(desk.unit, check_in, state.to_json())
        display.in_place(desk, person, check_in, state)


def put_off(
    desk: Desk, check_in: CheckIn, person: Who, until: Literal["hour", "evening", "tomorrow"]
) -> None:
    """Ask again then, as the person meant it: never in their quiet hours, never too late to answer."""
    at = schedule.put_off(until, desk.now, person.zone, *person.quiets, closes_at=check_in.closes_at)
    due.drop(desk.unit, DueKind.REMIND, check_in.id)
    due.drop(desk.unit, DueKind.WAKE, check_in.id)
    if at is not None:
        due.put(desk.unit, DueKind.WAKE, check_in.id, at)


def _takes_part(desk: Desk, check_in: CheckIn) -> bool:
    dyad = dyads.get(desk.unit, check_in.dyad)
    person = contact.known(desk, check_in.person).person
    return dyad.state is DyadState.ACTIVE and person is not None and person.reachable
