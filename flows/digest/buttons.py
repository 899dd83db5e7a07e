"""Callback data of the buttons under a digest: an action, its target and the number of the suggestion shown."""

from dataclasses import dataclass
from enum import StrEnum

from flows.errors import BadInput

_MAX_BYTES = 64
_PREFIX = "d"


class DigestAction(StrEnum):
    """An action of a practitioner on a digest; the value is the letter in the callback data."""

    DETAILS = "c"
    DISCUSSED = "t"
    NOT_A_RUPTURE = "n"
    REMIND = "m"
    MUTE = "q"
    ANOTHER = "a"
    REST = "r"


@dataclass(frozen=True, slots=True)
class DigestTap:
    """A tap on a digest button.

    ``on`` is the id of the entry's leading flag, or of the week for ``REST``. ``shown`` counts the suggestions
    already skipped. ``off`` undoes the action: a button names the resulting state instead of toggling it, so
    that taps on two devices do not cancel each other.
    """

    action: DigestAction
    on: str
    shown: int = 0
    off: bool = False


class NotADigestButton(BadInput):
    """The callback data does not come from a digest."""


def encode(tap: DigestTap) -> str:
    """Return the callback data of a button, at most 64 bytes. Raises ValueError if the id is too long."""
    action = tap.action.upper() if tap.off else tap.action
    data = f"{_PREFIX}:{action}:{tap.shown}:{tap.on}"
    if len(data.encode()) > _MAX_BYTES or tap.shown < 0:
        raise ValueError("the callback data does not fit into a button")
    return data


def decode(data: str) -> DigestTap:
    """Return the tap encoded in callback data. Raises NotADigestButton for data that `encode` did not write."""
    parts = data.split(":", 3)
    if len(parts) != 4 or parts[0] != _PREFIX or not parts[2].isdecimal() or not parts[3]:
        raise NotADigestButton
    try:
        tap = DigestTap(DigestAction(parts[1].lower()), parts[3], int(parts[2]), off=parts[1].isupper())
        is_canonical = encode(tap) == data
    except ValueError as error:
        raise NotADigestButton from error
    if not is_canonical:
        raise NotADigestButton
    return tap


def is_digest_data(data: str) -> bool:
    """Return whether callback data has the prefix of a digest button."""
    return data.startswith(f"{_PREFIX}:")
