"""A message as a person will see it, independent of delivery."""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from flows.text.sanitize import truncate

MAX_LABEL_CHARACTERS = 20  # characters that a phone shows of a button
_JOINERS = "\u200c\u200d\ufe0e\ufe0f"


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message.

    ``label`` is what the person reads (at most 20 characters), ``data`` what comes back when it is
    tapped (1 to 64 bytes; opaque, authorised again on arrival). A ``url`` button opens a link instead.
    """

    label: str
    data: str = ""
    url: str | None = None


def shorten_labels(labels: Sequence[str], codes: Sequence[str]) -> list[str]:
    """Return the labels cut to the length of a button and unlike each other.

    Where beginnings are alike, both ends are shown, and where those are alike too, the code in place of the end.
    """
    forms = [
        [shorten_label(label) for label in labels],
        [_shorten_middle(label) for label in labels],
        [
            f"{truncate(label, MAX_LABEL_CHARACTERS - 7)}… #{code}"
            for label, code in zip(labels, codes, strict=True)
        ],
    ]
    shown = list(forms[0])
    for form in forms[1:]:
        counts = Counter(shown)
        shown = [other if counts[each] > 1 else each for each, other in zip(shown, form, strict=True)]
    return shown


def _shorten_middle(label: str) -> str:
    if len(label) <= MAX_LABEL_CHARACTERS:
        return label
    tail = label[-(MAX_LABEL_CHARACTERS // 2) :].lstrip(_JOINERS)
    while tail and unicodedata.category(tail[0])[0] == "M":
        tail = tail[1:]
    return f"{truncate(label, MAX_LABEL_CHARACTERS - 1 - len(tail))}…{tail}"


def shorten_label(label: str) -> str:
    """Return the label, cut to the length of a button."""
    return label if len(label) <= MAX_LABEL_CHARACTERS else f"{truncate(label, MAX_LABEL_CHARACTERS - 1)}…"


@dataclass(frozen=True, slots=True)
class Message:
    """Text in Telegram's HTML (text that people wrote is already escaped) and rows of buttons."""

    html: str
    buttons: tuple[tuple[Button, ...], ...] = ()
