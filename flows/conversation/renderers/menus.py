"""The menus for snoozing, pausing and stopping, and the message shown meanwhile."""

from flows.conversation.handlers.navigation import PAUSE_DAYS
from flows.conversation.inputs import AnswerAction
from flows.conversation.renderers.view import View, build_message, split_rows
from flows.message import Message

_EVENING_HOUR = 18
"""The local hour from which "this evening" is no longer offered."""


def later(view: View) -> Message:
    """Offer times to continue."""
    now = view.state.last_action_at
    evening = [view.button(AnswerAction.EVENING)] if now is None or now.hour < _EVENING_HOUR else []
    rows = [
        [view.button(AnswerAction.HOUR), *evening],
        [view.button(AnswerAction.TOMORROW), view.button(AnswerAction.PAUSE)],
        [view.button(AnswerAction.BACK), view.button(AnswerAction.STOP)],
    ]
    return build_message([view.say("later")], rows)


def pausing(view: View) -> Message:
    """Offer lengths of a pause."""
    buttons = [
        view.labelled(view.voice.plain("checkin-days-button", days=days), AnswerAction.PAUSE, value=days)
        for days in PAUSE_DAYS
    ]
    return build_message([view.say("pausing")], [*split_rows(buttons, 2), [view.button(AnswerAction.BACK)]])


def stopping(view: View) -> Message:
    """Ask for confirmation of stopping."""
    rows = [[view.button(AnswerAction.YES, key="stop-yes")], [view.button(AnswerAction.NO, key="stop-no")]]
    return build_message([view.say("stopping")], rows)


def away(view: View) -> Message:
    """Confirm the snooze or pause, with a button to resume."""
    if view.state.until == "pause":
        text = view.say("away-pause", days=view.state.pause_days or 0)
    else:
        text = view.say(f"away-{view.state.until}")
    return build_message([text], [[view.button(AnswerAction.RESUME)]])
