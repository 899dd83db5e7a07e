"""What a client may be called here: a short name for one person."""

import re
from collections.abc import Collection

from flows.text.sanitize import alike, cut

LONGEST = 40  # characters; of a practitioner's name as well

_AND = "and|und|et|y|e|и|та|і|و"
_SEVERAL = (
    "couple|couples|family|group|paar|ehepaar|familie|gruppe|pareja|familia|grupo|casal|família|famille|groupe"
    "|пара|семья|группа|подружжя|родина|сім'я|група|زوجان|عائلة|أسرة|مجموعة"
)
_NAMES_SEVERAL = re.compile(
    rf"\w[\w.]*\s*[&+]\s*\w|\w\w+\s+(?:{_AND})\s+\w\w+|(?<!\w)(?:{_SEVERAL})(?!\w)", re.IGNORECASE
)


def problem_of(label: str) -> str | None:
    """The key of what is wrong with a label (in one line already), if anything is."""
    if not label or len(label) > LONGEST:
        return "invite-bad-label"
    if "@" in label:
        return "invite-address"
    return "invite-several" if names_several(label) else None


def names_several(label: str) -> bool:
    """Whether a label plainly stands for more than one person: "Ann & Ben", "Anna und Ben", "Group 3".

    Couples and groups are not what this is made for: what one says would reach the other. A name that only looks like
    two is chosen anew in a moment; so it errs on that side.
    """
    return _NAMES_SEVERAL.search(label) is not None


def free(label: str, taken: Collection[str]) -> str:
    """The label, with a number where one that reads the same is ``taken`` (as `alike` leaves them), and no longer."""
    numbered = (_numbered(label, f" {number}") for number in range(2, len(taken) + 3))
    return next(each for each in (label, *numbered) if alike(each) not in taken)


def _numbered(label: str, number: str) -> str:
    return cut(label, LONGEST - len(number)).rstrip() + number
