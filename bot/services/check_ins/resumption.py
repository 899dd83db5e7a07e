"""Showing an open check-in again: after a snooze, after the one in front is over, or on request."""

from bot.services.check_ins import display, queue, send_decision
from bot.services.check_ins.addressee import asked_person
from bot.services.consent import consent
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from flows.conversation.inputs import AnswerAction, AnswerTap, SnoozeEnded
from flows.conversation.state import MENUS, ConversationPhase, State
from storage.repositories import check_ins, due, people
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.due import DueKind
from storage.repositories.outbox_messages import OutboxKind


def end_snooze(ctx: Context, check_in_id: str) -> None:
    """End a snooze that is due, and show the check-in if no other is in front."""
    check_in = check_ins.find(ctx, check_in_id)
    if check_in is None or check_in.phase is not CheckInPhase.ASKED:
        return
    person = asked_person(ctx, check_in)
    if not send_decision.may_be_sent(ctx, DueKind.SNOOZE_END, check_in, person):
        return
    if consent.request_if_outdated(ctx, person, check_in):
        return
    people.lock_row(ctx, check_in.person)
    state = _resume(ctx, check_in, person)
    front = queue.front_check_in(ctx, check_in.person)
    if front is not None and front.id == check_in.id:
        _show_again(ctx, check_in, person, state)


def resend(ctx: Context, check_in: CheckIn) -> None:
    """End any snooze and show the check-in in a new message, as its person has asked."""
    person = asked_person(ctx, check_in)
    if consent.request_if_outdated(ctx, person, check_in, replying=True):
        return
    due.drop(ctx, DueKind.SNOOZE_END, check_in.id)
    _show_again(ctx, check_in, person, _resume(ctx, check_in, person))


def _resume(ctx: Context, check_in: CheckIn, person: Contact) -> State:
    """Leave a snooze or an open menu; store and return the new state."""
    state = State.from_json(check_in.state)
    in_menu = state.phase in MENUS and state.phase is not ConversationPhase.SNOOZED
    resuming = (
        AnswerTap(check_in.id, AnswerAction.RESUME, turn=state.turn)
        if in_menu
        else SnoozeEnded(check_in.id, state.turn)
    )
    resumed = display.advance_step(ctx, check_in, resuming, person).state
    check_ins.store_conversation(ctx, check_in, resumed.to_json())
    return resumed


def _show_again(ctx: Context, check_in: CheckIn, person: Contact, state: State) -> None:
    key = f"checkin:{check_in.id}:wake:{ctx.new_id()}"
    display.send_new(ctx, person, check_in, key, OutboxKind.CHECK_IN_RESENT, state=state, again=True)
