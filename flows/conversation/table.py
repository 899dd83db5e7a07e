"""The conversation as a table: what an input does in each phase.

1. An action that is not in the table is refused: state and events stay as they are, the person gets a notice.
2. A tap or a timer counts only if it carries this check-in and the present turn. Every change raises the turn, so a
   button or timer of an earlier question, or a second tap, never reaches the present one.
3. A typed command ("back", "later", "skip") does what its button does, where the table has it. All other text goes to
   the phase's text handler.
4. Other content (voice, pictures, edited messages) never changes anything.
5. An ended check-in accepts nothing.
6. The service may end an open check-in in any phase, and may wake a snoozed one. A person may ask for one whose time
   ran out: it goes on where it stood.
7. Text that follows typed words at once continues them, unless it is an answer to the open question.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from flows.conversation.command_parser import parse_command
from flows.conversation.goal_progress import asked_instrument
from flows.conversation.handlers import answers, navigation, summary, words
from flows.conversation.inputs import (
    AnswerAction,
    AnswerTap,
    CheckInEnded,
    Input,
    OtherContent,
    Requested,
    SnoozeEnded,
    TypedText,
)
from flows.conversation.item_order import go_to_next
from flows.conversation.notices import notice_for
from flows.conversation.state import MENUS, ConversationPhase, State
from flows.conversation.step import ConversationStep, Handler, HandlerContext, as_tap, refuse
from flows.errors import BadInput
from flows.instruments.model import Instrument, Perspective
from flows.text.sanitize import drop_surrogates

_SNOOZE: Mapping[AnswerAction, Handler] = {
    AnswerAction.HOUR: navigation.snooze,
    AnswerAction.EVENING: navigation.snooze,
    AnswerAction.TOMORROW: navigation.snooze,
}
_POSTPONE: Mapping[AnswerAction, Handler] = {
    **_SNOOZE,
    AnswerAction.LATER: navigation.open_later_menu,
    AnswerAction.PAUSE: navigation.pause,
    AnswerAction.STOP: navigation.open_stop_menu,
}
_MENU: Mapping[AnswerAction, Handler] = {
    **_POSTPONE,
    AnswerAction.BACK: navigation.resume,
    AnswerAction.RESUME: navigation.resume,
}
_WRITING: Mapping[AnswerAction, Handler] = {
    AnswerAction.SKIP: words.decline,
    AnswerAction.KEEP: words.decline,
    AnswerAction.NO: words.decline,
    AnswerAction.YES: words.ask_to_write,
    AnswerAction.REMOVE: words.remove,
    AnswerAction.BACK: navigation.go_back,
    **_POSTPONE,
}

TABLE: Mapping[ConversationPhase, Mapping[AnswerAction, Handler]] = {
    ConversationPhase.ASKING: {
        AnswerAction.ANSWER: answers.answer,
        AnswerAction.SKIP: answers.skip,
        AnswerAction.KEEP: answers.keep,
        AnswerAction.BACK: navigation.go_back,
        **_POSTPONE,
    },
    ConversationPhase.CONFIRMING: {
        AnswerAction.YES: answers.confirm,
        AnswerAction.NO: answers.reject,
        AnswerAction.BACK: answers.reject,
        **_POSTPONE,
    },
    ConversationPhase.MORE: _WRITING,
    ConversationPhase.NOTE: _WRITING,
    ConversationPhase.SUMMARY: {
        AnswerAction.SEND: summary.send,
        AnswerAction.YES: summary.send,
        AnswerAction.CHOOSE: summary.open_list,
        AnswerAction.SHARE: summary.share,
        AnswerAction.WITHHOLD: summary.withhold,
        AnswerAction.BACK: navigation.go_back,
        **_POSTPONE,
    },
    ConversationPhase.CHOOSING: {
        AnswerAction.CHANGE: summary.change_answer,
        AnswerAction.MORE: summary.change_words,
        AnswerAction.BACK: summary.return_to_summary,
        **_POSTPONE,
    },
    ConversationPhase.LATER: _MENU,
    ConversationPhase.PAUSING: _MENU,
    ConversationPhase.STOPPING: {
        **_MENU,
        AnswerAction.YES: navigation.stop_for_good,
        AnswerAction.STOP: navigation.stop_for_good,
        AnswerAction.NO: navigation.resume,
    },
    # No menus here: left open, they would outlive the timer.
    ConversationPhase.SNOOZED: {
        **_SNOOZE,
        AnswerAction.STOP: navigation.open_stop_menu,
        AnswerAction.RESUME: navigation.resume,
        AnswerAction.YES: navigation.resume,
        AnswerAction.BACK: navigation.resume,
    },
    ConversationPhase.DONE: {},
    ConversationPhase.EXPIRED: {},
    ConversationPhase.CLOSED: {},
    ConversationPhase.STOPPED: {},
}


def _refuse_text(notice: str) -> Callable[[HandlerContext], ConversationStep]:
    return lambda context: refuse(context, notice)


TEXT_HANDLERS: Mapping[ConversationPhase, Callable[[HandlerContext], ConversationStep]] = {
    ConversationPhase.ASKING: answers.handle_text,
    ConversationPhase.CONFIRMING: answers.handle_text_while_confirming,
    ConversationPhase.MORE: words.handle_text,
    ConversationPhase.NOTE: words.handle_text,
    ConversationPhase.SUMMARY: _refuse_text("summary"),
    ConversationPhase.CHOOSING: summary.handle_number,
    ConversationPhase.LATER: _refuse_text("menu"),
    ConversationPhase.PAUSING: _refuse_text("pause-length"),
    ConversationPhase.STOPPING: _refuse_text("yes-or-no"),
    ConversationPhase.SNOOZED: _refuse_text("away"),
    ConversationPhase.DONE: _refuse_text("ended"),
    ConversationPhase.EXPIRED: _refuse_text("ended"),
    ConversationPhase.CLOSED: _refuse_text("ended"),
    ConversationPhase.STOPPED: _refuse_text("ended"),
}


def advance(
    state: State, instrument: Instrument, input: Input, now: datetime, language: str
) -> ConversationStep:
    """Return the step that ``input`` leads to.

    ``now`` is aware, preferably in the person's zone; ``language`` is the one they type in. Raises BadInput if the
    instrument is not the one with which the check-in began; no input raises.
    """
    if (instrument.id, instrument.version) != (state.instrument, state.instrument_version):
        raise BadInput("a check-in goes on with the instrument and version it began with")
    context = HandlerContext(state, asked_instrument(state, instrument), now, language)
    match input:
        case AnswerTap():
            return _handle_tap(context, input)
        case TypedText(text):
            return _handle_text(replace(context, raw=drop_surrogates(text)))
        case OtherContent(kind):
            return refuse(context, "ended" if state.ended else notice_for(kind))
        case SnoozeEnded():
            return _handle_snooze_end(context, input)
        case Requested():
            return _handle_request(context, input)
        case CheckInEnded(reason):
            return _handle_end(context, ConversationPhase(reason))


def _handle_tap(context: HandlerContext, tap: AnswerTap) -> ConversationStep:
    state = context.state
    handler = _find_handler(state, tap.action)
    if (tap.check_in, tap.turn) != (state.check_in, state.turn) or handler is None:
        return refuse(context, _stale_notice(state, tap))
    return handler(replace(context, tap=tap), tap)


def _handle_text(context: HandlerContext) -> ConversationStep:
    state = context.state
    pausing_from = context.now.date() if state.phase is ConversationPhase.PAUSING else None
    command = parse_command(context.raw or "", context.language, pausing_from=pausing_from)
    handler = _find_handler(state, command.action) if command else None
    if command is not None and handler is not None:
        return handler(context, as_tap(state, command.action, command.value))
    step = TEXT_HANDLERS[state.phase](context)
    takes_words = TEXT_HANDLERS[state.phase] is words.handle_text
    is_answer = step.notice is None and not takes_words
    if not is_answer and words.is_continuation(context, is_understood=step.notice is None):
        return words.handle_continuation(context)
    return step


def _handle_snooze_end(context: HandlerContext, timer: SnoozeEnded) -> ConversationStep:
    state = context.state
    if state.phase is not ConversationPhase.SNOOZED or (timer.check_in, timer.turn) != (
        state.check_in,
        state.turn,
    ):
        return ConversationStep(state)
    return ConversationStep(replace(navigation.close_menu(state), turn=state.turn + 1, understood_item=None))


def _handle_request(context: HandlerContext, request: Requested) -> ConversationStep:
    """Leave a menu or a snooze, and go on where the check-in stood when its time ran out; the answers are kept."""
    state = context.state
    if request.check_in != state.check_in:
        return ConversationStep(state)
    if state.phase is ConversationPhase.EXPIRED:
        reopened = replace(state, phase=ConversationPhase.ASKING, last_action_at=context.now)
        return ConversationStep(
            replace(go_to_next(reopened, context.instrument), turn=state.turn + 1, last_tap=None)
        )
    if state.ended:
        return ConversationStep(state)
    if state.phase in MENUS:
        state = replace(navigation.close_menu(state), turn=state.turn + 1, understood_item=None)
    return ConversationStep(replace(state, last_action_at=context.now, written_subject=None))


def _handle_end(context: HandlerContext, phase: ConversationPhase) -> ConversationStep:
    state = context.state
    if state.ended:
        return ConversationStep(state)
    return ConversationStep(replace(navigation.end(state, phase), turn=state.turn + 1))


def _find_handler(state: State, action: AnswerAction) -> Handler | None:
    """Return the table's entry; a practitioner's form, which sends no reminders, cannot be postponed."""
    if state.perspective is Perspective.PRACTITIONER and action in _POSTPONE:
        return _refuse_postponing
    return TABLE[state.phase].get(action)


def _refuse_postponing(context: HandlerContext, _: AnswerTap) -> ConversationStep:
    return refuse(context, "ended" if context.state.ended else "stays")


def _stale_notice(state: State, tap: AnswerTap) -> str:
    """Return why a tap does not count: a double tap, an ended check-in, another tap was first, or an old button."""
    if tap == state.last_tap:
        return "already"
    if state.ended:
        return "ended"
    same_turn = state.last_tap is not None and tap.turn == state.last_tap.turn
    return "overtaken" if same_turn and tap.check_in == state.check_in else "stale"
