"""The conversation as a table: what an input does in each phase.

1. What is not in the table is refused: the state stays as it is, nothing happens, the person gets a short
   notice.
2. A tap or a timer counts only if it carries this check-in and the present turn. Every change raises the
   turn, so a button or timer of an earlier question, or a second tap, never reaches the present one.
3. A typed word for a button ("back", "later", "skip") does what the button does, where the table has it. All
   other text goes to the phase's own reader.
4. Other content (voice, pictures, edited messages) never changes anything.
5. An ended check-in takes nothing.
6. The service may end an open check-in in any phase, and may wake one that is put off.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from flows.conversation import answering, navigation_replies, reviewing, writing
from flows.conversation.inputs import Action, Ended, Input, Other, Tap, Typed, Woken
from flows.conversation.navigation import read_move, storable
from flows.conversation.notices import notice_for
from flows.conversation.state import Phase, State
from flows.conversation.step import Handler, Scene, Step, as_tap, refused
from flows.errors import BadInput
from flows.instruments.model import Instrument, Perspective

_UNTIL: Mapping[Action, Handler] = {
    Action.HOUR: navigation_replies.put_off,
    Action.EVENING: navigation_replies.put_off,
    Action.TOMORROW: navigation_replies.put_off,
}
_PUT_OFF: Mapping[Action, Handler] = {
    **_UNTIL,
    Action.LATER: navigation_replies.later,
    Action.PAUSE: navigation_replies.pause,
    Action.STOP: navigation_replies.stop,
}
_MENU: Mapping[Action, Handler] = {
    **_PUT_OFF,
    Action.BACK: navigation_replies.resume,
    Action.RESUME: navigation_replies.resume,
}
_WRITING: Mapping[Action, Handler] = {
    Action.SKIP: writing.leave,
    Action.KEEP: writing.leave,
    Action.NO: writing.leave,
    Action.YES: writing.just_write,
    Action.REMOVE: writing.remove,
    Action.BACK: navigation_replies.back,
    **_PUT_OFF,
}

TABLE: Mapping[Phase, Mapping[Action, Handler]] = {
    Phase.ASKING: {
        Action.ANSWER: answering.answer,
        Action.SKIP: answering.skip,
        Action.KEEP: answering.keep,
        Action.BACK: navigation_replies.back,
        **_PUT_OFF,
    },
    Phase.CONFIRMING: {
        Action.YES: answering.confirm,
        Action.NO: answering.reject,
        Action.BACK: answering.reject,
        **_PUT_OFF,
    },
    Phase.MORE: _WRITING,
    Phase.NOTE: _WRITING,
    Phase.SUMMARY: {
        Action.SEND: reviewing.send,
        Action.YES: reviewing.send,
        Action.CHOOSE: reviewing.choose,
        Action.SHARE: reviewing.share,
        Action.WITHHOLD: reviewing.withhold,
        Action.BACK: navigation_replies.back,
        **_PUT_OFF,
    },
    Phase.CHOOSING: {
        Action.CHANGE: reviewing.change,
        Action.MORE: reviewing.more,
        Action.BACK: reviewing.to_summary,
        **_PUT_OFF,
    },
    Phase.LATER: _MENU,
    Phase.PAUSING: _MENU,
    Phase.STOPPING: {
        **_MENU,
        Action.YES: navigation_replies.stop_for_good,
        Action.STOP: navigation_replies.stop_for_good,
        Action.NO: navigation_replies.resume,
    },
    # No menus here: left open, they would outlive the timer.
    Phase.AWAY: {
        **_UNTIL,
        Action.STOP: navigation_replies.stop,
        Action.RESUME: navigation_replies.resume,
        Action.YES: navigation_replies.resume,
        Action.BACK: navigation_replies.resume,
    },
    Phase.DONE: {},
    Phase.EXPIRED: {},
    Phase.CLOSED: {},
    Phase.STOPPED: {},
}


def _unread(notice: str) -> Callable[[Scene], Step]:
    return lambda scene: refused(scene, notice)


READERS: Mapping[Phase, Callable[[Scene], Step]] = {
    Phase.ASKING: answering.typed,
    Phase.CONFIRMING: answering.typed_at_read_back,
    Phase.MORE: writing.typed,
    Phase.NOTE: writing.typed,
    Phase.SUMMARY: _unread("summary"),
    Phase.CHOOSING: reviewing.typed_number,
    Phase.LATER: _unread("menu"),
    Phase.PAUSING: _unread("pause-length"),
    Phase.STOPPING: _unread("yes-or-no"),
    Phase.AWAY: _unread("away"),
    Phase.DONE: _unread("ended"),
    Phase.EXPIRED: _unread("ended"),
    Phase.CLOSED: _unread("ended"),
    Phase.STOPPED: _unread("ended"),
}


def advance(state: State, instrument: Instrument, input: Input, now: datetime, language: str) -> Step:
    """What ``input`` does. ``now`` is aware, best in the person's zone; ``language`` what they type in.

    Raises BadInput if the instrument is not the one the check-in began with; no input raises.
    """
    if (instrument.id, instrument.version) != (state.instrument, state.instrument_version):
        raise BadInput("a check-in goes on with the instrument and version it began with")
    scene = Scene(state, instrument, now, language)
    match input:
        case Tap():
            return _tapped(scene, input)
        case Typed(text):
            return _typed(replace(scene, raw=storable(text)))
        case Other(kind):
            return refused(scene, "ended" if state.ended else notice_for(kind))
        case Woken():
            return _woken(scene, input)
        case Ended(reason):
            return _ended(scene, Phase(reason))


def _tapped(scene: Scene, tap: Tap) -> Step:
    state = scene.state
    handler = _handler(state, tap.action)
    if (tap.check_in, tap.turn) != (state.check_in, state.turn) or handler is None:
        return refused(scene, _why_stale(state, tap))
    return handler(replace(scene, tap=tap), tap)


def _typed(scene: Scene) -> Step:
    state = scene.state
    move = read_move(scene.raw or "", scene.language, pausing=state.phase is Phase.PAUSING)
    handler = _handler(state, move.action) if move else None
    if move is not None and handler is not None:
        return handler(scene, as_tap(state, move.action, move.value))
    return READERS[state.phase](scene)


def _woken(scene: Scene, timer: Woken) -> Step:
    state = scene.state
    if state.phase is not Phase.AWAY or (timer.check_in, timer.turn) != (state.check_in, state.turn):
        return Step(state)
    return Step(replace(navigation_replies.resumed(state), turn=state.turn + 1, heard=None))


def _ended(scene: Scene, phase: Phase) -> Step:
    state = scene.state
    if state.ended:
        return Step(state)
    return Step(replace(navigation_replies.over(state, phase), turn=state.turn + 1))


def _handler(state: State, action: Action) -> Handler | None:
    """The table's entry; to the practitioner's form, which never nags, nothing is put off."""
    if state.perspective is Perspective.PRACTITIONER and action in _PUT_OFF:
        return _stays
    return TABLE[state.phase].get(action)


def _stays(scene: Scene, _: Tap) -> Step:
    return refused(scene, "ended" if scene.state.ended else "stays")


def _why_stale(state: State, tap: Tap) -> str:
    if tap == state.last_tap:
        return "already"
    if state.ended:
        return "ended"
    overtaken = state.last_tap is not None and tap.turn == state.last_tap.turn
    return "overtaken" if overtaken and tap.check_in == state.check_in else "stale"
