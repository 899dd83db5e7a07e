"""The code a practitioner writes into an event's title, as in "Session #A7K2": sessions are never guessed by name.

Letter, digit, letter, digit: no word looks like it, so a hashtag in somebody's private appointment is none.
"""

import re

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"  # without I and O, which look like digits
_DIGITS = "23456789"
_CODE = re.compile(rf"(?<!\w)#\s?([{_LETTERS}][{_DIGITS}][{_LETTERS}][{_DIGITS}])(?!\w)", re.IGNORECASE)

CODE_COUNT = (len(_LETTERS) * len(_DIGITS)) ** 2
"""How many codes there are: 36,864."""


def codes_in(title: str) -> tuple[str, ...]:
    """The codes in ``title``, in capitals and without "#", each once."""
    return tuple(dict.fromkeys(code.upper() for code in _CODE.findall(title)))


def new_code(number: int) -> str:
    """The code of ``number``, drawn by the caller; numbers apart by a multiple of ``CODES`` share one."""
    code = ""
    for letters in (_LETTERS, _DIGITS, _LETTERS, _DIGITS):
        number, index = divmod(number, len(letters))
        code += letters[index]
    return code
