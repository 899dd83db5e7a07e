"""Typed commands for buttons ("back", "later"): whole messages, in the person's language or in English."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from flows.answer_parsing.fold import fold
from flows.conversation.inputs import AnswerAction
from flows.conversation.typed_commands import COMMAND_PHRASES
from flows.scheduling.pause_length import read_pause_days

_MAX_CHARACTERS = 40
"""Longer texts are no commands: folding reduces "yyyyyyy" to "y"."""

_EDGES = " .!…"


@dataclass(frozen=True, slots=True)
class NavigationCommand:
    """The button that a typed command stands for, with its value."""

    action: AnswerAction
    value: int | None = None


def parse_command(text: str, language: str, *, pausing_from: date | None = None) -> NavigationCommand | None:
    """Return the button that the whole message names, or None.

    Where a pause is chosen, ``pausing_from`` is the day it begins: "10 days" and "until 24 March" count from there.
    """
    if len(text) > _MAX_CHARACTERS:
        return None
    phrase = _normalize(text)
    for spoken in (language, "en"):
        action = _LEXICON.get(spoken, {}).get(phrase)
        if action is not None:
            return NavigationCommand(action)
    days = None if pausing_from is None else read_pause_days(text, language, pausing_from, "day")
    return None if days is None else NavigationCommand(AnswerAction.PAUSE, days)


def _normalize(text: str) -> str:
    return " ".join(fold(text).replace(",", " ").split()).strip(_EDGES)


_LEXICON: Mapping[str, Mapping[str, AnswerAction]] = {
    language: {_normalize(word): action for action, words in commands.items() for word in words.split("|")}
    for language, commands in COMMAND_PHRASES.items()
}
