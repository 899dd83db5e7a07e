"""Later, a pause, stopping, and the message that waits meanwhile."""

from flows.conversation.inputs import AnswerAction
from flows.conversation.navigation_replies import PAUSES
from flows.conversation.showing.view import View, in_rows, message
from flows.message import Message

_EVENING = 18
"""From this hour on "this evening" is not offered any more."""


def later(view: View) -> Message:
    """When shall it be?"""
    moved = view.state.moved
    evening = [view.button(AnswerAction.EVENING)] if moved is None or moved.hour < _EVENING else []
    rows = [
        [view.button(AnswerAction.HOUR), *evening],
        [view.button(AnswerAction.TOMORROW), view.button(AnswerAction.PAUSE)],
        [view.button(AnswerAction.BACK), view.button(AnswerAction.STOP)],
    ]
    return message([view.say("later")], rows)


def pausing(view: View) -> Message:
    """For how long?"""
    buttons = [
        view.labelled(view.voice.plain("checkin-days-button", days=days), AnswerAction.PAUSE, value=days)
        for days in PAUSES
    ]
    return message([view.say("pausing")], [*in_rows(buttons, 2), [view.button(AnswerAction.BACK)]])


def stopping(view: View) -> Message:
    """Really for good?"""
    rows = [[view.button(AnswerAction.YES, key="stop-yes")], [view.button(AnswerAction.NO, key="stop-no")]]
    return message([view.say("stopping")], rows)


def away(view: View) -> Message:
    """What was agreed, and the way back."""
    if view.state.until == "pause":
        said = view.say("away-pause", days=view.state.pause_days or 0)
    else:
        said = view.say(f"away-{view.state.until}")
    return message([said], [[view.button(AnswerAction.RESUME)]])
