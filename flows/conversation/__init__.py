"""The check-in's conversation: state, inputs, events, and the message to show.

>>> state = begin(check_in, instrument, perspective, words_allowed=True)
>>> step = advance(state, instrument, AnswerTap(check_in, AnswerAction.ANSWER, "g1", 4, state.turn), now, "en")
>>> show(step.state, instrument, voice, "Alex")

The rules are in ``table.py``: ``handlers/`` compute the next state, ``renderers/`` the message of each phase.
"""

from flows.conversation.begin import begin, pick_current
from flows.conversation.callback import decode, encode
from flows.conversation.events import (
    AnswerCleared,
    Completed,
    Event,
    GoalProgressGiven,
    ItemAnswered,
    PauseRequested,
    Snoozed,
    StopRequested,
    WordsGiven,
    WordsRemoved,
)
from flows.conversation.goal_progress import GoalWording
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
from flows.conversation.renderers import show
from flows.conversation.state import SESSION, ConversationPhase, GivenAnswer, State, Written
from flows.conversation.step import ConversationStep
from flows.conversation.table import advance

__all__ = [
    "SESSION",
    "AnswerAction",
    "AnswerCleared",
    "AnswerTap",
    "CheckInEnded",
    "Completed",
    "ConversationPhase",
    "ConversationStep",
    "Event",
    "GivenAnswer",
    "GoalProgressGiven",
    "GoalWording",
    "Input",
    "ItemAnswered",
    "OtherContent",
    "PauseRequested",
    "Requested",
    "SnoozeEnded",
    "Snoozed",
    "State",
    "StopRequested",
    "TypedText",
    "WordsGiven",
    "WordsRemoved",
    "Written",
    "advance",
    "begin",
    "decode",
    "encode",
    "pick_current",
    "show",
]
