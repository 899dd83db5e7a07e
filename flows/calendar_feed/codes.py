"""The code of a dyad in an event's title, as in "Session #A7K2". Sessions are never matched by name.

Letter, digit, letter, digit: no word looks like it, so a hashtag in a private appointment is no code.
"""

import re

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"  # without I and O, which look like digits
_DIGITS = "23456789"
_CODE = re.compile(rf"(?<!\w)#\s?([{_LETTERS}][{_DIGITS}][{_LETTERS}][{_DIGITS}])(?!\w)", re.IGNORECASE)

CODE_COUNT = (len(_LETTERS) * len(_DIGITS)) ** 2
"""Number of codes: 36,864."""


def codes_in(title: str) -> tuple[str, ...]:
    """Return the codes in ``title``, in capitals and without "#", without duplicates."""
    return tuple(dict.fromkeys(code.upper() for code in _CODE.findall(title)))


def code_for_number(number: int) -> str:
    """Return the code of a number; numbers that differ by a multiple of `CODE_COUNT` have the same code."""
    code = ""
    for characters in (_LETTERS, _DIGITS, _LETTERS, _DIGITS):
        number, index = divmod(number, len(characters))
        code += characters[index]
    return code
