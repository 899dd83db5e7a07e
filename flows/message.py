"""One message as a person will see it, before anybody knows how it travels."""

from dataclasses import dataclass

from flows.text.sanitize import cut

LONGEST_LABEL = 20  # characters that a phone shows of a button


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message.

    ``label`` is what the person reads (at most 20 characters), ``data`` what comes back when it is
    tapped (1 to 64 bytes; opaque, authorised again on arrival). A ``url`` button opens a link instead.
    """

    label: str
    data: str = ""
    url: str | None = None


def short(label: str) -> str:
    """Somebody's label as a button can hold it."""
    return label if len(label) <= LONGEST_LABEL else f"{cut(label, LONGEST_LABEL - 1)}…"


@dataclass(frozen=True, slots=True)
class Message:
    """Text in Telegram's HTML (whatever a person wrote in it is already escaped) and rows of buttons."""

    html: str
    buttons: tuple[tuple[Button, ...], ...] = ()
