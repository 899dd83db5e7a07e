"""The check-in's conversation: a state, what reaches it, what follows, and how it looks.

>>> state = begin(check_in, instrument, perspective, words_allowed=True)
>>> step = advance(state, instrument, Tap(check_in, Action.ANSWER, "g1", 4, state.turn), now, "en")
>>> show(step.state, instrument, voice, "Alex")

The rules are in ``table.py``.
"""

from flows.conversation.begin import begin, front
from flows.conversation.callback import decode, encode
from flows.conversation.events import (
    Answered,
    Cleared,
    Completed,
    Event,
    PauseAsked,
    PutOff,
    StopAsked,
    WordsGiven,
    WordsRemoved,
)
from flows.conversation.inputs import Action, Ended, Input, Other, Tap, Typed, Woken
from flows.conversation.showing import show
from flows.conversation.state import Answer, Phase, State, Written
from flows.conversation.step import Step
from flows.conversation.table import advance

__all__ = [
    "Action",
    "Answer",
    "Answered",
    "Cleared",
    "Completed",
    "Ended",
    "Event",
    "Input",
    "Other",
    "PauseAsked",
    "Phase",
    "PutOff",
    "State",
    "Step",
    "StopAsked",
    "Tap",
    "Typed",
    "Woken",
    "WordsGiven",
    "WordsRemoved",
    "Written",
    "advance",
    "begin",
    "decode",
    "encode",
    "front",
    "show",
]
