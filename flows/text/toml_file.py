"""TOML that people write, read within bounds.

The parser's time grows with the square of the dots in one key, and its depth with the brackets in one value. So the
text and its lines have a length, and what nests too deep is refused like any other slip.
"""

import re
import tomllib
from typing import Any

MAX_CHARACTERS = 300_000
LONGEST_LINE = 5000


class NotToml(Exception):
    """What is wrong with the text, and in which line (from 1) where that is known."""

    def __init__(self, what: str, line: int | None = None) -> None:
        super().__init__(what)
        self.line = line


def read_toml(text: str) -> dict[str, Any]:
    """The whole table. Raises NotToml."""
    if len(text) > MAX_CHARACTERS:
        raise NotToml("more than 300,000 characters")
    for number, line in enumerate(text.splitlines(), start=1):
        if len(line) > LONGEST_LINE:
            raise NotToml("a line of more than 5,000 characters", number)
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))  # Windows editors put that mark before UTF-8
    except RecursionError:
        raise NotToml("too many brackets inside each other") from None
    except ValueError as error:  # TOMLDecodeError, or a number with thousands of digits
        found = re.search(r"\(at line (\d+)", str(error))
        raise NotToml(str(error).partition(" (at")[0], int(found[1]) if found else None) from None
