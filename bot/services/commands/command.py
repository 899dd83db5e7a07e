"""What a command is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Flag, auto

from bot.services.desk import Desk
from bot.services.received import Tap
from bot.services.who import Who


class Role(Flag):
    """For whom a command is. A person may be both, or neither yet."""

    NOBODY = 0
    CLIENT = auto()
    PRACTITIONER = auto()
    EVERYBODY = CLIENT | PRACTITIONER


Run = Callable[[Desk, Who, str], None]
Tapped = Callable[[Desk, Who, Tap, list[str]], None]
Typed = Callable[[Desk, Who, str, str], None]


@dataclass(frozen=True, slots=True)
class Command:
    """``run`` does it with the words after the name.

    ``tapped`` answers its buttons (their data is "name:…", split at the colons, without the name). ``typed`` takes
    what the person was asked to type: by the kind of the prompt, with what the prompt is about and the text. All three
    are only called for a person with the ``role``; what a button or prompt names is authorised again inside.
    """

    name: str
    role: Role
    run: Run
    tapped: Tapped | None = None
    typed: Mapping[str, Typed] = field(default_factory=dict)


def roles(who: Who) -> Role:
    """What this person is."""
    found = Role.NOBODY
    if who.dyads:
        found |= Role.CLIENT
    if who.practitioner is not None:
        found |= Role.PRACTITIONER
    return found
