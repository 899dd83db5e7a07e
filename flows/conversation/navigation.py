"""Typed words for buttons ("back", "later"): whole messages, in the person's language or in English."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from flows.answer_parsing.fold import fold
from flows.conversation.inputs import AnswerAction
from flows.conversation.typed_commands import MOVE_WORDS, WEEKS

_DAYS = re.compile(r"(\d{1,3})(?:\s*(\w+))?")
_LONGEST = 40
"""Characters; folding makes "yyyyyyy" a "y", and a long text of that sort is no yes."""

_EDGES = " .!…"


@dataclass(frozen=True, slots=True)
class NavigationCommand:
    """The button meant, with the value it would carry."""

    action: AnswerAction
    value: int | None = None


def read_move(text: str, language: str, *, pausing: bool = False) -> NavigationCommand | None:
    """The button a whole message names, if it does; where a pause is chosen also "10 days", "2 weeks"."""
    if len(text) > _LONGEST:
        return None
    said = _folded(text)
    for each in (language, "en"):
        action = _LEXICON.get(each, {}).get(said)
        if action is not None:
            return NavigationCommand(action)
    return _days(said) if pausing else None


def storable(text: str) -> str:
    """Without halves of characters, which no encoding can write."""
    return text.encode("utf-8", "ignore").decode()


def _days(said: str) -> NavigationCommand | None:
    found = _DAYS.fullmatch(said)
    if found is None:
        return None
    weeks = (found[2] or "").startswith(WEEKS)
    return NavigationCommand(AnswerAction.PAUSE, int(found[1]) * (7 if weeks else 1))


def _folded(text: str) -> str:
    return " ".join(fold(text).replace(",", " ").split()).strip(_EDGES)


_LEXICON: Mapping[str, Mapping[str, AnswerAction]] = {
    language: {_folded(word): action for action, words in moves.items() for word in words.split("|")}
    for language, moves in MOVE_WORDS.items()
}
