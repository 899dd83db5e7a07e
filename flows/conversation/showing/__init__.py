"""How a conversation looks: one renderer for each phase, all of them from the state alone."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from flows.conversation.showing import endings, menus, questions, summary, writing
from flows.conversation.showing.view import View, untouched
from flows.conversation.state import Phase, State
from flows.i18n import Voice
from flows.instruments.model import Instrument
from flows.message import Message

_RENDERERS: Mapping[Phase, Callable[[View], Message]] = {
    Phase.ASKING: questions.asking,
    Phase.CONFIRMING: questions.confirming,
    Phase.MORE: writing.more,
    Phase.NOTE: writing.note,
    Phase.SUMMARY: summary.summary,
    Phase.CHOOSING: summary.choosing,
    Phase.LATER: menus.later,
    Phase.PAUSING: menus.pausing,
    Phase.STOPPING: menus.stopping,
    Phase.AWAY: menus.away,
    Phase.DONE: endings.done,
    Phase.EXPIRED: endings.expired,
    Phase.CLOSED: endings.closed,
    Phase.STOPPED: endings.stopped,
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
