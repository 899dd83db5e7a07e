"""Rules for a client's label: a short name for one person."""

import re
from collections.abc import Collection

from flows.text.sanitize import comparison_key, truncate

MAX_LABEL_CHARACTERS = 40  # characters; of a practitioner's name as well

_AND = "and|und|et|y|e|и|та|і|و"
_SEVERAL = (
    "couple|couples|family|group|paar|ehepaar|familie|gruppe|pareja|familia|grupo|casal|família|famille|groupe"
    "|пара|семья|группа|подружжя|родина|сім'я|група|زوجان|عائلة|أسرة|مجموعة"
)
_WORD = r"[^\W\d_]{2,}"
_INITIAL = r"(?<!\w)[^\W\d_]\."
_NAMES_SEVERAL = re.compile(
    rf"{_WORD}\s*[&+/,]\s*{_WORD}|(?:{_WORD}|{_INITIAL})\s+[&+]\s+(?:{_WORD}|{_INITIAL})"
    rf"|(?<!\w)[^\W\d_]\+[^\W\d_](?!\w)|{_WORD}\s+(?:{_AND}|u\.?)\s+{_WORD}|(?<!\w)(?:{_SEVERAL})(?!\w)",
    re.IGNORECASE,
)


def label_problem(label: str) -> str | None:
    """Return the text key of a label's problem, or None; the label is one line already."""
    if not label or len(label) > MAX_LABEL_CHARACTERS:
        return "invite-bad-label"
    if "@" in label:
        return "invite-address"
    return "invite-several" if names_several(label) else None


def names_several(label: str) -> bool:
    """Return whether a label stands for more than one person: "Ann & Ben", "Ann/Ben", "Ann u. Ben", "Group 3".

    Single letters are no names: "A&B", "R&D lead" and "H&M" are one person each.
    Couples and groups are refused, since one member would read the other's answers. False positives are accepted:
    another label is chosen in a moment.
    """
    return _NAMES_SEVERAL.search(label) is not None


def make_unique(label: str, taken: Collection[str]) -> str:
    """Return the label, numbered if its folded form (`comparison_key`) is in `taken`, within the maximum length."""
    numbered = (_numbered(label, f" {number}") for number in range(2, len(taken) + 3))
    return next(each for each in (label, *numbered) if comparison_key(each) not in taken)


def _numbered(label: str, number: str) -> str:
    return truncate(label, MAX_LABEL_CHARACTERS - len(number)).rstrip() + number
