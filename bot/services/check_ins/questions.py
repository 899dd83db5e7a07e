"""Asking, reminding, waking and closing: what due rows do to a check-in.

Each looks again whether it still holds when it fires: the client takes part and can be reached, the check-in is still
open, and nobody's quiet hours run.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Literal

from bot.services.check_ins import chat_cleanup, completion, display, queue, send_decision
from bot.services.check_ins.loader import load
from bot.services.consent import consent
from bot.services.context import contact
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.history import check_in_history
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import OutboundAction
from flows.conversation import State
from flows.conversation.inputs import AnswerAction, AnswerTap, CheckInEnded, SnoozeEnded
from flows.conversation.state import MENUS, ConversationPhase
from flows.detection.reassure import reassure
from flows.instruments import Perspective
from flows.scheduling import snooze as schedule
from flows.scheduling.quiet import after_quiet
from storage.repositories import check_ins, due, dyads, outbox_messages, people
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.due import DueKind
from storage.repositories.dyads import DyadState

WAITING = (CheckInPhase.PLANNED, CheckInPhase.QUEUED)
SLACK = timedelta(minutes=30)
UNSENT = ("ask", "remind", "show")


def ask(ctx: Context, check_in_id: str) -> None:
    """It is time to invite: the first question goes out, unless another check-in is still before this person."""
    check_in = check_ins.find(ctx, check_in_id)
    if check_in is None or check_in.phase not in WAITING:
        return
    person = _asked(ctx, check_in)
    if not send_decision.may_be_sent(ctx, DueKind.ASK, check_in, person):
        return
    if queue.is_occupied(ctx, check_in):
        queue.enqueue(ctx, check_in)
        return
    ask_now(ctx, check_in, person)


def ask_now(ctx: Context, check_in: CheckIn, person: Contact) -> None:
    """The first question goes out, whatever the hour: it was due, or the person asked for it.

    Where they have to agree anew first, it waits for that.
    """
    due.drop(ctx, DueKind.ASK, check_in.id)
    if consent.request_if_outdated(ctx, person, check_in):
        queue.enqueue(ctx, check_in)
        return
    people.lock_row(ctx, check_in.person)
    state = _first_state(ctx, check_in)
    check_ins.move(ctx, check_in.id, CheckInPhase.ASKED, asked_at=ctx.now)
    check_ins.store_conversation(ctx, check_in, state.to_json())
    _remind_later(ctx, check_in, person)
    message = display.message(ctx, load(ctx, check_in, person), state)
    key = f"checkin:{check_in.id}:ask"
    dispatch = OutboundAction(person.chat, message)
    outbox.post(ctx, person, dispatch, key=key, kind="ask", urgency=outbox.QUESTION, subject=check_in.id)


def _first_state(ctx: Context, check_in: CheckIn) -> State:
    state = State.from_json(check_in.state)
    if check_in.perspective is Perspective.PRACTITIONER:
        return state
    rounds, asked = check_in_history.rounds(ctx, check_in.dyad), check_in_history.asked(ctx, check_in.dyad)
    return replace(state, reassure=reassure(rounds, asked))


def _asked(ctx: Context, check_in: CheckIn) -> Contact:
    """Who is asked, as spoken to in this dyad's programme."""
    return contact.in_programme(ctx, contact.from_person(ctx, check_in.person), dyads.get(ctx, check_in.dyad))


def _remind_later(ctx: Context, check_in: CheckIn, person: Contact) -> None:
    """Asked late (after an outage, or queued), the reminder moves too, and falls away where no room is left for it."""
    policy = person.programme.policy
    planned = due.when(ctx, DueKind.REMIND, check_in.id)
    at = after_quiet(ctx.now + policy.remind_after, person.zone, *person.quiets)
    if planned is None or planned >= at - SLACK:
        return
    if check_in.closes_at is not None and at > check_in.closes_at - policy.least_room:
        due.drop(ctx, DueKind.REMIND, check_in.id)
    else:
        due.put(ctx, DueKind.REMIND, check_in.id, at)


def remind(ctx: Context, check_in_id: str) -> None:
    """One reminder, with the open question in it, if it is still open."""
    check_in = check_ins.find(ctx, check_in_id)
    if check_in is None or check_in.phase is not CheckInPhase.ASKED:
        return
    if State.from_json(check_in.state).phase is ConversationPhase.SNOOZED:
        return
    person = _asked(ctx, check_in)
    if send_decision.may_be_sent(ctx, DueKind.REMIND, check_in, person) and not consent.request_if_outdated(
        ctx, person, check_in
    ):
        key = f"checkin:{check_in.id}:remind:1"
        display.send_new(ctx, load(ctx, check_in, person), key, "remind", preface="checkin-reminder")


def end_snooze(ctx: Context, check_in_id: str) -> None:
    """The time has come that the person put the check-in off to, or the one before it is over."""
    check_in = check_ins.find(ctx, check_in_id)
    if check_in is None or check_in.phase is not CheckInPhase.ASKED:
        return
    person = _asked(ctx, check_in)
    if not send_decision.may_be_sent(ctx, DueKind.SNOOZE_END, check_in, person):
        return
    if consent.request_if_outdated(ctx, person, check_in):
        return
    people.lock_row(ctx, check_in.person)
    woken = _woken(ctx, check_in, person)
    shown = queue.front_check_in(ctx, check_in.person)
    if shown is not None and shown.id == check_in.id:
        _show_again(ctx, check_in, person, woken)


def resend(ctx: Context, check_in: CheckIn) -> None:
    """The person wants it before them now: what was put off is taken up, and it stands below everything else."""
    person = _asked(ctx, check_in)
    if consent.request_if_outdated(ctx, person, check_in, replying=True):
        return
    due.drop(ctx, DueKind.SNOOZE_END, check_in.id)
    _show_again(ctx, check_in, person, _woken(ctx, check_in, person))


def _woken(ctx: Context, check_in: CheckIn, person: Contact) -> State:
    state = State.from_json(check_in.state)
    in_a_menu = state.phase in MENUS and state.phase is not ConversationPhase.SNOOZED
    given = (
        AnswerTap(check_in.id, AnswerAction.RESUME, turn=state.turn)
        if in_a_menu
        else SnoozeEnded(check_in.id, state.turn)
    )
    woken = load(ctx, check_in, person).advance(given, ctx.now).state
    check_ins.store_conversation(ctx, check_in, woken.to_json())
    return woken


def _show_again(ctx: Context, check_in: CheckIn, person: Contact, state: State) -> None:
    key = f"checkin:{check_in.id}:wake:{ctx.new_id()}"
    display.send_new(ctx, load(ctx, check_in, person), key, "ask", state=state, again=True)


def close(ctx: Context, check_in_id: str) -> None:
    """Time is over. What was not sent is not shown to anybody; that nothing came may be a finding of its own."""
    check_in = check_ins.find(ctx, check_in_id)
    if check_in is None or check_in.phase not in (*WAITING, CheckInPhase.ASKED):
        return
    invited = check_in.phase is CheckInPhase.ASKED and check_in.perspective is Perspective.CLIENT
    shown = queue.front_check_in(ctx, check_in.person)
    end(
        ctx,
        check_in,
        CheckInEnded("expired"),
        CheckInPhase.DROPPED if check_in.wished else CheckInPhase.CLOSED,
    )
    if invited and not check_in.wished and _takes_part(ctx, check_in):
        completion.close_unanswered(ctx, check_in)
    if shown is not None and shown.id == check_in.id:
        queue.ask_next(ctx, check_in.person)


def end(ctx: Context, check_in: CheckIn, how: CheckInEnded, phase: CheckInPhase) -> None:
    """The check-in is over without having been sent: nothing of it is due or going out, its message says so."""
    due.drop_all(ctx, check_in.id)
    outbox_messages.drop(ctx, check_in.id, UNSENT)
    chat_cleanup.delete_typed_messages(ctx, check_in)
    loaded = load(ctx, check_in, _asked(ctx, check_in))
    state = loaded.advance(how, ctx.now).state
    check_ins.move(ctx, check_in.id, phase, ended_at=ctx.now)
    if not loaded.state.ended:  # the person may have stopped in it themselves, and see that
        check_ins.store_conversation(ctx, check_in, state.to_json())
        display.update_in_place(ctx, loaded, state)


def snooze(
    ctx: Context, check_in: CheckIn, person: Contact, until: Literal["hour", "evening", "tomorrow"]
) -> None:
    """Ask again then, as the person meant it: never in their quiet hours, never too late to answer."""
    at = schedule.snooze_until(until, ctx.now, person.zone, *person.quiets, closes_at=check_in.closes_at)
    due.drop(ctx, DueKind.REMIND, check_in.id)
    due.drop(ctx, DueKind.SNOOZE_END, check_in.id)
    if at is not None:
        due.put(ctx, DueKind.SNOOZE_END, check_in.id, at)


def _takes_part(ctx: Context, check_in: CheckIn) -> bool:
    dyad = dyads.get(ctx, check_in.dyad)
    person = contact.from_person(ctx, check_in.person).person
    return dyad.state is DyadState.ACTIVE and person.reachable
