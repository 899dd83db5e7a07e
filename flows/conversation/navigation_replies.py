"""Moving without answering: back, later, a pause, stopping, and going on."""

from dataclasses import replace

from flows.conversation.events import PauseAsked, PutOff, StopAsked
from flows.conversation.inputs import Action, Tap
from flows.conversation.item_order import at_item, before
from flows.conversation.state import MENUS, Phase, State
from flows.conversation.step import Scene, Step, moved, refused

PAUSES = (3, 7, 14, 28)
"""The pauses offered as buttons, in days; any number up to ``LONGEST_PAUSE`` may be typed."""

LONGEST_PAUSE = 180


def back(scene: Scene, _: Tap) -> Step:
    """To the item before; from an item opened in the summary, to the summary."""
    state = scene.state
    if state.changing:
        return moved(scene, replace(state, phase=Phase.SUMMARY, item=None, changing=False))
    if state.phase is Phase.MORE:
        return moved(scene, replace(state, phase=Phase.ASKING))
    item = before(state, scene.instrument)
    return refused(scene, "first") if item is None else moved(scene, at_item(state, item))


def later(scene: Scene, _: Tap) -> Step:
    """When shall it be?"""
    return moved(scene, _over(scene.state, Phase.LATER))


def put_off(scene: Scene, tap: Tap) -> Step:
    """Asked again in an hour, this evening or tomorrow."""
    match tap.action:
        case Action.HOUR:
            event = PutOff("hour")
        case Action.EVENING:
            event = PutOff("evening")
        case _:
            event = PutOff("tomorrow")
    away = replace(_over(scene.state, Phase.AWAY), until=event.until, pause_days=None)
    return moved(scene, away, [event])


def pause(scene: Scene, tap: Tap) -> Step:
    """A pause: for how long, or for that many days."""
    if tap.value is None:
        return moved(scene, _over(scene.state, Phase.PAUSING))
    if not 1 <= tap.value <= LONGEST_PAUSE:
        return refused(scene, "pause-length")
    away = replace(_over(scene.state, Phase.AWAY), until="pause", pause_days=tap.value)
    return moved(scene, away, [PauseAsked(tap.value)])


def stop(scene: Scene, _: Tap) -> Step:
    """Really for good?"""
    return moved(scene, _over(scene.state, Phase.STOPPING))


def stop_for_good(scene: Scene, _: Tap) -> Step:
    """Yes: no more invitations, and this check-in is over."""
    return moved(scene, over(scene.state, Phase.STOPPED), [StopAsked()])


def resume(scene: Scene, _: Tap) -> Step:
    """On where one was."""
    return moved(scene, resumed(scene.state))


def over(state: State, ending: Phase) -> State:
    """Nothing is open any more; the answers stay."""
    nothing = replace(resumed(state), item=None, changing=False, pending={}, pending_raw=None, heard=None)
    return replace(nothing, phase=ending)


def resumed(state: State) -> State:
    """The phase under the menu, as it was."""
    return replace(state, phase=state.under or Phase.ASKING, under=None, until=None, pause_days=None)


def _over(state: State, menu: Phase) -> State:
    under = state.under if state.phase in MENUS else state.phase
    return replace(state, phase=menu, under=under, until=None, pause_days=None)
