"""Typed commands for buttons ("back", "later"): whole messages, in the person's language or in English."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from flows.answer_parsing.fold import fold
from flows.conversation.inputs import AnswerAction
from flows.conversation.typed_commands import COMMAND_PHRASES, WEEK_PREFIXES

_DAYS = re.compile(r"(\d{1,3})(?:\s*(\w+))?")
_MAX_CHARACTERS = 40
"""Longer texts are no commands: folding reduces "yyyyyyy" to "y"."""

_EDGES = " .!…"


@dataclass(frozen=True, slots=True)
class NavigationCommand:
    """The button that a typed command stands for, with its value."""

    action: AnswerAction
    value: int | None = None


def parse_command(text: str, language: str, *, pausing: bool = False) -> NavigationCommand | None:
    """Return the button that the whole message names, or None; if ``pausing``, also "10 days" and "2 weeks"."""
    if len(text) > _MAX_CHARACTERS:
        return None
    phrase = _normalize(text)
    for spoken in (language, "en"):
        action = _LEXICON.get(spoken, {}).get(phrase)
        if action is not None:
            return NavigationCommand(action)
    return _parse_days(phrase) if pausing else None


def _parse_days(phrase: str) -> NavigationCommand | None:
    match = _DAYS.fullmatch(phrase)
    if match is None:
        return None
    weeks = (match[2] or "").startswith(WEEK_PREFIXES)
    return NavigationCommand(AnswerAction.PAUSE, int(match[1]) * (7 if weeks else 1))


def _normalize(text: str) -> str:
    return " ".join(fold(text).replace(",", " ").split()).strip(_EDGES)


_LEXICON: Mapping[str, Mapping[str, AnswerAction]] = {
    language: {_normalize(word): action for action, words in commands.items() for word in words.split("|")}
    for language, commands in COMMAND_PHRASES.items()
}
