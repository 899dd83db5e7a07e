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
from flows.conversation.inputs import (
    AnswerAction,
    AnswerTap,
    CheckInEnded,
    Input,
    OtherContent,
    SnoozeEnded,
    TypedText,
)
from flows.conversation.navigation import read_move, storable
from flows.conversation.notices import notice_for
from flows.conversation.state import ConversationPhase, State
from flows.conversation.step import ConversationStep, Handler, HandlerContext, as_tap, refused
from flows.errors import BadInput
from flows.instruments.model import Instrument, Perspective

_UNTIL: Mapping[AnswerAction, Handler] = {
    AnswerAction.HOUR: navigation_replies.snooze,
    AnswerAction.EVENING: navigation_replies.snooze,
    AnswerAction.TOMORROW: navigation_replies.snooze,
}
_PUT_OFF: Mapping[AnswerAction, Handler] = {
    **_UNTIL,
    AnswerAction.LATER: navigation_replies.later,
    AnswerAction.PAUSE: navigation_replies.pause,
    AnswerAction.STOP: navigation_replies.stop,
}
_MENU: Mapping[AnswerAction, Handler] = {
    **_PUT_OFF,
    AnswerAction.BACK: navigation_replies.resume,
    AnswerAction.RESUME: navigation_replies.resume,
}
_WRITING: Mapping[AnswerAction, Handler] = {
    AnswerAction.SKIP: writing.leave,
    AnswerAction.KEEP: writing.leave,
    AnswerAction.NO: writing.leave,
    AnswerAction.YES: writing.just_write,
    AnswerAction.REMOVE: writing.remove,
    AnswerAction.BACK: navigation_replies.back,
    **_PUT_OFF,
}

TABLE: Mapping[ConversationPhase, Mapping[AnswerAction, Handler]] = {
    ConversationPhase.ASKING: {
        AnswerAction.ANSWER: answering.answer,
        AnswerAction.SKIP: answering.skip,
        AnswerAction.KEEP: answering.keep,
        AnswerAction.BACK: navigation_replies.back,
        **_PUT_OFF,
    },
    ConversationPhase.CONFIRMING: {
        AnswerAction.YES: answering.confirm,
        AnswerAction.NO: answering.reject,
        AnswerAction.BACK: answering.reject,
        **_PUT_OFF,
    },
    ConversationPhase.MORE: _WRITING,
    ConversationPhase.NOTE: _WRITING,
    ConversationPhase.SUMMARY: {
        AnswerAction.SEND: reviewing.send,
        AnswerAction.YES: reviewing.send,
        AnswerAction.CHOOSE: reviewing.choose,
        AnswerAction.SHARE: reviewing.share,
        AnswerAction.WITHHOLD: reviewing.withhold,
        AnswerAction.BACK: navigation_replies.back,
        **_PUT_OFF,
    },
    ConversationPhase.CHOOSING: {
        AnswerAction.CHANGE: reviewing.change,
        AnswerAction.MORE: reviewing.more,
        AnswerAction.BACK: reviewing.to_summary,
        **_PUT_OFF,
    },
    ConversationPhase.LATER: _MENU,
    ConversationPhase.PAUSING: _MENU,
    ConversationPhase.STOPPING: {
        **_MENU,
        AnswerAction.YES: navigation_replies.stop_for_good,
        AnswerAction.STOP: navigation_replies.stop_for_good,
        AnswerAction.NO: navigation_replies.resume,
    },
    # No menus here: left open, they would outlive the timer.
    ConversationPhase.SNOOZED: {
        **_UNTIL,
        AnswerAction.STOP: navigation_replies.stop,
        AnswerAction.RESUME: navigation_replies.resume,
        AnswerAction.YES: navigation_replies.resume,
        AnswerAction.BACK: navigation_replies.resume,
    },
    ConversationPhase.DONE: {},
    ConversationPhase.EXPIRED: {},
    ConversationPhase.CLOSED: {},
    ConversationPhase.STOPPED: {},
}


def _unread(notice: str) -> Callable[[HandlerContext], ConversationStep]:
    return lambda scene: refused(scene, notice)


READERS: Mapping[ConversationPhase, Callable[[HandlerContext], ConversationStep]] = {
    ConversationPhase.ASKING: answering.typed,
    ConversationPhase.CONFIRMING: answering.typed_at_read_back,
    ConversationPhase.MORE: writing.typed,
    ConversationPhase.NOTE: writing.typed,
    ConversationPhase.SUMMARY: _unread("summary"),
    ConversationPhase.CHOOSING: reviewing.typed_number,
    ConversationPhase.LATER: _unread("menu"),
    ConversationPhase.PAUSING: _unread("pause-length"),
    ConversationPhase.STOPPING: _unread("yes-or-no"),
    ConversationPhase.SNOOZED: _unread("away"),
    ConversationPhase.DONE: _unread("ended"),
    ConversationPhase.EXPIRED: _unread("ended"),
    ConversationPhase.CLOSED: _unread("ended"),
    ConversationPhase.STOPPED: _unread("ended"),
}


def advance(
    state: State, instrument: Instrument, input: Input, now: datetime, language: str
) -> ConversationStep:
    """What ``input`` does. ``now`` is aware, best in the person's zone; ``language`` what they type in.

    Raises BadInput if the instrument is not the one the check-in began with; no input raises.
    """
    if (instrument.id, instrument.version) != (state.instrument, state.instrument_version):
        raise BadInput("a check-in goes on with the instrument and version it began with")
    scene = HandlerContext(state, instrument, now, language)
    match input:
        case AnswerTap():
            return _tapped(scene, input)
        case TypedText(text):
            return _typed(replace(scene, raw=storable(text)))
        case OtherContent(kind):
            return refused(scene, "ended" if state.ended else notice_for(kind))
        case SnoozeEnded():
            return _woken(scene, input)
        case CheckInEnded(reason):
            return _ended(scene, ConversationPhase(reason))


def _tapped(scene: HandlerContext, tap: AnswerTap) -> ConversationStep:
    state = scene.state
    handler = _handler(state, tap.action)
    if (tap.check_in, tap.turn) != (state.check_in, state.turn) or handler is None:
        return refused(scene, _why_stale(state, tap))
    return handler(replace(scene, tap=tap), tap)


def _typed(scene: HandlerContext) -> ConversationStep:
    state = scene.state
    move = read_move(scene.raw or "", scene.language, pausing=state.phase is ConversationPhase.PAUSING)
    handler = _handler(state, move.action) if move else None
    if move is not None and handler is not None:
        return handler(scene, as_tap(state, move.action, move.value))
    return READERS[state.phase](scene)


def _woken(scene: HandlerContext, timer: SnoozeEnded) -> ConversationStep:
    state = scene.state
    if state.phase is not ConversationPhase.SNOOZED or (timer.check_in, timer.turn) != (
        state.check_in,
        state.turn,
    ):
        return ConversationStep(state)
    return ConversationStep(replace(navigation_replies.resumed(state), turn=state.turn + 1, heard=None))


def _ended(scene: HandlerContext, phase: ConversationPhase) -> ConversationStep:
    state = scene.state
    if state.ended:
        return ConversationStep(state)
    return ConversationStep(replace(navigation_replies.over(state, phase), turn=state.turn + 1))


def _handler(state: State, action: AnswerAction) -> Handler | None:
    """The table's entry; to the practitioner's form, which never nags, nothing is put off."""
    if state.perspective is Perspective.PRACTITIONER and action in _PUT_OFF:
        return _stays
    return TABLE[state.phase].get(action)


def _stays(scene: HandlerContext, _: AnswerTap) -> ConversationStep:
    return refused(scene, "ended" if scene.state.ended else "stays")


def _why_stale(state: State, tap: AnswerTap) -> str:
    if tap == state.last_tap:
        return "already"
    if state.ended:
        return "ended"
    overtaken = state.last_tap is not None and tap.turn == state.last_tap.turn
    return "overtaken" if overtaken and tap.check_in == state.check_in else "stale"
