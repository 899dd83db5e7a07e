"""Showing an open check-in again: after a snooze, after the one in front is over, or on request."""

from datetime import datetime

from bot.services.check_ins import display, queue, send_decision
from bot.services.check_ins.loader import LoadedCheckIn, load
from bot.services.consent import consent_renewal
from bot.services.context import Context, from_person
from flows.conversation.inputs import AnswerAction, AnswerTap, Input, Requested, SnoozeEnded
from flows.conversation.state import MENUS, ConversationPhase, State
from storage.repositories import check_ins, due, outbox_messages, people
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.due import DueKind
from storage.repositories.outbox_messages import OutboxKind


def end_snooze(ctx: Context, check_in_id: str) -> None:
    """End a snooze that is due, and show the check-in if no other is in front."""
    row = check_ins.find(ctx, check_in_id)
    if row is None or row.phase is not CheckInPhase.ASKED:
        return
    check_in = load(ctx, row, from_person(ctx, row.person))
    if not send_decision.apply_send_decision(ctx, DueKind.SNOOZE_END, row, check_in.contact):
        return
    if consent_renewal.request_if_outdated(ctx, check_in.contact, row):
        return
    people.lock_row(ctx, row.person)
    state = _leave_menu(ctx, check_in)
    front = queue.front_check_in(ctx, row.person)
    if front is not None and front.id == row.id:
        _show_again(ctx, check_in, state)


def resend(ctx: Context, row: CheckIn) -> None:
    """End any snooze and show the check-in in a new message, as its person has asked.

    Nothing is sent if it already stands below what they have typed: who asks again while the service is away or busy
    gets one message, not one for each time.
    """
    check_in = load(ctx, row, from_person(ctx, row.person))
    if consent_renewal.request_if_outdated(ctx, check_in.contact, row, replying=True):
        return
    due.cancel(ctx, DueKind.SNOOZE_END, row.id)
    state = _advance(ctx, check_in, Requested(row.id))
    since = ctx.update_received_at
    is_shown = since and outbox_messages.is_sent_since(ctx, row.id, display.NEW_MESSAGES, since)
    if state.turn != check_in.state.turn or not is_shown:
        _show_again(ctx, check_in, state)


def reopen(ctx: Context, row: CheckIn, closes_at: datetime) -> None:
    """Continue a check-in whose time ran out, up to ``closes_at``: show it where it stood, with the answers given."""
    check_in = load(ctx, row, from_person(ctx, row.person))
    state = _advance(ctx, check_in, Requested(row.id))
    check_ins.set_phase(ctx, row.id, CheckInPhase.ASKED, closes_at=closes_at, ended_at=None)
    due.schedule(ctx, DueKind.CLOSE, row.id, closes_at)
    _show_again(ctx, check_in, state)


def _advance(ctx: Context, check_in: LoadedCheckIn, content: Input) -> State:
    """Store and return the state after an input that brings no events."""
    advanced = check_in.advance(content, ctx.now).state
    check_ins.store_conversation(ctx, check_in.row, advanced.to_json())
    return advanced


def _leave_menu(ctx: Context, check_in: LoadedCheckIn) -> State:
    """Leave a snooze or an open menu, for the service; return the new state."""
    state, check_in_id = check_in.state, check_in.row.id
    in_menu = state.phase in MENUS and state.phase is not ConversationPhase.SNOOZED
    resuming = (
        AnswerTap(check_in_id, AnswerAction.RESUME, turn=state.turn)
        if in_menu
        else SnoozeEnded(check_in_id, state.turn)
    )
    return _advance(ctx, check_in, resuming)


def _show_again(ctx: Context, check_in: LoadedCheckIn, state: State) -> None:
    key = f"checkin:{check_in.row.id}:wake:{ctx.new_id()}"
    display.send_new(ctx, check_in, key, OutboxKind.CHECK_IN_RESENT, state=state, again=True)
