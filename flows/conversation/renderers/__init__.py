"""The message of each phase: one renderer for each, from the state alone."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from flows.conversation.goal_progress import GoalWording, asked_instrument
from flows.conversation.renderers import endings, menus, questions, summary, words
from flows.conversation.renderers.view import View, is_untouched
from flows.conversation.state import ConversationPhase, State
from flows.i18n import Voice
from flows.instruments.model import Instrument
from flows.message import Message

_RENDERERS: Mapping[ConversationPhase, Callable[[View], Message]] = {
    ConversationPhase.ASKING: questions.asking,
    ConversationPhase.CONFIRMING: questions.confirming,
    ConversationPhase.MORE: words.more,
    ConversationPhase.NOTE: words.note,
    ConversationPhase.SUMMARY: summary.summary,
    ConversationPhase.CHOOSING: summary.choosing,
    ConversationPhase.LATER: menus.later,
    ConversationPhase.PAUSING: menus.pausing,
    ConversationPhase.STOPPING: menus.stopping,
    ConversationPhase.SNOOZED: menus.away,
    ConversationPhase.DONE: endings.done,
    ConversationPhase.EXPIRED: endings.expired,
    ConversationPhase.CLOSED: endings.closed,
    ConversationPhase.STOPPED: endings.stopped,
}


def show(
    state: State,
    instrument: Instrument,
    voice: Voice,
    name: str,
    *,
    goal: GoalWording | None = None,
    again: bool = False,
) -> Message:
    """Return the message for the person; once ended, without buttons. ``name`` is the other person's name.

    ``goal`` is the name of the goal that is asked about; without it the goal has no name any more. ``again``: sent as a
    new message after a while, so it opens with a line that may appear on a locked phone.
    """
    view = View(state, asked_instrument(state, instrument), voice, name, goal)
    message = _RENDERERS[state.phase](view)
    if not again or state.ended or is_untouched(state):
        return message
    return replace(message, html=f"{view.say('again')}\n\n{message.html}")
