"""Handlers that do not answer: going back, snoozing, pausing, stopping, and resuming."""

from dataclasses import replace

from flows.conversation.events import PauseRequested, Snoozed, StopRequested
from flows.conversation.inputs import AnswerAction, AnswerTap
from flows.conversation.item_order import go_to_item, previous_item
from flows.conversation.state import MENUS, ConversationPhase, State
from flows.conversation.step import ConversationStep, HandlerContext, change_state, refuse
from flows.scheduling.pause_length import MAX_PAUSE_DAYS

PAUSE_DAYS = (3, 7, 14, 28)
"""The pauses offered as buttons, in days; any number up to ``MAX_PAUSE_DAYS`` may be typed."""


def go_back(context: HandlerContext, _: AnswerTap) -> ConversationStep:
    """Go to the previous item, or to the summary from an item that was opened there."""
    state = context.state
    if state.from_summary:
        return change_state(
            context, replace(state, phase=ConversationPhase.SUMMARY, item=None, from_summary=False)
        )
    if state.phase is ConversationPhase.MORE:
        return change_state(context, replace(state, phase=ConversationPhase.ASKING))
    item = previous_item(state, context.instrument)
    return refuse(context, "first") if item is None else change_state(context, go_to_item(state, item))


def open_later_menu(context: HandlerContext, _: AnswerTap) -> ConversationStep:
    """Ask when to continue."""
    return change_state(context, _open_menu(context.state, ConversationPhase.LATER))


def snooze(context: HandlerContext, tap: AnswerTap) -> ConversationStep:
    """Snooze the check-in until the time that the tapped button names: an hour, this evening or tomorrow."""
    match tap.action:
        case AnswerAction.HOUR:
            event = Snoozed("hour")
        case AnswerAction.EVENING:
            event = Snoozed("evening")
        case _:
            event = Snoozed("tomorrow")
    snoozed = replace(
        _open_menu(context.state, ConversationPhase.SNOOZED), until=event.until, pause_days=None
    )
    return change_state(context, snoozed, [event])


def pause(context: HandlerContext, tap: AnswerTap) -> ConversationStep:
    """Open the menu of pauses, or pause for the tapped number of days."""
    if tap.value is None:
        return change_state(context, _open_menu(context.state, ConversationPhase.PAUSING))
    if not 1 <= tap.value <= MAX_PAUSE_DAYS:
        return refuse(context, "pause-length")
    snoozed = replace(
        _open_menu(context.state, ConversationPhase.SNOOZED), until="pause", pause_days=tap.value
    )
    return change_state(context, snoozed, [PauseRequested(tap.value)])


def open_stop_menu(context: HandlerContext, _: AnswerTap) -> ConversationStep:
    """Ask whether to stop for good."""
    return change_state(context, _open_menu(context.state, ConversationPhase.STOPPING))


def stop_for_good(context: HandlerContext, _: AnswerTap) -> ConversationStep:
    """End this check-in and ask for no more invitations."""
    return change_state(context, end(context.state, ConversationPhase.STOPPED), [StopRequested()])


def resume(context: HandlerContext, _: AnswerTap) -> ConversationStep:
    """Close the menu and return to the phase below it."""
    return change_state(context, close_menu(context.state))


def end(state: State, phase: ConversationPhase) -> State:
    """Return the state in an ended ``phase``, with nothing open; answers stay."""
    closed = replace(
        close_menu(state), item=None, from_summary=False, pending={}, pending_raw=None, understood_item=None
    )
    return replace(closed, phase=phase)


def close_menu(state: State) -> State:
    """Return the state in the phase from which the menu was opened."""
    return replace(
        state,
        phase=state.return_phase or ConversationPhase.ASKING,
        return_phase=None,
        until=None,
        pause_days=None,
    )


def _open_menu(state: State, menu: ConversationPhase) -> State:
    """Return the state in ``menu``, remembering the phase to return to."""
    return_phase = state.return_phase if state.phase in MENUS else state.phase
    return replace(state, phase=menu, return_phase=return_phase, until=None, pause_days=None)
