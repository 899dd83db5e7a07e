"""What a button under a digest carries: an action, what it acts on, and which suggestion is shown."""

from dataclasses import dataclass
from enum import StrEnum

from flows.errors import BadInput

_MOST_BYTES = 64
_PREFIX = "d"


class DigestAction(StrEnum):
    """What a practitioner can do with a digest; the value is the letter the button carries."""

    DETAILS = "c"
    DISCUSSED = "t"
    NOT_A_RUPTURE = "n"
    REMIND = "m"
    MUTE = "q"
    ANOTHER = "a"
    REST = "r"


@dataclass(frozen=True, slots=True)
class DigestTap:
    """``on``: the entry's leading flag, or for ``REST`` the week's id. ``shown``: suggestions passed.

    ``off`` takes back. A button says what is to be so, not that it is to change: two devices do not undo each other.
    """

    action: DigestAction
    on: str
    shown: int = 0
    off: bool = False


class NotADigestButton(BadInput):
    """This callback data does not come from a digest."""


def encode(tap: DigestTap) -> str:
    """The callback data of a button, 64 bytes at most; ValueError for an id that does not fit."""
    action = tap.action.upper() if tap.off else tap.action
    data = f"{_PREFIX}:{action}:{tap.shown}:{tap.on}"
    if len(data.encode()) > _MOST_BYTES or tap.shown < 0:
        raise ValueError("this does not fit into a button")
    return data


def decode(data: str) -> DigestTap:
    """The tap behind callback data. Raises NotADigestButton for whatever `encode` did not write."""
    parts = data.split(":", 3)
    if len(parts) != 4 or parts[0] != _PREFIX or not parts[2].isdecimal() or not parts[3]:
        raise NotADigestButton
    try:
        tap = DigestTap(DigestAction(parts[1].lower()), parts[3], int(parts[2]), off=parts[1].isupper())
        same = encode(tap) == data
    except ValueError as wrong:
        raise NotADigestButton from wrong
    if not same:
        raise NotADigestButton
    return tap


def is_digest(data: str) -> bool:
    """Whether callback data claims to come from a digest."""
    return data.startswith(f"{_PREFIX}:")
