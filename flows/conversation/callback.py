"""A tap as callback data of a button, in at most 64 bytes.

``c:<check-in>:<action>:<item>:<value>:<turn>``: check-in ids have up to 24 and item ids up to 16 characters, the action
is one letter, absent fields are empty.
"""

import re

from flows.conversation.inputs import AnswerAction, AnswerTap
from flows.ids import CheckInId, ItemId

MAX_CALLBACK_BYTES = 64
_LETTERS = dict(zip(AnswerAction, "akgblhetpsruncdmiwxy", strict=True))
_ACTIONS = {letter: action for action, letter in _LETTERS.items()}
_SHAPE = re.compile(r"c:([\w-]{1,24}):([a-z]):([\w-]{0,16}):((?:0|[1-9]\d{0,2})?):(0|[1-9]\d{0,6})", re.ASCII)


def encode(tap: AnswerTap) -> str:
    """Return the tap as callback data. Raises ValueError if `decode` would not return the same tap."""
    value = "" if tap.value is None else tap.value
    data = f"c:{tap.check_in}:{_LETTERS[tap.action]}:{tap.item or ''}:{value}:{tap.turn}"
    if len(data.encode()) > MAX_CALLBACK_BYTES or decode(data) != tap:
        raise ValueError("this button cannot travel: an id or a number in it is too long")
    return data


def decode(data: str) -> AnswerTap | None:
    """Return the tap in callback data, or None if `encode` did not make it."""
    match = _SHAPE.fullmatch(data)
    action = _ACTIONS.get(match[2]) if match else None
    if match is None or action is None:
        return None
    value = int(match[4]) if match[4] else None
    return AnswerTap(
        CheckInId(match[1]), action, ItemId(match[3]) if match[3] else None, value, int(match[5])
    )
