"""Moving without answering: back, later, a pause, stopping, and going on."""

from dataclasses import replace

from flows.conversation.events import PauseAsked, Snoozed, StopAsked
from flows.conversation.inputs import AnswerAction, AnswerTap
from flows.conversation.item_order import at_item, before
from flows.conversation.state import MENUS, ConversationPhase, State
from flows.conversation.step import ConversationStep, HandlerContext, moved, refused

PAUSES = (3, 7, 14, 28)
"""The pauses offered as buttons, in days; any number up to ``LONGEST_PAUSE`` may be typed."""

LONGEST_PAUSE = 180


def back(scene: HandlerContext, _: AnswerTap) -> ConversationStep:
    """To the item before; from an item opened in the summary, to the summary."""
    state = scene.state
    if state.changing:
        return moved(scene, replace(state, phase=ConversationPhase.SUMMARY, item=None, changing=False))
    if state.phase is ConversationPhase.MORE:
        return moved(scene, replace(state, phase=ConversationPhase.ASKING))
    item = before(state, scene.instrument)
    return refused(scene, "first") if item is None else moved(scene, at_item(state, item))


def later(scene: HandlerContext, _: AnswerTap) -> ConversationStep:
    """When shall it be?"""
    return moved(scene, _over(scene.state, ConversationPhase.LATER))


def snooze(scene: HandlerContext, tap: AnswerTap) -> ConversationStep:
    """Asked again in an hour, this evening or tomorrow."""
    match tap.action:
        case AnswerAction.HOUR:
            event = Snoozed("hour")
        case AnswerAction.EVENING:
            event = Snoozed("evening")
        case _:
            event = Snoozed("tomorrow")
    away = replace(_over(scene.state, ConversationPhase.SNOOZED), until=event.until, pause_days=None)
    return moved(scene, away, [event])


def pause(scene: HandlerContext, tap: AnswerTap) -> ConversationStep:
    """A pause: for how long, or for that many days."""
    if tap.value is None:
        return moved(scene, _over(scene.state, ConversationPhase.PAUSING))
    if not 1 <= tap.value <= LONGEST_PAUSE:
        return refused(scene, "pause-length")
    away = replace(_over(scene.state, ConversationPhase.SNOOZED), until="pause", pause_days=tap.value)
    return moved(scene, away, [PauseAsked(tap.value)])


def stop(scene: HandlerContext, _: AnswerTap) -> ConversationStep:
    """Really for good?"""
    return moved(scene, _over(scene.state, ConversationPhase.STOPPING))


def stop_for_good(scene: HandlerContext, _: AnswerTap) -> ConversationStep:
    """Yes: no more invitations, and this check-in is over."""
    return moved(scene, over(scene.state, ConversationPhase.STOPPED), [StopAsked()])


def resume(scene: HandlerContext, _: AnswerTap) -> ConversationStep:
    """On where one was."""
    return moved(scene, resumed(scene.state))


def over(state: State, ending: ConversationPhase) -> State:
    """Nothing is open any more; the answers stay."""
    nothing = replace(resumed(state), item=None, changing=False, pending={}, pending_raw=None, heard=None)
    return replace(nothing, phase=ending)


def resumed(state: State) -> State:
    """The phase under the menu, as it was."""
    return replace(
        state, phase=state.under or ConversationPhase.ASKING, under=None, until=None, pause_days=None
    )


def _over(state: State, menu: ConversationPhase) -> State:
    under = state.under if state.phase in MENUS else state.phase
    return replace(state, phase=menu, under=under, until=None, pause_days=None)
