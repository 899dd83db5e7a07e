"""How a conversation looks: one renderer for each phase, all of them from the state alone."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from flows.conversation.showing import endings, menus, questions, summary, writing
from flows.conversation.showing.view import View, untouched
from flows.conversation.state import ConversationPhase, State
from flows.i18n import Voice
from flows.instruments.model import Instrument
from flows.message import Message

_RENDERERS: Mapping[ConversationPhase, Callable[[View], Message]] = {
    ConversationPhase.ASKING: questions.asking,
    ConversationPhase.CONFIRMING: questions.confirming,
    ConversationPhase.MORE: writing.more,
    ConversationPhase.NOTE: writing.note,
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


def show(state: State, instrument: Instrument, voice: Voice, name: str, *, again: bool = False) -> Message:
    """What the person sees now; once ended, without buttons. ``name`` is how they call the other one.

    ``again``: it comes as a new message after a while, so it opens with a line that may show on a locked
    phone.
    """
    view = View(state, instrument, voice, name)
    message = _RENDERERS[state.phase](view)
    if not again or state.ended or untouched(state):
        return message
    return replace(message, html=f"{view.say('again')}\n\n{message.html}")
