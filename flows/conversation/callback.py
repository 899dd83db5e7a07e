"""What a button carries through Telegram, in at most 64 bytes.

Check-in ids may have 24 and item ids 16 characters: ``c:<check-in>:<action>:<item>:<value>:<turn>``, the
action as one letter, empty where there is none.
"""

import re

from flows.conversation.inputs import AnswerAction, AnswerTap
from flows.ids import CheckInId, ItemId

LONGEST = 64
_LETTERS = dict(zip(AnswerAction, "akgblhetpsruncdmiwxy", strict=True))
_ACTIONS = {letter: action for action, letter in _LETTERS.items()}
_SHAPE = re.compile(r"c:([\w-]{1,24}):([a-z]):([\w-]{0,16}):((?:0|[1-9]\d{0,2})?):(0|[1-9]\d{0,6})", re.ASCII)


def encode(tap: AnswerTap) -> str:
    """The tap as callback data. Raises ValueError if it would not come back as it is."""
    value = "" if tap.value is None else tap.value
    data = f"c:{tap.check_in}:{_LETTERS[tap.action]}:{tap.item or ''}:{value}:{tap.turn}"
    if len(data.encode()) > LONGEST or decode(data) != tap:
        raise ValueError("this button cannot travel: an id or a number in it is too long")
    return data


def decode(data: str) -> AnswerTap | None:
    """The tap, or None for whatever `encode` did not make."""
    found = _SHAPE.fullmatch(data)
    action = _ACTIONS.get(found[2]) if found else None
    if found is None or action is None:
        return None
    value = int(found[4]) if found[4] else None
    return AnswerTap(
        CheckInId(found[1]), action, ItemId(found[3]) if found[3] else None, value, int(found[5])
    )
