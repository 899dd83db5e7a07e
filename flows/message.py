"""A message as a person will see it, independent of delivery."""

from dataclasses import dataclass

from flows.text.sanitize import truncate

MAX_LABEL_CHARACTERS = 20  # characters that a phone shows of a button


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message.

    ``label`` is what the person reads (at most 20 characters), ``data`` what comes back when it is
    tapped (1 to 64 bytes; opaque, authorised again on arrival). A ``url`` button opens a link instead.
    """

    label: str
    data: str = ""
    url: str | None = None


def shorten_label(label: str) -> str:
    """Return the label, cut to the length of a button."""
    return label if len(label) <= MAX_LABEL_CHARACTERS else f"{truncate(label, MAX_LABEL_CHARACTERS - 1)}…"


@dataclass(frozen=True, slots=True)
class Message:
    """Text in Telegram's HTML (text that people wrote is already escaped) and rows of buttons."""

    html: str
    buttons: tuple[tuple[Button, ...], ...] = ()
